import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import { Stack } from 'aws-cdk-lib/core';
import { newApp, newBucket, newBusLogs, newStream } from './support/app';
import { checkDelivery, emit, waitForObject } from './support/assertions';

// The logs of an event bus to a delivery stream, which writes to a bucket.

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryFirehose');
const { bus, source } = newBusLogs(stack);
const bucket = newBucket(stack);
const deliveryStream = newStream(stack, bucket);
const toStream = source.toFirehose(deliveryStream);

const test = new IntegTest(app, 'Firehose', { testCases: [stack] });
waitForObject(emit(checkDelivery({ test }, toStream, source), bus), bucket, 'stream/');
