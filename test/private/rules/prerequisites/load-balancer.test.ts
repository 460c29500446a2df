import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';

const { ALB_ACCESS_LOGS, ALB_CONNECTION_LOGS, ALB_HEALTH_CHECK_LOGS, NLB_ACCESS_LOGS } = delivery.LoadBalancerLogType;

type Make = (stack: Stack, id: string) => IConstruct;

const l1 = (type?: string): Make => (stack, id) => new elbv2.CfnLoadBalancer(stack, id, { type });
const vpc = (stack: Stack) => new ec2.Vpc(stack, 'Vpc');
const alb: Make = (stack, id) => new elbv2.ApplicationLoadBalancer(stack, id, { vpc: vpc(stack) });
const nlb: Make = (stack, id) => new elbv2.NetworkLoadBalancer(stack, id, { vpc: vpc(stack) });

const refused = (got: string, end: string) => [
  `load balancer 'Stack/Resource' is of type ${got}, ${end} [cdk-log-delivery:loadBalancerType]`,
];
const emitsNone = (logType: delivery.LogType, prefix: string) => `so it emits no ${logType.value}: use a log type that begins with ${prefix}`;

describe('a load balancer', () => {
  test.each<[string, delivery.LogType, Make, string, string]>([
    ['of type network', ALB_ACCESS_LOGS, l1('network'), 'network', 'NLB_'],
    ['of type application', NLB_ACCESS_LOGS, l1('application'), 'application', 'ALB_'],
    ['without a type', NLB_ACCESS_LOGS, l1(), 'application', 'ALB_'],
    ['that is an L2 of type network', ALB_HEALTH_CHECK_LOGS, nlb, 'network', 'NLB_'],
    ['that is an L2 of type application', NLB_ACCESS_LOGS, alb, 'application', 'ALB_'],
    ['of another type by an override', ALB_ACCESS_LOGS, (stack, id) => overridden(l1()(stack, id), { Type: 'network' }), 'network', 'NLB_'],
  ])('%s does not have the log types of others', (_, logType, make, got, prefix) => {
    expect(findingsOf(logType, make)).toEqual(refused(got, emitsNone(logType, prefix)));
  });

  test('of type gateway has no log types', () => {
    expect(findingsOf(ALB_CONNECTION_LOGS, l1('gateway'))).toEqual(refused('gateway', 'which has no logs to deliver: remove the delivery source'));
  });

  test.each<[string, delivery.LogType, Make]>([
    ['of type network', NLB_ACCESS_LOGS, l1('network')],
    ['of type application', ALB_CONNECTION_LOGS, l1('application')],
    ['without a type', ALB_ACCESS_LOGS, l1()],
    ['that is an L2 of type network', NLB_ACCESS_LOGS, nlb],
    ['that is an L2 of type application', ALB_HEALTH_CHECK_LOGS, alb],
    ['of another type by an override', NLB_ACCESS_LOGS, (stack, id) => overridden(l1()(stack, id), { Type: 'network' })],
    ['of a type that is not known', NLB_ACCESS_LOGS, (stack, id) => l1(new CfnParameter(stack, 'Type').valueAsString)(stack, id)],
    ['of a type that a condition decides', NLB_ACCESS_LOGS, (stack, id) => overridden(l1()(stack, id), { Type: UNKNOWN })],
  ])('%s has its log types', (_, logType, make) => {
    expect(findingsOf(logType, make)).toEqual([]);
  });
});
