import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lightsail from 'aws-cdk-lib/aws-lightsail';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as payment from 'aws-cdk-lib/aws-paymentcryptography';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { newLogGroup, newStream } from '../../support/destinations';
import { OTHER_ACCOUNT } from '../../support/environments';
import { textOf } from '../../support/values';
import type { Subject } from '../error-case';
import { newBucket, newBusLogs, newLogs, newTraces } from '../support';

const { DeliveryDestination, EcsLogType, OutputFormat } = delivery;
const FINDINGS = delivery.SecurityHubLogType.SECURITY_FINDING_LOGS;
const CLUSTER_ARN = 'arn:aws:ecs:us-east-1:111122223333:cluster/shop';

/** The cases about destinations and their properties. */
export const DESTINATIONS: Subject = {
  title: 'Delivery destinations',
  cases: [
    {
      title: 'Traces to S3',
      rows: ['A destination type that the log type does not go to', 'Bedrock AgentCore: traces go to X-Ray only'],
      bad: stack => newTraces(stack).toS3(newBucket(stack)),
      good: stack => newTraces(stack).toXRay(),
    },
    {
      title: 'An L1 of a Lightsail bucket',
      rows: ['The bucket, log group or delivery stream is an L1 of another type'],
      bad: stack => newBusLogs(stack).toS3(new lightsail.CfnBucket(stack, 'Bucket', { bucketName: 'orders', bundleId: 'small_1_0' })),
      good: stack => newBusLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', { bucketName: 'orders' })),
    },
    {
      title: 'An L1 of another type in the place of a log group',
      rows: ['The bucket, log group or delivery stream is an L1 of another type'],
      bad: stack => newBusLogs(stack).toLogGroup(notLogGroup(stack)),
      good: stack => newBusLogs(stack).toLogGroup(new logs.CfnLogGroup(stack, 'LogGroup')),
    },
    {
      title: 'An L1 of a key of another service',
      rows: ['The `encryptionKey` is an L1 of another type'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { encryptionKey: newPaymentKey(stack) }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { encryptionKey: new kms.CfnKey(stack, 'Key') }),
    },
    {
      title: 'A log group of the class DELIVERY',
      rows: ['A log group of the class Delivery is for Lambda logs only'],
      bad: stack => newBusLogs(stack).toLogGroup(newGroupOfClass(stack, 'DELIVERY')),
      good: stack => newBusLogs(stack).toLogGroup(newGroupOfClass(stack, 'INFREQUENT_ACCESS')),
    },
    {
      title: 'Findings of Security Hub to S3',
      rows: ['Security Hub findings go to log groups only'],
      bad: stack => new delivery.DeliverySource(stack, 'Findings', { logType: FINDINGS }).toS3(newBucket(stack)),
      good: stack => new delivery.DeliverySource(stack, 'Findings', { logType: FINDINGS }).toLogGroup(newLogGroup(stack)),
    },
    {
      title: 'A format that the log type does not support',
      rows: ['A format that the log type does not have at the destination'],
      bad: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN })
        .toS3(newBucket(stack), { outputFormat: OutputFormat.PARQUET }),
      good: stack => newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN })
        .toS3(newBucket(stack), { outputFormat: OutputFormat.JSON }),
    },
    {
      title: 'A format that the log type does not support, of a shared destination',
      rows: ['A format that the log type does not have at the destination'],
      bad: stack => deliverInFormat(stack, OutputFormat.PARQUET),
      good: stack => deliverInFormat(stack, OutputFormat.JSON),
    },
    {
      title: 'A format with invalid characters',
      rows: ['A format that is not of 1 to 12 letters and digits'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.of('apache-parquet') }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: OutputFormat.of('parquet2') }),
    },
    {
      title: 'prefix has invalid characters',
      rows: ['The ARN of bucket and prefix is not of 16 to 2,048'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { prefix: 'orders/*' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { prefix: 'orders' }),
    },
    {
      title: 'prefix is too long',
      rows: ['The ARN of bucket and prefix is not of 16 to 2,048'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { prefix: textOf(2032) }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { prefix: textOf(2031) }),
    },
    {
      title: 'The ARN of bucket and prefix is too long',
      rows: ['The ARN of bucket and prefix is not of 16 to 2,048'],
      bad: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketArn(stack, 'LogBucket', 'arn:aws:s3:::shop-logs'), { prefix: textOf(2026) }),
      good: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketArn(stack, 'LogBucket', 'arn:aws:s3:::shop-logs'), { prefix: textOf(2025) }),
    },
    {
      title: 'A bucket encrypted with the AWS managed key',
      rows: ['Logs in a bucket with the AWS managed key'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack, { encryption: s3.BucketEncryption.KMS_MANAGED })),
      good: stack => newBusLogs(stack).toS3(newBucket(stack, { encryption: s3.BucketEncryption.KMS })),
    },
    {
      title: 'An imported bucket encrypted with the AWS managed key',
      rows: ['Logs in a bucket with the AWS managed key'],
      bad: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'), {
        encryptionKey: kms.Alias.fromAliasName(stack, 'Key', 'alias/aws/s3'),
      }),
      good: stack => newBusLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'LogBucket', 'shop-logs'), { encryptionKey: new kms.Key(stack, 'Key') }),
    },
    {
      title: 'A delivery stream that reads from a Kinesis data stream',
      rows: ['A delivery stream that reads from a Kinesis data stream'],
      bad: stack => newBusLogs(stack).toFirehose(new firehose.DeliveryStream(stack, 'Stream', {
        source: new firehose.KinesisStreamSource(new kinesis.Stream(stack, 'Data')), destination: new firehose.S3Bucket(newBucket(stack)),
      })),
      good: stack => newBusLogs(stack).toFirehose(newStream(stack)),
    },
    {
      title: 'A delivery destination with too many accounts in allowedSources',
      rows: ['A destination policy, for deliveries from other accounts, of more than 51,200'],
      bad: stack => letIn(stack, 3500),
      good: stack => letIn(stack, 35),
    },
    {
      title: 'deliveryDestinationArn is not the ARN of a delivery destination',
      rows: ['The ARN of something else for an imported source'],
      bad: stack => DeliveryDestination.fromDeliveryDestinationArn(stack, 'Imported', 'arn:aws:s3:::shop-logs/orders'),
      good: stack => DeliveryDestination.fromDeliveryDestinationArn(
        stack, 'Imported', `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:delivery-destination:orders`,
      ),
    },
    {
      title: 'A delivery destination name with invalid characters',
      rows: ['Names of sources and destinations that are not'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { deliveryDestinationName: 'shop/logs' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { deliveryDestinationName: 'shop-logs' }),
    },
  ],
};

