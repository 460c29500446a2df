import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { EventBus, IncludeDetail, Level } from 'aws-cdk-lib/aws-events';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { newApp, newBucket } from './support/app';
import { checkDelivery, emit, waitForObject } from './support/assertions';

// The logs of an event bus with a customer managed key, to a bucket with another one.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryKms');
const newKey = (id: string): Key => new Key(stack, id, { removalPolicy: RemovalPolicy.DESTROY, pendingWindow: Duration.days(7) });
const bus = new EventBus(stack, 'Bus', {
  kmsKey: newKey('BusKey'), logConfig: { level: Level.TRACE, includeDetail: IncludeDetail.FULL },
});
const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.TRACE_LOGS });
const bucket = newBucket(stack, 'Bucket', { encryptionKey: newKey('BucketKey') });
const toBucket = source.toS3(bucket, { prefix: 'encrypted' });

const test = new IntegTest(app, 'Kms', { testCases: [stack] });
waitForObject(emit(checkDelivery({ test }, toBucket, source), bus), bucket, 'encrypted/');
