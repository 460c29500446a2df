import * as s3 from 'aws-cdk-lib/aws-s3';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { newLogGroup } from '../../../support/destinations';
import { findings, overridden, UNKNOWN } from '../../../support/findings';
import { busLogs } from '../../../support/sources';
import { newStackHere } from '../../../support/stacks';

let stack: Stack;

beforeEach(() => {
  stack = newStackHere();
});

const l1 = (notificationConfiguration?: s3.CfnBucketProps['notificationConfiguration']) =>
  s3.Bucket.fromCfnBucket(new s3.CfnBucket(stack, 'Bucket', { notificationConfiguration }));
const enabled = (eventBridgeEnabled: boolean) => ({ eventBridgeConfiguration: { eventBridgeEnabled } });

const warned = (path = 'Stack/Bucket') => [
  `bucket '${path}' notifies EventBridge, so each log object creates an event that event bus 'Stack/Bus' can log again: use another bucket `
  + '[ack: cdk-log-delivery:bucketNotifiesEventBridge]',
];

describe('logs of an event bus to a bucket that notifies EventBridge have a warning', () => {
  test.each<[string, () => s3.IBucket]>([
    ['an L2', () => new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true })],
    ['an L2 that does so later', () => {
      const bucket = new s3.Bucket(stack, 'Bucket');
      bucket.enableEventBridgeNotification();
      return bucket;
    }],
    ['an imported bucket that the app makes do so', () => {
      const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs');
      bucket.enableEventBridgeNotification();
      return bucket;
    }],
  ])('%s', (_, make) => {
    expect(findings(busLogs(stack, { id: 'Logs' }).toS3(make(), { managePermissions: false }))).toEqual(warned());
  });

  test('an L1', () => {
    expect(findings(busLogs(stack, { id: 'Logs' }).toS3(l1(enabled(true))))).toHaveLength(1);
  });

  test('one with an override', () => {
    const bucket = overridden(new s3.Bucket(stack, 'Bucket'), { 'NotificationConfiguration.EventBridgeConfiguration': {} });

    expect(findings(busLogs(stack, { id: 'Logs' }).toS3(bucket))).toEqual(warned());
  });

  test('by a destination of its own', () => {
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true }) });

    expect(findings(busLogs(stack, { id: 'Logs' }).deliverTo(destination))).toEqual(warned());
  });
});

describe('logs of an event bus have none', () => {
  test.each<[string, () => s3.IBucket]>([
    ['to a bucket that notifies nobody', () => new s3.Bucket(stack, 'Bucket')],
    ['to an L1 that does not notify EventBridge', () => l1(enabled(false))],
    ['to an L1 that notifies others', () => l1({ queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: 'arn:aws:sqs:us-east-1:111122223333:orders' }] })],
    ['to an imported bucket', () => s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs')],
    ['to a bucket where it is removed by an override', () => {
      const bucket = l1(enabled(true));
      overridden(stack.node.findChild('Bucket'), { NotificationConfiguration: undefined });
      return bucket;
    }],
    ['to a bucket whose notifications are not known', () => l1(Lazy.any({ produce: () => UNKNOWN }))],
  ])('%s', (_, make) => {
    expect(findings(busLogs(stack, { id: 'Logs' }).toS3(make(), { managePermissions: false }))).toEqual([]);
  });

  test('to a log group', () => {
    expect(findings(busLogs(stack, { id: 'Logs' }).toLogGroup(newLogGroup(stack)))).toEqual([]);
  });
});

test('logs of anything else can go to a bucket that notifies EventBridge', () => {
  const bucket = new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true });
  const logs = new delivery.DeliverySource(stack, 'Logs', { logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS, resource: new s3.Bucket(stack, 'Resource') });

  expect(findings(logs.toS3(bucket))).toEqual([]);
});
