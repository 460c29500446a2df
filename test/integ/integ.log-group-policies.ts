import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { DeliverySource, EventBusLogType, LogGroupPolicyScope } from '../../src';
import { newApp, newBus } from './support/app';
import { checkDelivery, emit, waitForBus, type Calls } from './support/assertions';

// Log groups with a literal name and their own policy, with a generated name and their own policy, which has a pattern, and with
// a generated name and the policy of the account. Each gets a separate log type,
// because sources disagree on two log groups for the same log type.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryLogGroupPolicies');
const bus = newBus(stack);
const removalPolicy = RemovalPolicy.DESTROY;
const targets = [
  {
    logType: EventBusLogType.TRACE_LOGS,
    logGroup: new LogGroup(stack, 'Literal', { logGroupName: '/log-delivery-integ/literal', removalPolicy }),
  },
  {
    logType: EventBusLogType.INFO_LOGS,
    logGroup: new LogGroup(stack, 'Pattern', { removalPolicy }),
    policyScope: LogGroupPolicyScope.LOG_GROUP,
  },
  {
    logType: EventBusLogType.ERROR_LOGS,
    logGroup: new LogGroup(stack, 'Account', { removalPolicy }),
    policyScope: LogGroupPolicyScope.ACCOUNT,
  },
];
const deliveries = targets.map(({ logType, logGroup, policyScope }) => {
  const source = new DeliverySource(stack, logType.value, { resource: bus, logType });

  return { source, delivery: source.toLogGroup(logGroup, { policyScope }) };
});

const test = new IntegTest(app, 'LogGroupPolicies', { testCases: [stack] });
const checked = deliveries.reduce<Calls>((calls, { source, delivery }) => checkDelivery(calls, delivery, source), { test });
// An event without a rule causes no error: the log group of ERROR_LOGS stays empty.
targets.slice(0, 2).reduce<Calls>((calls, { logGroup }) => waitForBus(calls, logGroup, bus), emit(checked, bus));
