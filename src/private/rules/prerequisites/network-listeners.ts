import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { loadBalancerTypeOf } from './load-balancer';
import { type ConfiguredResource, emitsNone } from './prerequisite';
import { AppResources } from '../../cdk/app-resources';
import { propertyOf } from '../../cdk/cfn-properties';
import { addToList, getOrCreate } from '../../cdk/memo';
import { warn } from '../../cdk/messages';
import { stageOf } from '../../cdk/scopes';
import { templateProperty } from '../../cdk/template-property';
import { referredBy } from '../../cdk/tokens';
import type { ManagedResource } from '../../model/logged-resource';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** The delivery sources of network load balancers in each app or stage. */
const NETWORK_SOURCES = new WeakMap<IConstruct, NetworkSource[]>();

/** A delivery source and its network load balancer. */
type NetworkSource = readonly [scope: IConstruct, logged: ManagedResource];

/**
 * Warns, when the app is synthesised, of a network load balancer without a TLS listener: it logs nothing for other
 * listeners. The app is searched for listeners once, for all network load balancers.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export function warnUnlessTlsListener(scope: IConstruct, logged: ManagedResource): void {
  if (loadBalancerTypeOf(logged.logType.value) !== 'network') return;

  const app = AppResources.of(scope);
  const stage = stageOf(scope);
  const sources = getOrCreate(NETWORK_SOURCES, stage, (): NetworkSource[] => []);
  sources.push([scope, logged]);
  if (sources.length > 1) return;

  stage.node.addValidation({
    validate: () => {
      const protocols = protocolsOfListeners(app.inStage(scope, LISTENER));
      sources.forEach(source => warnWithoutTls(source, protocols.get(source[1].cfnResource)));
      return [];
    },
  });
}

/**
 * Warns if no listener of a load balancer uses TLS, as far as the app knows. Does not warn if the app has no listeners
 * for the load balancer: they are created elsewhere, and nothing is known of them.
 */
function warnWithoutTls([scope, logged]: NetworkSource, protocols: readonly unknown[] | undefined): void {
  if (!areWithoutTls(protocols)) return;

  const problem = `network load balancer '${logged.construct.node.path}' has only listeners of ${[...new Set(protocols)].sort().join(', ')}`;
  warn(scope, 'tlsListener', `${emitsNone(problem, logged)}: add a listener with protocol: Protocol.TLS, or acknowledge this warning if `
    + 'something else adds it');
}

/**
 * Returns a test for network load balancers whose listeners are known not to use TLS: they have no access logs. The app
 * of `scope` is searched for listeners once.
 */
export function tlsListenerTest(scope: IConstruct): (logged: ConfiguredResource) => boolean {
  let protocols: ReadonlyMap<IConstruct, readonly unknown[]> | undefined;

  return ({ logType, cfnResource }) => {
    if (loadBalancerTypeOf(logType.value) !== 'network') return false;
    protocols ??= protocolsOfListeners(AppResources.of(scope).ofType(LISTENER));
    return areWithoutTls(protocols.get(cfnResource));
  };
}

/** Tests that the protocols of all listeners are known, and that none is TLS. */
function areWithoutTls(protocols: readonly unknown[] | undefined): protocols is readonly string[] {
  return protocols?.every(protocol => typeof protocol === 'string' && protocol !== 'TLS') === true;
}

function protocolsOfListeners(listeners: readonly CfnResource[]): Map<IConstruct, unknown[]> {
  const protocols = new Map<IConstruct, unknown[]>();
  for (const listener of listeners) {
    const arn = propertyOf(listener, 'LoadBalancerArn');
    for (const loadBalancer of referredBy(arn)) {
      addToList(protocols, loadBalancer, templateProperty(listener, 'Protocol') ?? 'TCP');
    }
  }

  return protocols;
}
