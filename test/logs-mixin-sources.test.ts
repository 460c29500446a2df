import type * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { App, CfnResource, Mixins, Stack } from 'aws-cdk-lib/core';
import type { IMixin } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveredLogs } from './support/mixin-app';
import { refusal, synthesised } from './support/synthesised';

const { INFO_LOGS } = delivery.EventBusLogType;

let app: App;
let stack: Stack;
let bucket: s3.Bucket;
let bus: events.EventBus;
let mixin: IMixin;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
  bucket = new s3.Bucket(stack, 'Central');
  bus = newEventBus(stack, 'Orders', { eventBusName: 'orders' });
  mixin = delivery.LogsMixin.of(INFO_LOGS).toS3(bucket, { prefix: 'logs' });
});

function l1(scope: Stack, resourceArn: string): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(scope, 'L1', { name: 'l1', logType: 'INFO_LOGS', resourceArn });
}

function otherStack(): Stack {
  return new Stack(app, 'Other', { env: HERE });
}

const ONCE = ['Shop/Orders/Resource INFO_LOGS "Shop/Central/Resource"'];

describe('a delivery source that is defined before the mixin is applied', () => {
  test.each<[string, () => unknown]>([
    ['of this library', () => new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS })],
    ['of this library, by the ARN', () => new delivery.DeliverySource(stack, 'Logs', { resourceArn: bus.eventBusArn, logType: INFO_LOGS })],
    ['of this library, by a literal ARN', () => new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders', logType: INFO_LOGS,
    })],
    ['of this library, in another stack', () => new delivery.DeliverySource(otherStack(), 'Logs', { resource: bus, logType: INFO_LOGS })],
    ['an L1', () => l1(stack, bus.eventBusArn)],
    ['an L1 that depends on the resource', () => { l1(stack, bus.eventBusArn).node.addDependency(bus); }],
    ['an L1 with a literal ARN', () => l1(stack, 'arn:aws:events:us-east-1:111122223333:event-bus/orders')],
    ['an L1 in another stack', () => l1(otherStack(), bus.eventBusArn)],
    ['a generic L1', () => new CfnResource(stack, 'L1', {
      type: 'AWS::Logs::DeliverySource', properties: { Name: 'l1', LogType: 'INFO_LOGS', ResourceArn: bus.eventBusArn },
    })],
  ])('is delivered from, once: %s', (_, define) => {
    define();
    Mixins.of(app).apply(mixin);
    Mixins.of(app).apply(mixin);

    expect(synthesised(app)).toEqual([]);
    expect(deliveredLogs(app)).toHaveLength(1);
    expect(app.node.findAll().filter(each => CfnResource.isCfnResource(each) && each.cfnResourceType === 'AWS::Logs::DeliverySource')).toHaveLength(1);
  });

  test('is delivered from where it is defined after the mixin has been applied elsewhere', () => {
    Mixins.of(app).apply(mixin);
    const other = otherStack();
    const late = newEventBus(other, 'Late');
    l1(other, late.eventBusArn);
    Mixins.of(other).apply(mixin);

    expect(synthesised(app)).toEqual([]);
    expect(deliveredLogs(app)).toEqual(['Other/Late/Resource INFO_LOGS "Shop/Central/Resource"', ...ONCE]);
  });

  test('is not delivered from once it is removed', () => {
    new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS }).toS3(bucket);
    Mixins.of(app).apply(mixin);
    stack.node.tryRemoveChild('Logs');
    Mixins.of(app).apply(mixin);

    expect(synthesised(app)).toEqual([]);
    expect(deliveredLogs(app)).toEqual(ONCE);
  });

  test('keeps the logical id of its delivery to a bucket, wherever an L1 is in the tree', () => {
    const idOf = (id: string): unknown => {
      const other = new Stack(new App(), 'Shop', { env: HERE });
      const resource = newEventBus(other, 'Orders');
      const source = new logs.CfnDeliverySource(other, id, { name: 'l1', logType: 'INFO_LOGS', resourceArn: resource.eventBusArn });
      source.overrideLogicalId('L1');
      Mixins.of(other).apply(delivery.LogsMixin.of(INFO_LOGS).toS3(new s3.Bucket(other, 'Central')));
      return other.node.findAll().filter(each => CfnResource.isCfnResource(each) && each.cfnResourceType.startsWith('AWS::Logs'))
        .map(each => other.resolve((each as CfnResource).logicalId));
    };

    expect(idOf('One')).toEqual(idOf('Two'));
  });
});

