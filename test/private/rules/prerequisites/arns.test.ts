import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Aws, CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { capabilityArn as capability, loadBalancerArn as balancer } from '../../../support/switched-l1s';

const { ALB_ACCESS_LOGS, NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;
const { EKS_CAPABILITY_ACK_LOGS, EKS_CAPABILITY_KRO_LOGS } = delivery.EksCapabilityLogType;

let stack: Stack;

beforeEach(() => {
  stack = new Stack();
});

const source = (logType: delivery.LogType, resource: { readonly resourceArn: string } | { readonly resource: IConstruct }) =>
  new delivery.DeliverySource(stack, 'Logs', { logType, ...resource });

describe('an ARN', () => {
  test.each<[string, delivery.LogType, string, string, string, string]>([
    ['a network load balancer', ALB_ACCESS_LOGS, balancer('net'), 'application', 'network', 'use a log type that begins with NLB_'],
    ['an application load balancer', NLB_ACCESS_LOGS, balancer('app'), 'network', 'application', 'use a log type that begins with ALB_'],
    ['a gateway load balancer', NLB_ACCESS_LOGS, balancer('gwy'), 'network', 'gateway', 'leave the delivery source out, as load balancers of type gateway have no logs to deliver'],
    ['a capability of kro', EKS_CAPABILITY_ACK_LOGS, capability('kro'), 'ACK', 'KRO', 'use a log type that begins with EKS_CAPABILITY_KRO_'],
    ['a capability of Argo CD', EKS_CAPABILITY_KRO_LOGS, capability('argocd'), 'KRO', 'ARGOCD', 'use a log type that begins with EKS_CAPABILITY_ARGOCD_'],
  ])('of %s is refused for other log types', (_, logType, resourceArn, wanted, got, remedy) => {
    expect(() => source(logType, { resourceArn })).toThrow(new Error(
      `Default/Logs: resourceArn must be of type ${wanted} for ${logType._label}, got '${resourceArn}' of type ${got}: ${remedy}`));
  });

  test('that is known in part is refused for other log types', () => {
    const resourceArn = `arn:${Aws.PARTITION}:elasticloadbalancing:${Aws.REGION}:${Aws.ACCOUNT_ID}:loadbalancer/net/orders/0123456789abcdef`;

    expect(() => source(ALB_ACCESS_LOGS, { resourceArn })).toThrow(new Error(
      'Default/Logs: resourceArn must be of type application for ALB_ACCESS_LOGS of Elastic Load Balancing, got '
      + "'arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer/net/orders/0123456789abcdef' of type network: "
      + 'use a log type that begins with NLB_'));
  });

  test.each([
    [ALB_ACCESS_LOGS, balancer('app')], [NLB_ACCESS_LOGS, balancer('net')], [EKS_CAPABILITY_ACK_LOGS, capability('ack')],
    [EKS_CAPABILITY_KRO_LOGS, capability('kro')], [delivery.LogType.of('ALB_ACCESS_LOGS'), balancer('net')],
  ] as [delivery.LogType, string][])('is accepted for its log types, and for those that are not of the catalogue', (logType, resourceArn) => {
    expect(source(logType, { resourceArn }).resourceArn).toBe(resourceArn);
  });

  test('is accepted where it is not known', () => {
    const resourceArn = new CfnParameter(stack, 'Arn').valueAsString;

    expect(source(ALB_ACCESS_LOGS, { resourceArn }).resourceArn).toBe(resourceArn);
  });
});

describe('an imported load balancer', () => {
  const imported = () => elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(stack, 'Balancer', { loadBalancerArn: balancer('net') });

  test('is refused for other log types', () => {
    expect(() => source(ALB_ACCESS_LOGS, { resource: imported() })).toThrow(new Error(
      `Default/Logs: resource must be of type application for ALB_ACCESS_LOGS of Elastic Load Balancing, got '${balancer('net')}' of type network: use a log `
      + 'type that begins with NLB_'));
  });

  test('is accepted for its log types', () => {
    expect(source(NLB_ACCESS_LOGS, { resource: imported() }).resourceArn).toBe(balancer('net'));
  });
});
