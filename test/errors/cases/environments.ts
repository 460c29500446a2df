import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { type Environment, Stack, Stage } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { BUS_ARN } from '../../support/arns';
import { newLogGroup, newStream } from '../../support/destinations';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION, OTHER_ACCOUNT } from '../../support/environments';
import { otherStack } from '../../support/stacks';
import type { Subject } from '../error-case';
import { newAccessLogs, newBucket, newBus, newBusLogs, newLogs } from '../support';

const { INFO_LOGS } = delivery.EventBusLogType;

/** Regions and accounts. */
export const ENVIRONMENTS: Subject = {
  title: 'Regions and accounts',
  cases: [
    {
      title: 'CloudFront logs in another Region than us-east-1',
      rows: ['CloudFront and Shield in another Region'],
      bad: stack => newAccessLogs(otherStack(stack, 'Europe', IN_OTHER_REGION)),
      good: stack => newAccessLogs(stack),
    },
    {
      title: 'CloudFront logs in a stack without an environment',
      rows: ['The same in a stack without an environment'],
      warning: 'regionUnknown',
      bad: stack => newAccessLogs(otherStack(stack, 'Anywhere')),
      good: stack => newAccessLogs(stack),
    },
    {
      title: 'CloudFront logs to a delivery stream in another Region',
      rows: ['A Firehose stream in another Region than us-east-1 for CloudFront'],
      bad: stack => newAccessLogs(stack).toFirehose(importedStream(stack, 'eu-west-1')),
      good: stack => newAccessLogs(stack).toFirehose(importedStream(stack, 'us-east-1')),
    },
    {
      title: 'A delivery stream in another Region than the delivery',
      rows: ['A Firehose stream in another Region than the delivery'],
      warning: 'streamRegion',
      bad: stack => newBusLogs(stack).toFirehose(importedStream(stack, 'eu-west-1')),
      good: stack => newBusLogs(stack).toFirehose(importedStream(stack, 'us-east-1')),
    },
    {
      title: 'resourceArn is in another partition',
      rows: ['An ARN of another partition'],
      bad: stack => newLogs(stack, { logType: INFO_LOGS, resourceArn: BUS_ARN.replace('arn:aws:', 'arn:aws-cn:') }),
      good: stack => newLogs(stack, { logType: INFO_LOGS, resourceArn: BUS_ARN }),
    },
    {
      title: 'The logged resource is in another account',
      rows: ['A resource of another account or Region than its source'],
      more: 'Logs leave an account by a delivery of that account: [Another account](../README.md#another-account-cross-account).',
      bad: stack => newLogs(stack, { logType: INFO_LOGS, resource: newBus(otherStack(stack, 'Partner', IN_OTHER_ACCOUNT), 'Partners') }),
      good: stack => newLogs(stack, { logType: INFO_LOGS, resource: newBus(otherStack(stack, 'Partner', HERE), 'Partners') }),
    },
    {
      title: 'resourceArn is in another Region',
      rows: ['A resource of another account or Region than its source', 'Quick: logs come from the Region in the ARN'],
      bad: stack => newLogs(stack, { logType: INFO_LOGS, resourceArn: BUS_ARN.replace('us-east-1', 'eu-west-1') }),
      good: stack => newLogs(stack, { logType: INFO_LOGS, resourceArn: BUS_ARN }),
    },
    {
      title: 'The logged bucket is in another Region',
      rows: ['S3: logs to a log group must be in the Region of the bucket'],
      bad: stack => newBucketLogs(stack, otherStack(stack, 'Europe', IN_OTHER_REGION)),
      good: stack => newBucketLogs(stack, stack),
    },
    {
      title: 'A log group of another Region',
      rows: ['A log group in another account or Region than its source', 'S3: logs to a log group must be in the Region of the bucket'],
      bad: stack => newBusLogs(stack).toLogGroup(newLogGroup(otherStack(stack, 'Europe', IN_OTHER_REGION))),
      good: stack => newBusLogs(stack).toLogGroup(newLogGroup(otherStack(stack, 'Storage', HERE))),
    },
    {
      title: 'A log group of another account',
      rows: ['A log group in another account or Region than its source'],
      bad: stack => newBusLogs(stack).toLogGroup(
        logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:log-group:orders`),
      ),
      good: stack => newBusLogs(stack).toLogGroup(
        logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', 'arn:aws:logs:us-east-1:111122223333:log-group:orders'),
      ),
    },
    {
      title: 'A bucket or delivery stream of another account',
      rows: ['A delivery stream or bucket of another account than its delivery destination'],
      bad: stack => newBusLogs(stack).toS3(newBucket(otherStack(stack, 'Archive', IN_OTHER_ACCOUNT), { bucketName: 'shop-logs' })),
      good: stack => newBusLogs(stack).deliverTo(new delivery.S3DeliveryDestination(otherStack(stack, 'Archive', IN_OTHER_ACCOUNT), 'Central', {
        bucket: s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'),
        deliveryDestinationName: 'shop-logs',
        allowedSources: [HERE],
      })),
    },
    {
      title: 'A bucket of another Region without a name',
      rows: ['A bucket of another Region that has no name'],
      bad: stack => newBusLogs(stack).toS3(newBucket(otherStack(stack, 'Europe', IN_OTHER_REGION))),
      good: stack => newBusLogs(stack).toS3(newBucket(otherStack(stack, 'Europe', IN_OTHER_REGION), { bucketName: 'shop-logs' })),
    },
    {
      title: 'A destination for a log group of another account',
      rows: [
        'A log group in another account or Region than its source',
        'A delivery from another account to log groups or X-Ray',
      ],
      bad: stack => newBusLogs(stack).deliverTo(logGroupDestination(otherStack(stack, 'Archive', IN_OTHER_ACCOUNT))),
      good: stack => newBusLogs(stack).deliverTo(logGroupDestination(otherStack(stack, 'Archive', HERE))),
    },
    {
      title: 'A destination for X-Ray of another account',
      rows: ['A delivery from another account to log groups or X-Ray'],
      bad: stack => newTracesTo(stack, otherStack(stack, 'Archive', IN_OTHER_ACCOUNT)),
      good: stack => newTracesTo(stack, otherStack(stack, 'Archive', HERE)),
    },
    {
      title: 'A delivery in another account than its source',
      rows: ['A delivery that is not where its source is'],
      bad: stack => newDelivery(otherStack(stack, 'Partner', IN_OTHER_ACCOUNT), newBusLogs(stack, { deliverySourceName: 'orders' })),
      good: stack => newDelivery(otherStack(stack, 'Partner', HERE), newBusLogs(stack, { deliverySourceName: 'orders' })),
    },
    {
      title: 'A bucket of another stage',
      rows: ['A bucket, log group or delivery stream of another stage'],
      more: 'A delivery destination with `allowedSources` in the stage of the bucket writes its permissions.',
      bad: stack => newBusLogs(stack).toS3(newBucket(inStage(stack, HERE), { bucketName: 'shop-logs' })),
      good: stack => {
        const there = inStage(stack, HERE);
        new delivery.S3DeliveryDestination(there, 'Central', { bucket: newBucket(there, { bucketName: 'shop-logs' }), allowedSources: [HERE] });
        newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'));
      },
    },
    {
      title: 'A log group of another stage',
      rows: ['A bucket, log group or delivery stream of another stage'],
      bad: stack => newBusLogs(stack).toLogGroup(newLogGroup(inStage(stack, HERE))),
      good: stack => newBusLogs(stack).toLogGroup(newLogGroup(otherStack(stack, 'Archive', HERE))),
    },
    {
      title: 'A delivery stream of another stage',
      rows: ['A bucket, log group or delivery stream of another stage'],
      bad: stack => newBusLogs(stack).toFirehose(newStream(inStage(stack, HERE))),
      good: stack => newBusLogs(stack).toFirehose(newStream(otherStack(stack, 'Archive', HERE))),
    },
    {
      title: 'A bucket of another stage and Region',
      rows: ['A bucket, log group or delivery stream of another stage'],
      bad: stack => newBusLogs(stack).toS3(newBucket(inStage(stack, IN_OTHER_REGION), { bucketName: 'shop-logs' })),
      good: stack => newBusLogs(stack).toS3(newBucket(otherStack(stack, 'Europe', IN_OTHER_REGION), { bucketName: 'shop-logs' })),
    },
    {
      title: 'A destination of another stage',
      rows: ['A delivery source or destination of another stage'],
      bad: stack => newBusLogs(stack).deliverTo(logGroupDestination(inStage(stack, HERE))),
      good: stack => newBusLogs(stack).deliverTo(logGroupDestination(otherStack(stack, 'Archive', HERE))),
    },
    {
      title: 'A source of another stage',
      rows: ['A delivery source or destination of another stage'],
      bad: stack => newDelivery(stack, newBusLogs(inStage(stack, HERE), { deliverySourceName: 'orders' })),
      good: stack => newDelivery(stack, newBusLogs(otherStack(stack, 'Partner', HERE), { deliverySourceName: 'orders' })),
    },
    {
      title: 'A key of another stage',
      rows: ['A key of another stage'],
      bad: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'), { encryptionKey: new kms.Key(inStage(stack, HERE), 'Key') }),
      good: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'), { encryptionKey: new kms.Key(stack, 'Key') }),
    },
    {
      title: 'A resource of another stage',
      rows: ['A logged resource of another stage'],
      bad: stack => newLogs(stack, { logType: INFO_LOGS, resource: newBus(inStage(stack, HERE), 'Partners') }),
      good: stack => newLogs(stack, { logType: INFO_LOGS, resource: newBus(otherStack(stack, 'Partner', HERE), 'Partners') }),
    },
    {
      title: 'A destination of another Region',
      rows: ['A destination of another Region than its source'],
      bad: stack => newBusLogs(stack).deliverTo(s3Destination(otherStack(stack, 'Europe', IN_OTHER_REGION))),
      good: stack => newBusLogs(stack).deliverTo(s3Destination(otherStack(stack, 'Storage', HERE))),
    },
  ],
};

function importedStream(stack: Stack, region: string): firehose.IDeliveryStream {
  return firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', `arn:aws:firehose:${region}:111122223333:deliverystream/logs`);
}

function newBucketLogs(stack: Stack, ofBucket: Stack): void {
  new delivery.DeliverySource(stack, 'BucketLogs', {
    logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS, resource: newBucket(ofBucket, { bucketName: 'shop-orders' }),
  });
}

function s3Destination(stack: Stack): delivery.DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Central', { bucket: newBucket(stack), deliveryDestinationName: 'central' });
}

function logGroupDestination(stack: Stack): delivery.DeliveryDestination {
  return new delivery.LogGroupDeliveryDestination(stack, 'Central', { logGroup: newLogGroup(stack), deliveryDestinationName: 'central' });
}

function newTracesTo(stack: Stack, ofDestination: Stack): void {
  const resourceArn = 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/shop-0123456789';
  new delivery.DeliverySource(stack, 'Traces', { logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn })
    .deliverTo(new delivery.XRayDeliveryDestination(ofDestination, 'XRay', { deliveryDestinationName: 'traces' }));
}

function newDelivery(stack: Stack, source: delivery.DeliverySource): void {
  new delivery.Delivery(stack, 'Delivery', { source, destination: s3Destination(stack) });
}

/** A stack in another stage of the app. */
function inStage(stack: Stack, env: Environment): Stack {
  return new Stack(new Stage(stack.node.root, 'Beta'), 'Archive', { env });
}
