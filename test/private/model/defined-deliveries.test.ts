import type { CfnEventBus } from 'aws-cdk-lib/aws-events';
import * as kinesisfirehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { DefinedDeliveries } from '../../../src/private/model/defined-deliveries';
import { keyOfDestination, keyOfTarget } from '../../../src/private/model/target-key';
import { HERE, IN_OTHER_REGION } from '../../support/environments';
import { newEventBus } from '../../support/logging';

const { INFO_LOGS } = delivery.EventBusLogType;

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
});

function newSource(scope = stack): { readonly bus: CfnEventBus; readonly source: delivery.DeliverySource } {
  const bus = newEventBus(scope);

  return { bus: bus.node.defaultChild as CfnEventBus, source: new delivery.DeliverySource(scope, 'Logs', { resource: bus, logType: INFO_LOGS }) };
}

describe('the delivery sources and deliveries of an app', () => {
  test('are read once as long as nothing is defined', () => {
    const { bus, source } = newSource();
    const defined = DefinedDeliveries.of(stack);

    expect(DefinedDeliveries.of(app)).toBe(defined);
    expect(defined.sourceOf(bus, 'INFO_LOGS')).toBe(source);
    expect(defined.sourceOf(bus, 'ERROR_LOGS')).toBeUndefined();
  });

  test('are read again once something is defined', () => {
    const defined = DefinedDeliveries.of(stack);
    const { bus, source } = newSource();

    expect(DefinedDeliveries.of(stack)).not.toBe(defined);
    expect(DefinedDeliveries.of(stack).sourceOf(bus, 'INFO_LOGS')).toBe(source);
  });

  test('are not read again for those that are added', () => {
    const defined = DefinedDeliveries.of(stack);
    const { bus, source } = newSource();
    const bucket = new s3.Bucket(stack, 'Bucket');
    defined.addSource(source, bus, 'INFO_LOGS');
    defined.addDelivery(source.toS3(bucket), source, keyOfTarget(bucket));
    defined.markCurrent();

    expect(DefinedDeliveries.of(stack)).toBe(defined);
    expect(defined.sourceOf(bus, 'INFO_LOGS')).toBe(source);
    expect(defined.isDelivered(source, keyOfTarget(bucket))).toBe(true);
    expect(defined.isDelivered(source, keyOfTarget(new s3.Bucket(stack, 'Other')))).toBe(false);
  });

  test('are those in the tree', () => {
    const { bus, source } = newSource();
    const bucket = new s3.Bucket(stack, 'Bucket');
    const { node } = source.toS3(bucket);
    const defined = DefinedDeliveries.of(stack);

    expect(defined.isDelivered(source, keyOfTarget(bucket))).toBe(true);
    node.scope?.node.tryRemoveChild(node.id);
    expect(defined.isDelivered(source, keyOfTarget(bucket))).toBe(false);
    stack.node.tryRemoveChild('Logs');
    expect(defined.sourceOf(bus, 'INFO_LOGS')).toBeUndefined();
  });

  test('are those of the Region of the resource, if there can be one in each Region', () => {
    const bucket = new s3.CfnBucket(stack, 'Assets', { bucketName: 'assets' });
    const logType = delivery.S3LogType.S3_SERVER_ACCESS_LOGS;
    const newLogs = (scope: Stack) => new logs.CfnDeliverySource(scope, 'L1', {
      name: 'l1', logType: logType.value, resourceArn: bucket.attrArn,
    });
    newLogs(new Stack(app, 'Other', { env: IN_OTHER_REGION }));
    expect(DefinedDeliveries.of(app).sourceOf(bucket, logType.value)).toBeUndefined();

    const source = newLogs(stack);
    expect(DefinedDeliveries.of(app).sourceOf(bucket, logType.value)).toBe(source);
  });

  test('are not those of imported sources', () => {
    const source = delivery.DeliverySource.fromDeliverySourceName(stack, 'Imported', 'imported');
    const bucket = new s3.Bucket(stack, 'Bucket');
    source.toS3(bucket);

    expect(DefinedDeliveries.of(app).isDelivered(source, keyOfTarget(bucket))).toBe(false);
  });
});

describe('the key of a target', () => {
  const newL1 = (destinationResourceArn: string, deliveryDestinationType: string): logs.CfnDeliveryDestination => (
    new logs.CfnDeliveryDestination(stack, 'L1', { name: 'l1', deliveryDestinationType, destinationResourceArn })
  );

  test('is the resource of this app', () => {
    const bucket = new s3.Bucket(stack, 'Bucket');

    expect(keyOfTarget(bucket)).toBe(bucket.node.defaultChild);
    expect(keyOfDestination(new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'logs' }))).toBe(bucket.node.defaultChild);
    expect(keyOfDestination(newL1(`${bucket.bucketArn}/logs`, 'S3'))).toBe(bucket.node.defaultChild);
  });

  test.each<[string, () => unknown, () => unknown]>([
    ['a bucket', () => keyOfTarget(s3.Bucket.fromBucketName(stack, 'Imported', 'central')), () => keyOfDestination(newL1('arn:aws:s3:::central/logs/a', 'S3'))],
    ['a bucket of two imports', () => keyOfTarget(s3.Bucket.fromBucketName(stack, 'Imported', 'central')),
      () => keyOfTarget(s3.Bucket.fromBucketArn(stack, 'Other', 'arn:aws:s3:::central'))],
    ['a log group', () => keyOfTarget(logs.LogGroup.fromLogGroupName(stack, 'Imported', '/logs/orders')),
      () => keyOfDestination(newL1('arn:aws:logs:us-east-1:111122223333:log-group:/logs/orders', 'CWL'))],
    ['a delivery stream', () => keyOfTarget(kinesisfirehose.DeliveryStream.fromDeliveryStreamName(stack, 'Imported', 'central')),
      () => keyOfDestination(newL1('arn:aws:firehose:us-east-1:111122223333:deliverystream/central', 'FH'))],
    ['X-Ray', () => keyOfDestination(new delivery.XRayDeliveryDestination(stack, 'XRay')),
      () => keyOfDestination(new logs.CfnDeliveryDestination(stack, 'L1', { name: 'l1', deliveryDestinationType: 'XRAY' }))],
    ['an imported delivery destination', () => keyOfDestination(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'One', 'central')),
      () => keyOfDestination(delivery.DeliveryDestination.fromDeliveryDestinationArn(
        stack, 'Other', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
      ))],
  ])('is one text for %s that is not of this app, however it is named', (_, one, other) => {
    const key = one();

    expect(key).toEqual(expect.any(String));
    expect(other()).toBe(key);
  });
});