function letIn(stack: Stack, count: number): void {
  const destination = new delivery.FirehoseDeliveryDestination(stack, 'Central', { deliveryStream: newStream(stack) });
  for (let index = 0; index < count; index++) destination.allowDeliveriesFrom({ account: String(100000000000 + index) });
}

function deliverInFormat(stack: Stack, outputFormat: delivery.OutputFormat): void {
  const destination = new delivery.S3DeliveryDestination(stack, 'Central', { bucket: newBucket(stack), outputFormat });
  newLogs(stack, { logType: EcsLogType.ACTION_LOGS, resourceArn: CLUSTER_ARN }).deliverTo(destination);
}

/** Returns a log stream, which JavaScript and Python let pass for a log group. */
function notLogGroup(stack: Stack): logs.ILogGroupRef {
  const stream = new logs.CfnLogStream(stack, 'LogStream', { logGroupName: 'orders' });

  return Object.assign(stream, { logGroupRef: { logGroupName: 'orders', logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:orders' } });
}

function newGroupOfClass(stack: Stack, logGroupClass: string): logs.LogGroup {
  const logGroup = newLogGroup(stack);
  (logGroup.node.defaultChild as logs.CfnLogGroup).logGroupClass = logGroupClass;

  return logGroup;
}

/** Returns a key of Payment Cryptography, which JavaScript and Python accept as a key of KMS. */
function newPaymentKey(stack: Stack): kms.IKeyRef {
  return new payment.CfnKey(stack, 'Key', {
    exportable: false,
    keyAttributes: {
      keyAlgorithm: 'AES_128', keyClass: 'SYMMETRIC_KEY', keyUsage: 'TR31_K0_KEY_ENCRYPTION_KEY', keyModesOfUse: { encrypt: true },
    },
  }) as unknown as kms.IKeyRef;
}
