import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy, Stack, type CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { newApp, newBucket, newBusLogs, newStream } from './support/app';
import { checkDelivery, emit, waitForBus, waitForObject, type Calls } from './support/assertions';

// One source to a bucket, a log group and a delivery stream that are L1s. The L2 around the bucket empties it afterwards.

/** Returns the L1 of an L2, if it is of the expected class. */
function l1Of<T extends CfnResource>({ node: { path, defaultChild } }: IConstruct, isExpected: (resource: unknown) => resource is T): T {
  if (!isExpected(defaultChild)) throw new Error(`${path} has another L1`);

  return defaultChild;
}

export const app = newApp();
const stack = new Stack(app, 'LogDeliveryL1Targets');
const { bus, source } = newBusLogs(stack);
const bucket = newBucket(stack);
const logGroup = new CfnLogGroup(stack, 'LogGroup', { logGroupName: '/log-delivery-integ/l1' });
logGroup.applyRemovalPolicy(RemovalPolicy.DESTROY);
const stream = newStream(stack, bucket);
const deliveries = [
  source.toS3(l1Of(bucket, (resource): resource is CfnBucket => resource instanceof CfnBucket), { prefix: 'direct' }),
  source.toLogGroup(logGroup),
  source.toFirehose(l1Of(stream, (resource): resource is firehose.CfnDeliveryStream => resource instanceof firehose.CfnDeliveryStream)),
];

const test = new IntegTest(app, 'L1Targets', { testCases: [stack] });
const checked = deliveries.reduce<Calls>((calls, each) => checkDelivery(calls, each, source), { test });
const found = ['direct/', 'stream/'].reduce<Calls>((calls, prefix) => waitForObject(calls, bucket, prefix), emit(checked, bus));
waitForBus(found, logGroup, bus);
