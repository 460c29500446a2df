import { Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { loadBalancerTypeOf } from './load-balancer';
import { type Logged, must } from './prerequisite';
import { propertyOf } from '../../cdk/cfn-properties';
import { resourcesBelow } from '../../cdk/cfn-resource';
import { remembered } from '../../cdk/memo';
import { warn } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';
import { referredBy } from '../../cdk/tokens';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** The delivery sources of network load balancers in each app or stage. */
const SOURCES = new WeakMap<IConstruct, Logged[]>();

/**
 * Looks, when the app is synthesised, for a TLS listener of a network load balancer, which logs nothing else. Listeners are
 * looked for once, for all of them.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export function expectTlsListener(logged: Logged): void {
  if (loadBalancerTypeOf(logged.logType.value) !== 'network') return;

  const app = Stage.of(logged.scope) ?? logged.scope.node.root;
  const sources = remembered(SOURCES, app, (): Logged[] => []);
  sources.push(logged);
  if (sources.length > 1) return;

  app.node.addValidation({
    validate: () => {
      const protocols = protocolsOfListeners(app);
      sources.forEach(source => warnWithoutTls(source, protocols.get(source.cfnResource)));
      return [];
    },
  });
}

/** A load balancer of which the app has no listener has those that something else makes, of which nothing is known. */
function warnWithoutTls(logged: Logged, protocols: readonly unknown[] | undefined): void {
  if (protocols === undefined || !protocols.every(protocol => typeof protocol === 'string' && protocol !== 'TLS')) return;

  const { scope } = logged;
  warn(scope, 'tlsListener', `${must('have a TLS listener', logged)} with listeners of ${[...new Set(protocols)].sort().join(', ')}, `
    + 'of which nothing is logged: add one with the protocol TLS, or acknowledge this warning if something else adds it');
}

function protocolsOfListeners(app: IConstruct): Map<IConstruct, unknown[]> {
  const protocols = new Map<IConstruct, unknown[]>();
  for (const listener of resourcesBelow(app, type => type === LISTENER)) {
    const arn = propertyOf(listener, 'LoadBalancerArn');
    for (const loadBalancer of referredBy(arn)) {
      remembered(protocols, loadBalancer, (): unknown[] => []).push(templateProperty(listener, 'Protocol') ?? 'TCP');
    }
  }

  return protocols;
}
