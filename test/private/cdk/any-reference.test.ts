import * as events from 'aws-cdk-lib/aws-events';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { arnOfAnyReference } from '../../../src/private/cdk/any-reference';

const ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

function constructWith(members: object): Construct {
  return Object.assign(new Construct(new Stack(), 'Resource'), members);
}

describe('the ARN of a construct is that in its reference', () => {
  test('of an imported resource', () => {
    expect(arnOfAnyReference(events.EventBus.fromEventBusArn(new Stack(), 'Bus', ARN))).toBe(ARN);
  });

  test('as a member of its own', () => {
    expect(arnOfAnyReference(constructWith({ busRef: { busName: 'orders', busArn: ARN } }))).toBe(ARN);
  });

  test('if several references have the same one', () => {
    expect(arnOfAnyReference(constructWith({ busRef: { busArn: ARN }, eventBusRef: { eventBusArn: ARN } }))).toBe(ARN);
  });
});

describe('a construct has no ARN', () => {
  test.each<[string, object]>([
    ['without a reference', {}],
    ['if its references have different ones', { busRef: { busArn: ARN }, otherRef: { otherArn: `${ARN}-2` } }],
    ['if its reference has none', { busRef: { busName: 'orders' } }],
    ['if the ARN is not a text', { busRef: { busArn: 1 } }],
    ['if the reference is empty', { busRef: null, otherRef: 'other' }],
    ['if another member has it', { bus: { busArn: ARN }, BusRef: { busArn: ARN } }],
  ])('%s', (_, members) => {
    expect(arnOfAnyReference(constructWith(members))).toBeUndefined();
  });
});
