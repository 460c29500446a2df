import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnParameter, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveryChanges } from './support/migrations';
import { synthesised } from './support/synthesised';

const { DeliveryDestination, DeliveryDestinationType, DeliverySource } = delivery;

let app: App;
let stack: Stack;
let bus: events.EventBus;
let bucket: s3.Bucket;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
  bus = newEventBus(stack, 'Bus');
  bucket = new s3.Bucket(stack, 'Bucket');
});

function l1Source(props: Partial<logs.CfnDeliverySourceProps> = {}, scope: Stack = stack): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(scope, 'OrdersSource', {
    name: 'orders', logType: 'INFO_LOGS', resourceArn: bus.eventBusArn, ...props,
  });
}

function l1Destination(props: Partial<logs.CfnDeliveryDestinationProps> = {}): logs.CfnDeliveryDestination {
  return new logs.CfnDeliveryDestination(stack, 'OrdersDestination', {
    name: 'orders-archive', deliveryDestinationType: 'S3', destinationResourceArn: bucket.bucketArn, ...props,
  });
}

describe('the delivery source of an L1', () => {
  test('delivers by helpers, without a change of the L1', () => {
    l1Source();
    const simulator = new Simulator();
    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    app = new App();
    stack = new Stack(app, 'Shop', { env: HERE });
    bus = newEventBus(stack, 'Bus');
    bucket = new s3.Bucket(stack, 'Bucket');
    DeliverySource.fromCfnDeliverySource(l1Source()).toS3(bucket, { prefix: 'orders' });
    const result = simulator.deploy(app.synth());

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result).map(change => change.split(' ')[0])).toEqual(['create', 'create']);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('refers to the L1', () => {
    const source = DeliverySource.fromCfnDeliverySource(l1Source());

    expect(stack.resolve([source.deliverySourceName, source.deliverySourceArn])).toEqual([
      { Ref: 'OrdersSource' }, { 'Fn::GetAtt': ['OrdersSource', 'Arn'] },
    ]);
    expect(source.env).toEqual({ account: '111122223333', region: 'us-east-1' });
  });

  test('is the same construct each time', () => {
    const cfn = l1Source();

    expect(DeliverySource.fromCfnDeliverySource(cfn)).toBe(DeliverySource.fromCfnDeliverySource(cfn));
  });

  test('is the L2 of an L1 of this library', () => {
    const source = new DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
    source.toS3(bucket);

    expect(DeliverySource.fromCfnDeliverySource(source.node.defaultChild as logs.CfnDeliverySource)).toBe(source);
  });

  test('knows its log type by the resource', () => {
    const { logType, resourceArn } = DeliverySource.fromCfnDeliverySource(l1Source());

    expect([logType?.value, logType?.resourceType, resourceArn]).toEqual(['INFO_LOGS', 'AWS::Events::EventBus', bus.eventBusArn]);
  });

  test('knows the log type and the resource that are given', () => {
    const parameter = new CfnParameter(stack, 'Parameter').valueAsString;
    const { logType, resourceArn } = DeliverySource.fromCfnDeliverySource(l1Source({ logType: parameter, resourceArn: parameter }), {
      logType: delivery.EventBusLogType.INFO_LOGS, resource: bus,
    });

    expect([logType, resourceArn]).toEqual([delivery.EventBusLogType.INFO_LOGS, parameter]);
  });

  test('has a log type without facts if its resource is not known', () => {
    const { logType } = DeliverySource.fromCfnDeliverySource(l1Source({ resourceArn: 'arn:aws:new:us-east-1:111122223333:thing/orders', logType: 'NEW_LOGS' }));

    expect([logType?.value, logType?.resourceType]).toEqual(['NEW_LOGS', undefined]);
  });

  test('has no log type if only the deployment knows it', () => {
    expect(DeliverySource.fromCfnDeliverySource(l1Source({ logType: new CfnParameter(stack, 'Parameter').valueAsString })).logType).toBeUndefined();
  });

  test('has a delivery with the logical ID that it has for the L1 itself', () => {
    const idOf = (from: (cfn: logs.CfnDeliverySource) => logs.IDeliverySourceRef) => {
      const shop = new Stack(new App(), 'Shop', { env: HERE });
      const source = from(l1Source({ resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders' }, shop));
      const destination = new delivery.S3DeliveryDestination(shop, 'Archive', { bucket: s3.Bucket.fromBucketName(shop, 'Bucket', 'example-logs') });
      const made = new delivery.Delivery(shop, 'Delivery', { source, destination });
      return shop.resolve((made.node.defaultChild as logs.CfnDelivery).logicalId);
    };

    expect(idOf(cfn => DeliverySource.fromCfnDeliverySource(cfn))).toBe(idOf(cfn => cfn));
  });

  test('is passed to another stack of the account', () => {
    const other = new Stack(app, 'Other', { env: HERE });
    new delivery.Delivery(other, 'Delivery', {
      source: DeliverySource.fromCfnDeliverySource(l1Source()),
      destination: new delivery.S3DeliveryDestination(other, 'Archive', { bucket: new s3.Bucket(other, 'Bucket') }),
    });
    const simulator = new Simulator();

    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('is passed by its name to another account', () => {
    const other = new Stack(app, 'Other', { env: { account: '444455556666', region: 'us-east-1' } });

    expect(other.resolve(`${DeliverySource.fromCfnDeliverySource(l1Source()).deliverySourceName}`)).toBe('orders');
  });
});

describe('the checks of a delivery source of an L1', () => {
  test('refuse a target that the log type does not have', () => {
    const source = DeliverySource.fromCfnDeliverySource(l1Source());

    expect(() => source.toXRay()).toThrow(new Error('Shop/OrdersSource/@FromCfnDeliverySource/XRay/Delivery: AWS does not deliver INFO_LOGS of Amazon '
      + "EventBridge to X-Ray: deliver to Amazon S3, CloudWatch Logs or Firehose, or use LogType.of('INFO_LOGS') if AWS supports it now "
      + '[cdk-log-delivery:destinationType]'));
  });

  test('refuse a resource that emits no such logs', () => {
    const quiet = new events.EventBus(stack, 'Quiet');
    DeliverySource.fromCfnDeliverySource(l1Source({ resourceArn: quiet.eventBusArn })).toS3(bucket);

    expect(synthesised(app)).toEqual([
      "[Shop/OrdersSource/@FromCfnDeliverySource] event bus 'Shop/Quiet' has no log level, so it emits no INFO_LOGS: set logConfig: { level: Level.INFO } "
        + '(or TRACE) [cdk-log-delivery:logLevel]',
    ]);
  });

  test('refuse another log type than the L1 has', () => {
    expect(() => DeliverySource.fromCfnDeliverySource(l1Source(), { logType: delivery.EventBusLogType.ERROR_LOGS })).toThrow(new Error(
      'Shop/OrdersSource: logType is ERROR_LOGS, but the L1 has INFO_LOGS: pass the constant of INFO_LOGS, or nothing '
      + '[cdk-log-delivery:cfnSourceLogType]',
    ));
  });

  test('refuse another kind of resource', () => {
    const distribution = new CfnDistribution(stack, 'Distribution', {
      distributionConfig: { enabled: true, defaultCacheBehavior: { targetOriginId: 'x', viewerProtocolPolicy: 'https-only' } },
    });

    const attrs = { logType: delivery.EventBusLogType.INFO_LOGS, resource: distribution };

    expect(() => DeliverySource.fromCfnDeliverySource(l1Source(), attrs)).toThrow(new Error(
      "Shop/OrdersSource/@FromCfnDeliverySource: resource is AWS::CloudFront::Distribution 'Shop/Distribution', which has no INFO_LOGS of Amazon EventBridge: "
      + 'pass an AWS::Events::EventBus, or use a log type of CloudFrontLogType [cdk-log-delivery:resourceKind]',
    ));
  });
});

test('the key of the bus of an L1 allows its delivery', () => {
  const kmsKey = new kms.Key(stack, 'Key');
  const encrypted = newEventBus(stack, 'Encrypted', { kmsKey });
  DeliverySource.fromCfnDeliverySource(l1Source({ resourceArn: encrypted.eventBusArn })).toS3(bucket);
  const simulator = new Simulator();

  expect(simulator.deploy(app.synth()).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});

describe('the delivery destination of an L1', () => {
  test.each<[string, () => Partial<logs.CfnDeliveryDestinationProps>, delivery.DeliveryDestinationType]>([
    ['a bucket', () => ({}), DeliveryDestinationType.S3],
    ['a bucket without a type', () => ({ deliveryDestinationType: undefined }), DeliveryDestinationType.S3],
    ['a log group', () => ({
      deliveryDestinationType: undefined, destinationResourceArn: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/aws/vendedlogs/orders' }).logGroupArn,
    }), DeliveryDestinationType.CWL],
    ['a delivery stream', () => ({
      deliveryDestinationType: undefined,
      destinationResourceArn: new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(bucket) }).deliveryStreamArn,
    }), DeliveryDestinationType.FH],
  ])('with %s gets the permissions of its deliveries', (_, props, type) => {
    const destination = DeliveryDestination.fromCfnDeliveryDestination(l1Destination(props()));
    expect(destination.deliveryDestinationType).toBe(type);
    new DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS }).deliverTo(destination);
    const simulator = new Simulator();

    expect(simulator.deploy(app.synth()).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('refers to the L1', () => {
    const destination = DeliveryDestination.fromCfnDeliveryDestination(l1Destination());

    expect(stack.resolve([destination.deliveryDestinationName, destination.deliveryDestinationArn])).toEqual([
      { Ref: 'OrdersDestination' }, { 'Fn::GetAtt': ['OrdersDestination', 'Arn'] },
    ]);
    expect(destination.deliveryDestinationRef.deliveryDestinationName).toBe(destination.deliveryDestinationName);
  });

  test('is the same construct each time, and the L2 of an L1 of this library', () => {
    const cfn = l1Destination();
    const archive = new delivery.S3DeliveryDestination(stack, 'Archive', { bucket });

    expect(DeliveryDestination.fromCfnDeliveryDestination(cfn)).toBe(DeliveryDestination.fromCfnDeliveryDestination(cfn));
    expect(DeliveryDestination.fromCfnDeliveryDestination(archive.node.defaultChild as logs.CfnDeliveryDestination)).toBe(archive);
  });

  test('is checked against its type and format', () => {
    const destination = DeliveryDestination.fromCfnDeliveryDestination(l1Destination({ outputFormat: 'parquet' }));
    const source = new DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });

    expect(() => source.deliverTo(destination, { fieldDelimiter: ',' })).toThrow(expect.objectContaining({
      message: expect.stringMatching(/^Shop\/Logs\/Delivery-@FromCfnDeliveryDestination-\w+: fieldDelimiter does not apply to the format 'parquet' \(got ','\): /),
    }));
  });

  test('has no type if only the deployment knows its target', () => {
    const cfn = l1Destination({ deliveryDestinationType: undefined, destinationResourceArn: new CfnParameter(stack, 'Parameter').valueAsString });

    expect(DeliveryDestination.fromCfnDeliveryDestination(cfn).deliveryDestinationType).toBeUndefined();
  });

  test('has the facts of an imported target', () => {
    const cfn = l1Destination({ deliveryDestinationType: undefined, destinationResourceArn: `arn:${Aws.PARTITION}:s3:::example-logs/orders` });

    expect(DeliveryDestination.fromCfnDeliveryDestination(cfn).deliveryDestinationType).toBe(DeliveryDestinationType.S3);
  });
});
