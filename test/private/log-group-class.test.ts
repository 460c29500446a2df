import { CfnLogGroup, LogGroup, LogGroupClass } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { newEventBusSource, newStack, parameter } from '../support/fixtures';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function logGroup(change: (resource: CfnLogGroup) => void): LogGroup {
  const group = new LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
  change(group.node.defaultChild as CfnLogGroup);

  return group;
}

const MESSAGE = "Default/Source/LogGroup-LogGroup-1cbad4dc: logGroup must be of the class STANDARD or INFREQUENT_ACCESS, got 'Default/LogGroup' of the "
  + 'class DELIVERY, which takes logs of Lambda functions only: create another log group, because the class of this one cannot change';

test.each<[string, (resource: CfnLogGroup) => void]>([
  ['by its property', resource => { resource.logGroupClass = 'DELIVERY'; }],
  ['by an override', resource => { resource.addPropertyOverride('LogGroupClass', 'DELIVERY'); }],
])('a log group that takes logs of Lambda only is refused, which is shown %s', (_, change) => {
  expect(() => newEventBusSource(stack).toLogGroup(logGroup(change))).toThrow(new Error(MESSAGE));
});

test.each([LogGroupClass.STANDARD, LogGroupClass.INFREQUENT_ACCESS])(
  'the class %s is taken', logGroupClass => {
    expect(() => newEventBusSource(stack).toLogGroup(logGroup(resource => { resource.logGroupClass = logGroupClass; }))).not.toThrow();
  });

test('a class that is not known yet is taken', () => {
  expect(() => newEventBusSource(stack).toLogGroup(logGroup(resource => { resource.logGroupClass = parameter(stack); }))).not.toThrow();
});

test('an imported log group shows no class', () => {
  expect(() => newEventBusSource(stack).toLogGroup(LogGroup.fromLogGroupName(stack, 'LogGroup', '/example/logs'))).not.toThrow();
});
