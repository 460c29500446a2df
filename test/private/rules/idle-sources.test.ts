import { CfnDelivery, type CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { newDestination } from '../../support/destinations';
import { NEW_LOGS, newSource } from '../../support/sources';
import { newDefaultStack } from '../../support/stacks';
import { allWarnings } from '../../support/warnings';

const WARNING = 'this app does not deliver the logs of this delivery source: call toS3(), toLogGroup(), '
  + 'toFirehose(), toXRay() or deliverTo(), or acknowledge this warning if another app does '
  + '[ack: cdk-log-delivery:sourceWithoutDelivery]';

let stack: Stack;

beforeEach(() => {
  stack = newDefaultStack();
});

describe('a delivery source that nothing delivers from', () => {
  test('is a warning', () => {
    newSource(stack, NEW_LOGS);

    expect(allWarnings(stack)).toEqual([WARNING]);
  });

  test('is a warning in a nested stack', () => {
    newSource(new NestedStack(stack, 'Nested'), NEW_LOGS);

    expect(allWarnings(stack)).toEqual([WARNING]);
  });

  test('is a warning where another one delivers', () => {
    newSource(stack, NEW_LOGS).toS3(new Bucket(stack, 'Bucket'));
    new delivery.DeliverySource(stack, 'Idle', { logType: NEW_LOGS, resourceArn: 'arn:aws:new:us-east-1:111122223333:thing/idle' });

    expect(allWarnings(stack)).toEqual([WARNING]);
  });
});

describe('there is no warning', () => {
  test('with a helper', () => {
    newSource(stack, NEW_LOGS).toS3(new Bucket(stack, 'Bucket'));

    expect(allWarnings(stack)).toEqual([]);
  });

  test('with a Delivery that is defined later, in another stack', () => {
    const app = new App();
    const [one, two] = ['One', 'Two'].map(id => new Stack(app, id, { env: { region: 'us-east-1' } }));
    const source = newSource(one, NEW_LOGS);
    new delivery.Delivery(two, 'Delivery', { source, destination: newDestination(two, delivery.DeliveryDestinationType.S3) });

    expect(allWarnings(one)).toEqual([]);
  });

  test.each<[string, (source: delivery.DeliverySource) => string]>([
    ['its name', source => source.deliverySourceName],
    ['a reference to its L1', source => (source.node.defaultChild as CfnDeliverySource).ref],
    ['what it is called', () => 'shared'],
  ])('with an L1 of a delivery in another stack, by %s', (_, nameOf) => {
    const app = new App();
    const [one, two] = ['One', 'Two'].map(id => new Stack(app, id, { env: { region: 'us-east-1' } }));
    const source = new delivery.DeliverySource(one, 'Source', {
      logType: NEW_LOGS, resourceArn: 'arn:aws:new:us-east-1:111122223333:thing/one', deliverySourceName: 'shared',
    });
    const { deliveryDestinationArn } = newDestination(two, delivery.DeliveryDestinationType.S3);
    new CfnDelivery(two, 'Delivery', { deliverySourceName: nameOf(source), deliveryDestinationArn });

    expect(allWarnings(one)).toEqual([]);
  });

  test('with an L1 of a delivery', () => {
    const { deliverySourceName } = newSource(stack, NEW_LOGS);
    const { deliveryDestinationArn } = newDestination(stack, delivery.DeliveryDestinationType.S3);
    new CfnDelivery(stack, 'Delivery', { deliverySourceName, deliveryDestinationArn });

    expect(allWarnings(stack)).toEqual([]);
  });
});
