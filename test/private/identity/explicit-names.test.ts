import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../../src';
import { HERE } from '../../support/environments';
import { NEW_LOGS } from '../../support/sources';
import { twoStacks } from '../../support/stacks';
import { parameter } from '../../support/values';
import { warnings } from '../../support/warnings';

function source(scope: Construct, thing: string, deliverySourceName?: string): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, `Logs-${thing}`, {
    logType: NEW_LOGS, resourceArn: `arn:aws:new:us-east-1:111122223333:thing/${thing}`, deliverySourceName,
  });
}

function destination(scope: Construct, id: string, deliveryDestinationName?: string): delivery.DeliveryDestination {
  return new delivery.S3DeliveryDestination(scope, id, { bucket: new Bucket(scope, `Bucket${id}`), deliveryDestinationName });
}

const SOURCE_RULE = "has the same deliverySourceName 'orders', which must be unique in an account and Region: use another name";
const DESTINATION_RULE = "has the same deliveryDestinationName 'orders', which must be unique in an account and Region: use another name";
const ID = '[cdk-log-delivery:nameTwice]';

describe('a name that a user gives twice', () => {
  test('is refused for delivery sources of a stack', () => {
    const [stack] = twoStacks({});
    source(stack, 'a', 'orders');

    expect(() => source(stack, 'b', 'orders')).toThrow(new Error(`One/Logs-b: 'One/Logs-a' ${SOURCE_RULE} ${ID}`));
  });

  test('is refused for delivery sources of two stacks of an account and Region', () => {
    const [one, two] = twoStacks();
    source(one, 'a', 'orders');

    expect(() => source(two, 'b', 'orders')).toThrow(new Error(`Two/Logs-b: 'One/Logs-a' ${SOURCE_RULE} ${ID}`));
  });

  test('is refused for a nested stack', () => {
    const [stack] = twoStacks({});
    source(stack, 'a', 'orders');

    expect(() => source(new NestedStack(stack, 'Nested'), 'b', 'orders')).toThrow(new Error(
      `One/Nested/Logs-b: 'One/Logs-a' ${SOURCE_RULE} ${ID}`));
  });

  test('is refused for delivery destinations', () => {
    const [stack] = twoStacks();
    destination(stack, 'A', 'orders');

    expect(() => destination(stack, 'B', 'orders')).toThrow(new Error(`One/B: 'One/A' ${DESTINATION_RULE} ${ID}`));
  });

  test('is refused for a delivery destination that a helper makes', () => {
    const [stack] = twoStacks();
    destination(stack, 'A', 'orders');
    const bucket = new Bucket(stack, 'Bucket');

    expect(() => source(stack, 'a').toS3(bucket, { deliveryDestinationName: 'orders' })).toThrow(
      /^One\/Logs-a\/S3-Bucket-\w+: 'One\/A' has the same deliveryDestinationName 'orders', which must be unique in an account and Region: use another name \[cdk-log-delivery:nameTwice\]$/);
  });

  test('is a warning in two stacks whose environment is not known', () => {
    const [one, two] = twoStacks({});
    source(one, 'a', 'orders');
    source(two, 'b', 'orders');

    expect(warnings(two)).toEqual([
      `'One/Logs-a' ${SOURCE_RULE}, unless the two stacks go to different accounts or Regions [ack: cdk-log-delivery:nameTwice]`,
    ]);
  });

  test('passes in another Region', () => {
    const [one, two] = twoStacks(HERE, { ...HERE, region: 'eu-west-1' });
    destination(one, 'A', 'orders');

    expect(() => destination(two, 'A', 'orders')).not.toThrow();
  });

  test('passes in two stages whose environment is not known', () => {
    const app = new App();
    const [one, two] = ['Dev', 'Prod'].map(id => new Stack(new Stage(app, id), 'Stack'));
    source(one, 'a', 'orders');
    source(two, 'b', 'orders');

    expect(warnings(two)).toEqual([]);
  });

  test('passes where it is not known yet', () => {
    const [stack] = twoStacks();
    const name = parameter(stack);
    source(stack, 'a', name);

    expect(() => source(stack, 'b', name)).not.toThrow();
  });

  test('passes for a source and a destination', () => {
    const [stack] = twoStacks();
    source(stack, 'a', 'orders');

    expect(() => destination(stack, 'A', 'orders')).not.toThrow();
  });
});
