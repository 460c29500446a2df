import { CfnDeliveryDestination, CfnLogGroup, LogGroup, LogGroupClass, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import { LogGroupDeliveryDestination } from '../../../src';
import { findings } from '../../support/findings';
import { newEventBusSource } from '../../support/sources';
import { newDefaultStack } from '../../support/stacks';
import { parameter } from '../../support/values';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

function logGroup(change: (resource: CfnLogGroup) => void): LogGroup {
  const group = new LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
  change(group.node.defaultChild as CfnLogGroup);

  return group;
}

/** Returns the findings on the destination at synthesis, if `later` runs after the delivery is defined. */
function found(logGroupToUse: ILogGroup, later: () => void = () => {}): unknown[] {
  const source = newEventBusSource(stack);
  source.toLogGroup(logGroupToUse);
  later();

  return source.node.children.flatMap(child => (child instanceof CfnDeliveryDestination ? findings(child) : []));
}

const MESSAGE = "log group 'Default/LogGroup' has the class DELIVERY, which accepts only logs of Lambda "
  + 'functions: create another one of class STANDARD or INFREQUENT_ACCESS, because the class cannot change '
  + '[cdk-log-delivery:logGroupClass]';

test.each<[string, (resource: CfnLogGroup) => void]>([
  ['by its property', resource => { resource.logGroupClass = 'DELIVERY'; }],
  ['by an override', resource => { resource.addPropertyOverride('LogGroupClass', 'DELIVERY'); }],
])('a log group that takes logs of Lambda only is refused, which is shown %s', (_, change) => {
  expect(found(logGroup(change))).toEqual([MESSAGE]);
});

test('a log group that two destinations deliver to is refused once', () => {
  const group = logGroup(resource => { resource.logGroupClass = 'DELIVERY'; });
  ['First', 'Second'].forEach(id => new LogGroupDeliveryDestination(stack, id, { logGroup: group }));

  expect(stack.node.validate()).toEqual([`Default/First: ${MESSAGE}`]);
});

test('a log group of another stack is refused where it is delivered to', () => {
  const group = logGroup(resource => { resource.logGroupClass = 'DELIVERY'; });
  const other = new Stack(stack.node.scope, 'Other', { env: { region: 'us-east-1' } });
  new LogGroupDeliveryDestination(other, 'Destination', { logGroup: group });

  expect([stack.node.validate(), other.node.validate()]).toEqual([[], [`Other/Destination: ${MESSAGE}`]]);
});

test('a log group that gets the class later is refused', () => {
  const group = logGroup(() => {});

  expect(found(group, () => { (group.node.defaultChild as CfnLogGroup).logGroupClass = 'DELIVERY'; })).toEqual([MESSAGE]);
});

test('a class that an escape hatch removes is none', () => {
  expect(found(logGroup(resource => {
    resource.logGroupClass = 'DELIVERY';
    resource.addPropertyDeletionOverride('LogGroupClass');
  }))).toEqual([]);
});

test.each([LogGroupClass.STANDARD, LogGroupClass.INFREQUENT_ACCESS])(
  'the class %s is taken', logGroupClass => {
    expect(found(logGroup(resource => { resource.logGroupClass = logGroupClass; }))).toEqual([]);
  });

test('a class that is not known yet is taken', () => {
  expect(found(logGroup(resource => { resource.logGroupClass = parameter(stack); }))).toEqual([]);
});

test('an imported log group shows no class', () => {
  expect(found(LogGroup.fromLogGroupName(stack, 'LogGroup', '/example/logs'))).toEqual([]);
});
