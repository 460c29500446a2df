import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, NestedStack, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { busLogs } from './support/sources';
import { refusal, synthesised } from './support/synthesised';

interface Shop {
  readonly app: App;
  readonly stack: Stack;
  readonly source: delivery.DeliverySource;
  readonly destination: delivery.S3DeliveryDestination;
}

function newShop(): Shop {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: HERE });
  const bucket = new s3.Bucket(stack, 'Bucket');

  return { app, stack, source: busLogs(stack), destination: new delivery.S3DeliveryDestination(stack, 'Destination', { bucket }) };
}

/** Returns the error of a delivery of this library that an L1 repeats. */
function second(path: string, other: string): string {
  return `[Shop] ${path}: '${other}' already delivers this source to this destination: put all options on that delivery `
    + '[cdk-log-delivery:secondDelivery]';
}

type Own = (shop: Shop, scope: Construct) => delivery.Delivery;

const OWN: [string, Own][] = [
  ['deliverTo()', ({ source, destination }) => source.deliverTo(destination)],
  ['new Delivery()', ({ source, destination }, scope) => new delivery.Delivery(scope, 'Delivery', { source, destination })],
];

describe.each(OWN)('a delivery by %s that an L1 repeats', (_, deliver) => {
  test.each<[string, (shop: Shop) => Construct]>([
    ['in its stack', ({ stack }) => stack],
    ['in another stack', ({ app }) => new Stack(app, 'Other', { env: HERE })],
    ['in a nested stack', ({ stack }) => new NestedStack(stack, 'Nested')],
  ])('is refused in either order: %s', (__, scopeOf) => {
    for (const order of ['first', 'last']) {
      const shop = newShop();
      const scope = scopeOf(shop);
      const own = order === 'last' ? deliver(shop, shop.stack) : undefined;
      const l1 = new logs.CfnDelivery(scope, 'L1', {
        deliverySourceName: shop.source.deliverySourceName, deliveryDestinationArn: shop.destination.deliveryDestinationArn,
      });
      const { node } = own ?? deliver(shop, shop.stack);

      expect(synthesised(shop.app)).toEqual([second(node.path, l1.node.path)]);
    }
  });

  test('is refused for a generic resource', () => {
    const shop = newShop();
    new CfnResource(shop.stack, 'L1', {
      type: 'AWS::Logs::Delivery',
      properties: {
        DeliverySourceName: shop.source.deliverySourceName, DeliveryDestinationArn: shop.destination.deliveryDestinationArn,
      },
    });
    const { node } = deliver(shop, shop.stack);

    expect(synthesised(shop.app)).toEqual([second(node.path, 'Shop/L1')]);
  });

  test('is taken for another destination', () => {
    const shop = newShop();
    const other = new delivery.LogGroupDeliveryDestination(shop.stack, 'Other', { logGroup: new logs.LogGroup(shop.stack, 'LogGroup') });
    new logs.CfnDelivery(shop.stack, 'L1', {
      deliverySourceName: shop.source.deliverySourceName, deliveryDestinationArn: other.deliveryDestinationArn,
    });
    deliver(shop, shop.stack);

    expect(synthesised(shop.app)).toEqual([]);
  });

  test('is taken for another source', () => {
    const shop = newShop();
    const other = busLogs(shop.stack, { logType: delivery.EventBusLogType.ERROR_LOGS });
    new logs.CfnDelivery(shop.stack, 'L1', {
      deliverySourceName: other.deliverySourceName, deliveryDestinationArn: shop.destination.deliveryDestinationArn,
    });
    deliver(shop, shop.stack);

    expect(synthesised(shop.app)).toEqual([]);
  });
});

describe('of sources and destinations of L1s', () => {
  test('a delivery is refused that an L1 repeats by name and literal ARN', () => {
    const { app, stack } = newShop();
    const source = new logs.CfnDeliverySource(stack, 'Source', {
      name: 'orders', logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
    });
    const destination = new logs.CfnDeliveryDestination(stack, 'To', {
      name: 'central', destinationResourceArn: 'arn:aws:s3:::central-logs', deliveryDestinationType: 'S3',
    });
    new delivery.Delivery(stack, 'Delivery', { source, destination });
    new logs.CfnDelivery(stack, 'L1', {
      deliverySourceName: 'orders', deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
    });

    expect(synthesised(app)).toEqual([second('Shop/Delivery', 'Shop/L1'), expect.stringContaining('[ack: cdk-log-delivery:bucketPolicyNotAdded]')]);
  });

  test('a second delivery of this library is refused at once', () => {
    const { source, destination, stack } = newShop();
    source.deliverTo(destination);

    expect(refusal(() => new delivery.Delivery(stack, 'Delivery', { source, destination }))).toEqual([
      "Shop/Delivery: 'Shop/INFO_LOGS/Delivery-Destination-fa2bbe67' already delivers this source to this destination: put all options on that delivery "
      + '[cdk-log-delivery:secondDelivery]',
    ]);
  });
});
