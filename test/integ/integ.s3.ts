import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { Stack } from 'aws-cdk-lib/core';
import { OutputFormat } from '../../src';
import { newApp, newBucket, newBusLogs } from './support/app';
import { checkDeliveries, checkDelivery, emit, waitForObject } from './support/assertions';

// The logs of an event bus to a bucket, below a prefix and with a suffix path.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryS3');
const { bus, source } = newBusLogs(stack);
const bucket = newBucket(stack);
const toBucket = source.toS3(bucket, { prefix: 'orders', suffixPath: '{yyyy}/{MM}', outputFormat: OutputFormat.JSON });

const test = new IntegTest(app, 'S3', { testCases: [stack] });
const checked = checkDeliveries(checkDelivery({ test }, toBucket, source), 'S3');
waitForObject(emit(checked, bus), bucket, 'orders/');