describe('a delivery that is defined before the mixin is applied', () => {
  const source = () => new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS });
  const destinationL1 = (arn: string) => new logs.CfnDeliveryDestination(stack, 'DestinationL1', {
    name: 'destination', deliveryDestinationType: 'S3', destinationResourceArn: arn,
  });
  const deliveryL1 = (deliverySourceName: string, deliveryDestinationArn: string) => new logs.CfnDelivery(stack, 'DeliveryL1', {
    deliverySourceName, deliveryDestinationArn,
  });

  test.each<[string, () => unknown]>([
    ['by a helper', () => source().toS3(bucket, { prefix: 'mine' })],
    ['to a destination', () => source().deliverTo(new delivery.S3DeliveryDestination(stack, 'Mine', { bucket }))],
    ['to an L1', () => source().deliverTo(destinationL1(bucket.bucketArn))],
    ['by an L1', () => deliveryL1(source().deliverySourceName, destinationL1(`${bucket.bucketArn}/mine`).attrArn)],
    ['by L1s, with literal names', () => {
      l1(stack, bus.eventBusArn);
      destinationL1(bucket.bucketArn);
      deliveryL1('l1', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:destination');
    }],
  ])('is the only one to the target: %s', (_, define) => {
    define();
    Mixins.of(app).apply(mixin);
    app.synth();

    expect(deliveredLogs(app)).toEqual(ONCE);
  });

  test('leaves the mixin to deliver to another target', () => {
    source().toS3(new s3.Bucket(stack, 'Mine'));
    Mixins.of(app).apply(mixin);
    app.synth();

    expect(deliveredLogs(app)).toEqual([...ONCE, 'Shop/Orders/Resource INFO_LOGS "Shop/Mine/Resource"']);
  });
});

describe('a delivery source that is defined after the mixin was applied', () => {
  beforeEach(() => { Mixins.of(app).apply(mixin); });

  test.each<[string, string, () => delivery.DeliverySource]>([
    ['in the stack', 'Shop', () => new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS })],
    ['in another stack', 'Other', () => new delivery.DeliverySource(otherStack(), 'Logs', { resource: bus, logType: INFO_LOGS })],
  ])('is refused, and the message names the mixin: %s', (_, path, define) => {
    expect(refusal(define)).toEqual([
      `${path}/Logs: 'Shop/LogsMixin/Orders-INFO_LOGS' is already the delivery source of this resource for INFO_LOGS: `
      + 'define this source before the LogsMixin is applied, or leave the resource out by its excluding() [cdk-log-delivery:secondSource]',
    ]);
  });

  test('is refused for an L1, and the message names the mixin', () => {
    l1(stack, bus.eventBusArn);

    expect(synthesised(app)).toEqual([
      "[Shop] Shop/LogsMixin/Orders-INFO_LOGS: 'Shop/L1' is already the delivery source of this resource for INFO_LOGS: "
      + 'define that source before the LogsMixin is applied, or leave the resource out by its excluding() [cdk-log-delivery:secondSource]',
    ]);
  });
});

test('resources of an included template are delivered from', () => {
  const file = require.resolve('./support/included.json');
  new CfnInclude(stack, 'Template', { templateFile: file });
  Mixins.of(app).apply(mixin);

  expect(synthesised(app)).toEqual([]);
  expect(deliveredLogs(app)).toEqual([...ONCE, 'Shop/Template/Included INFO_LOGS "Shop/Central/Resource"'].sort());
});
