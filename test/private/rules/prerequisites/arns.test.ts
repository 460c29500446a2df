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
  const emitsNone = (logType: delivery.LogType, prefix: string) => `so it emits no ${logType.value}: use a log type that begins with ${prefix}`;

  test.each<[string, delivery.LogType, string, string, string]>([
    ['a network load balancer', ALB_ACCESS_LOGS, balancer('net'), 'network', emitsNone(ALB_ACCESS_LOGS, 'NLB_')],
    ['an application load balancer', NLB_ACCESS_LOGS, balancer('app'), 'application', emitsNone(NLB_ACCESS_LOGS, 'ALB_')],
    ['a gateway load balancer', NLB_ACCESS_LOGS, balancer('gwy'), 'gateway', 'which has no logs to deliver: remove the delivery source'],
  ])('of %s is refused for other log types', (_, logType, resourceArn, got, end) => {
    expect(() => source(logType, { resourceArn })).toThrow(new Error(
      `Default/Logs: load balancer '${resourceArn}' is of type ${got}, ${end} [cdk-log-delivery:loadBalancerType]`));
  });

  test.each<[string, delivery.LogType, string, string]>([
    ['kro', EKS_CAPABILITY_ACK_LOGS, capability('kro'), 'KRO'],
    ['Argo CD', EKS_CAPABILITY_KRO_LOGS, capability('argocd'), 'ARGOCD'],
  ])('of a capability of %s is refused for other log types', (_, logType, resourceArn, got) => {
    expect(() => source(logType, { resourceArn })).toThrow(new Error(
      `Default/Logs: capability '${resourceArn}' is of type ${got}, ${emitsNone(logType, `EKS_CAPABILITY_${got}_`)} [cdk-log-delivery:capabilityType]`));
  });

  test('that is known in part is refused for other log types', () => {
    const resourceArn = `arn:${Aws.PARTITION}:elasticloadbalancing:${Aws.REGION}:${Aws.ACCOUNT_ID}:loadbalancer/net/orders/0123456789abcdef`;

    expect(() => source(ALB_ACCESS_LOGS, { resourceArn })).toThrow(new Error(
      'Default/Logs: load balancer '
      + "'arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer/net/orders/0123456789abcdef' is of type network, "
      + 'so it emits no ALB_ACCESS_LOGS: use a log type that begins with NLB_ [cdk-log-delivery:loadBalancerType]'));
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
      `Default/Logs: load balancer '${balancer('net')}' is of type network, so it emits no ALB_ACCESS_LOGS: use a log type that begins with NLB_ `
      + '[cdk-log-delivery:loadBalancerType]'));
  });

  test('is accepted for its log types', () => {
    expect(source(NLB_ACCESS_LOGS, { resource: imported() }).resourceArn).toBe(balancer('net'));
  });
});
