import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import { regionOf, type Site } from './build';
import type { DestinationPlan } from './plan';
import * as delivery from '../../src';
import { GONE } from '../support/deployable';
import { ACCOUNT, OTHER_ACCOUNT } from '../support/environments';

const { S3, CWL, FH } = delivery.DeliveryDestinationType;

/** The target. Empty for X-Ray. */
export interface Target {
  readonly bucket?: s3.IBucket;
  readonly logGroup?: logs.ILogGroup;
  readonly deliveryStream?: firehose.IDeliveryStream;
  /** The key of a bucket that does not know it. */
  readonly key?: kms.IKey;
}

/** Returns the name of a bucket, log group or delivery stream that no stack creates. */
export function outsideName(index: number): string {
  return `outside-${index}`;
}

/** Returns the ARN of one that no stack creates, with the prefix. */
export function outsideArn({ type, prefix }: Pick<DestinationPlan, 'type' | 'prefix'>, index: number, region: string): string | undefined {
  const name = outsideName(index);
  switch (type) {
    case S3: return [`arn:aws:s3:::${name}`, ...prefix === undefined ? [] : [prefix.text.replace(/^\/|\/$/g, '')]].join('/');
    case CWL: return `arn:aws:logs:${region}:${ACCOUNT}:log-group:${name}`;
    case FH: return `arn:aws:firehose:${region}:${ACCOUNT}:deliverystream/${name}`;
    default: return undefined;
  }
}

export function makeTarget(site: Site, plan: DestinationPlan, index: number): Target {
  const id = `Target${index}`;
  switch (plan.type) {
    case S3: return bucketOf(site, plan, id, index);
    case CWL: return { logGroup: logGroupOf(site, plan, id, index) };
    case FH: return { deliveryStream: streamOf(site, plan, id, index) };
    default: return {};
  }
}

function bucketOf({ app, stack, targetStack }: Site, { target }: DestinationPlan, id: string, index: number): Target {
  const bucketName = `example-${index}-logs`;
  switch (target) {
    case 'named': return { bucket: new s3.Bucket(targetStack, id, { bucketName }) };
    case 'imported': return { bucket: s3.Bucket.fromBucketArn(stack, id, `arn:aws:s3:::${outsideName(index)}`) };
    case 'key': return { bucket: new s3.Bucket(targetStack, id, { encryptionKey: new kms.Key(targetStack, `${id}Key`) }) };
    case 'emptied': return { bucket: new s3.Bucket(targetStack, id, { ...GONE, autoDeleteObjects: true }) };
    case 'secure': return { bucket: new s3.Bucket(targetStack, id, { enforceSSL: true, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL }) };
    case 'other Region': return { bucket: new s3.Bucket(abroad(app, ACCOUNT), id, { bucketName }) };
    case 'unnamed abroad': return { bucket: new s3.Bucket(abroad(app, ACCOUNT), id) };
    case 'other account': return { bucket: new s3.Bucket(abroad(app, OTHER_ACCOUNT), id, { bucketName }) };
    case 'AWS managed key': return { bucket: new s3.Bucket(targetStack, id, { encryption: s3.BucketEncryption.KMS_MANAGED }) };
    case 'imported with AWS managed key': return {
      bucket: s3.Bucket.fromBucketName(stack, id, outsideName(index)), key: kms.Alias.fromAliasName(stack, `${id}Key`, 'alias/aws/s3'),
    };
    default: return { bucket: new s3.Bucket(targetStack, id) };
  }
}

/** A stack in another Region. */
function abroad(app: Site['app'], account: string): Stack {
  return app.node.tryFindChild('Abroad') as Stack | undefined ?? new Stack(app, 'Abroad', { env: { account, region: 'eu-central-1' } });
}

function logGroupOf({ app, stack, targetStack }: Site, { target }: DestinationPlan, id: string, index: number): logs.ILogGroup {
  const logGroupName = `/example/${index}`;
  switch (target) {
    case 'named': return new logs.LogGroup(targetStack, id, { logGroupName });
    case 'imported': return logs.LogGroup.fromLogGroupName(stack, id, outsideName(index));
    case 'other account': return new logs.LogGroup(abroad(app, OTHER_ACCOUNT), id, { logGroupName });
    case 'other Region': return logs.LogGroup.fromLogGroupArn(stack, id, `arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:${outsideName(index)}:*`);
    case 'class DELIVERY': return ofClass('DELIVERY', new logs.LogGroup(targetStack, id, { logGroupName }));
    case 'token policy': return withLatePolicy(new logs.LogGroup(targetStack, id, { logGroupName }));
    default: return new logs.LogGroup(targetStack, id);
  }
}

function ofClass(logGroupClass: string, logGroup: logs.LogGroup): logs.LogGroup {
  (logGroup.node.defaultChild as logs.CfnLogGroup).logGroupClass = logGroupClass;

  return logGroup;
}

/** A log group whose own policy nothing can be added to. */
function withLatePolicy(logGroup: logs.LogGroup): logs.LogGroup {
  (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = Lazy.any({ produce: () => ({ Version: '2012-10-17', Statement: [] }) });

  return logGroup;
}

function streamOf({ app, plan, stack, targetStack }: Site, { target }: DestinationPlan, id: string, index: number): firehose.IDeliveryStream {
  const deliveryStreamName = `example-${index}`;
  const make = (scope: Stack, props: Partial<firehose.DeliveryStreamProps>): firehose.DeliveryStream => new firehose.DeliveryStream(scope, id, {
    destination: new firehose.S3Bucket(new s3.Bucket(scope, `${id}Bucket`)), ...props,
  });
  switch (target) {
    case 'named': return make(targetStack, { deliveryStreamName });
    case 'imported': return firehose.DeliveryStream.fromDeliveryStreamArn(stack, id, outsideArn({ type: FH }, index, regionOf(plan)) ?? '');
    case 'other account': return make(abroad(app, OTHER_ACCOUNT), { deliveryStreamName });
    case 'other Region': return firehose.DeliveryStream.fromDeliveryStreamArn(stack, id, outsideArn({ type: FH }, index, 'eu-central-1') ?? '');
    case 'Kinesis source': return make(targetStack, { source: new firehose.KinesisStreamSource(new kinesis.Stream(targetStack, `${id}Source`)) });
    default: return make(targetStack, {});
  }
}
