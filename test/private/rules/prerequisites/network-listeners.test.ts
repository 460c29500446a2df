import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Annotations, App, CfnParameter, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../../../src';
import { newListener, newNetworkBalancer } from '../../../support/switched-l1s';
import { warnings } from '../../../support/warnings';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack');
});

function loadBalancer(scope: Construct, id = 'Balancer'): elbv2.CfnLoadBalancer {
  const resource = newNetworkBalancer(scope, id);
  new delivery.DeliverySource(scope, `${id}Logs`, { logType: delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, resource });

  return resource;
}

const warned = (protocols: string, path = 'Stack/Balancer') =>
  `network load balancer '${path}' has only listeners of ${protocols}, so it emits no NLB_ACCESS_LOGS: add a listener with protocol: Protocol.TLS, or `
  + 'acknowledge this warning if something else adds it [ack: cdk-log-delivery:tlsListener]';

describe('a network load balancer has a warning', () => {
  test('without a TLS listener', () => {
    newListener(stack, 'Listener', loadBalancer(stack), 'TCP');

    expect(warnings(stack)).toEqual([warned('TCP')]);
  });

  test('with listeners of other protocols, in another stack', () => {
    const balancer = loadBalancer(stack);
    const other = new Stack(app, 'Other');
    newListener(other, 'Tcp', balancer, 'TCP');
    newListener(other, 'Udp', balancer, 'UDP');

    expect(warnings(stack)).toEqual([warned('TCP, UDP')]);
  });

  test('where another one has a TLS listener', () => {
    newListener(stack, 'Tls', loadBalancer(stack, 'Other'), 'TLS');
    newListener(stack, 'Tcp', loadBalancer(stack), 'TCP');

    expect(warnings(stack)).toEqual([warned('TCP')]);
  });

  test('that is an L2', () => {
    const vpc = new ec2.Vpc(stack, 'Vpc');
    const resource = new elbv2.NetworkLoadBalancer(stack, 'Balancer', { vpc });
    new delivery.DeliverySource(stack, 'Logs', { logType: delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, resource });
    resource.addListener('Listener', { port: 80, defaultTargetGroups: [new elbv2.NetworkTargetGroup(stack, 'Targets', { vpc, port: 80 })] });

    expect(warnings(stack)).toContain(warned('TCP'));
  });

  test('in each stage', () => {
    const stages = new App();
    const stacks = ['Beta', 'Prod'].map(id => new Stack(new Stage(stages, id), 'Stack'));
    stacks.forEach(each => newListener(each, 'Listener', loadBalancer(each), 'TCP'));

    expect(stacks.map(each => warnings(each))).toEqual([[warned('TCP', 'Beta/Stack/Balancer')], [warned('TCP', 'Prod/Stack/Balancer')]]);
  });

  test('where an override takes TLS away', () => {
    newListener(stack, 'Listener', loadBalancer(stack), 'TLS').addPropertyOverride('Protocol', 'TCP');

    expect(warnings(stack)).toEqual([warned('TCP')]);
  });

  test('which can be acknowledged', () => {
    newListener(stack, 'Listener', loadBalancer(stack), 'TCP');
    Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:tlsListener');

    expect(warnings(stack)).toEqual([]);
  });
});

describe('a network load balancer has none', () => {
  test.each<[string, (balancer: elbv2.CfnLoadBalancer) => void]>([
    ['with a TLS listener', balancer => newListener(stack, 'Listener', balancer, 'TLS')],
    ['with a TLS listener among others', balancer => {
      newListener(stack, 'Tcp', balancer, 'TCP');
      newListener(stack, 'Tls', balancer, 'TLS');
    }],
    ['with a TLS listener by an override', balancer => newListener(stack, 'Listener', balancer, 'TCP', true).addPropertyOverride('Protocol', 'TLS')],
    ['with a protocol that is not known', balancer => newListener(stack, 'Listener', balancer, new CfnParameter(stack, 'Protocol').valueAsString)],
    ['with a TLS listener that is no L1', balancer => new CfnResource(stack, 'Listener', {
      type: 'AWS::ElasticLoadBalancingV2::Listener',
      properties: { LoadBalancerArn: balancer.ref, Protocol: 'TLS', Port: 443, DefaultActions: [], Certificates: [] },
    })],
    ['without any listener in the app', () => undefined],
  ])('%s', (_, define) => {
    define(loadBalancer(stack));

    expect(warnings(stack)).toEqual([]);
  });
});
