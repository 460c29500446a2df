import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack, Tags } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION, OTHER_ACCOUNT } from '../support/environments';
import { centralLogsStack, exampleStack } from '../support/example';

const { fields, OutputFormat } = delivery;

function stackIn(app: App, id = 'Stack', env = HERE): Stack {
  return new Stack(app, id, { env, crossRegionReferences: true });
}

/** Logs of a distribution, which moto knows. */
function accessLogs(stack: Stack, id = 'Site'): delivery.DeliverySource {
  const distribution = new cloudfront.Distribution(stack, id, { defaultBehavior: { origin: new origins.HttpOrigin('example.com') } });

  return new delivery.DeliverySource(stack, `${id}Logs`, { resource: distribution, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
}

function mailLogs(stack: Stack, logType: delivery.LogType = delivery.WorkMailLogType.AUTHENTICATION_LOGS): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, logType.value, {
    resourceArn: `arn:aws:workmail:${HERE.region}:${HERE.account}:organization/m-0123456789abcdef0123456789abcdef`, logType,
  });
}

function stream(stack: Stack, deliveryStreamName?: string): firehose.DeliveryStream {
  return new firehose.DeliveryStream(stack, 'Stream', {
    deliveryStreamName, destination: new firehose.S3Bucket(new s3.Bucket(stack, 'StreamBucket')),
  });
}

function ownTargets(app: App): void {
  const stack = stackIn(app);
  Tags.of(stack).add('team', 'web');
  const source = accessLogs(stack);
  source.toS3(new s3.Bucket(stack, 'Bucket', { encryptionKey: new kms.Key(stack, 'Key') }), {
    prefix: 'site', suffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}', hiveCompatiblePath: true, outputFormat: OutputFormat.PARQUET,
  });
  source.toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'site' }), {
    outputFormat: OutputFormat.JSON, recordFields: [fields.CloudFrontAccessLogs.C_IP, fields.CloudFrontAccessLogs.SC_STATUS],
  });
  source.toFirehose(stream(stack, 'site'), { outputFormat: OutputFormat.RAW, fieldDelimiter: '|' });
}

function importedTargets(app: App): void {
  const stack = stackIn(app);
  const source = mailLogs(stack);
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555');
  source.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs'), { encryptionKey });
  source.toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', 'mail'));
  source.toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/mail'));
}

function paths(app: App): void {
  const stack = stackIn(app);
  const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: 'example-logs' });
  accessLogs(stack, 'Plain').toS3(bucket, { outputFormat: OutputFormat.PLAIN, fieldDelimiter: ' ' });
  accessLogs(stack, 'Hive').toS3(bucket, { hiveCompatiblePath: true });
  accessLogs(stack, 'Suffix').toS3(bucket, { suffixPath: '{yyyy}/{MM}' });
  accessLogs(stack, 'Prefix').toS3(bucket, { prefix: 'team', outputFormat: OutputFormat.W3C, hiveCompatiblePath: false });
}

function sharedDestination(app: App): void {
  const stack = stackIn(app);
  const archive = new delivery.S3DeliveryDestination(stack, 'Archive', { bucket: new s3.Bucket(stack, 'Bucket'), outputFormat: OutputFormat.JSON });
  Object.values(delivery.WorkMailLogType).filter(value => value instanceof delivery.LogType)
    .forEach(logType => mailLogs(stack, logType).deliverTo(archive));
}

function wholeAccount(app: App): void {
  const stack = stackIn(app);
  const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'account' });
  const bucket = new s3.Bucket(stack, 'Bucket');
  new delivery.DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS }).toLogGroup(logGroup);
  new delivery.DeliverySource(stack, 'Queries', { logType: delivery.LogsInsightsLogType.INSIGHTS_QUERY_LOGS }).toS3(bucket);
}

function traces(app: App): void {
  const stack = stackIn(app);
  new delivery.DeliverySource(stack, 'Traces', {
    resourceArn: `arn:aws:bedrock:${HERE.region}:${HERE.account}:knowledge-base/KB12345678`, logType: delivery.KnowledgeBaseLogType.TRACES,
  }).toXRay({ enableTransactionSearch: true });
}

function logGroups(app: App): void {
  const stack = stackIn(app);
  const source = accessLogs(stack);
  source.toLogGroup(new logs.LogGroup(stack, 'Generated'));
  // Sources disagree on whether one source can have two of them.
  source.toLogGroup(new logs.LogGroup(stack, 'OwnPolicy'), { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP });
}

function otherAccount(app: App): void {
  const owner = stackIn(app, 'Owner', IN_OTHER_ACCOUNT);
  new delivery.S3DeliveryDestination(owner, 'Bucket', {
    bucket: new s3.Bucket(owner, 'Logs'), deliveryDestinationName: 'central', allowedSources: [HERE],
  }).allowDeliveriesFrom({ account: '777788889999', region: 'eu-west-1' });
  new delivery.FirehoseDeliveryDestination(owner, 'Orders', {
    deliveryStream: stream(owner), deliveryDestinationName: 'central-stream', allowedSources: [HERE],
  });
  const stack = stackIn(app);
  const source = accessLogs(stack);
  ['central', 'central-stream'].forEach(name => source.deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(
    stack, name, `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:delivery-destination:${name}`)));
}

function otherRegion(app: App): void {
  const home = stackIn(app, 'Home', IN_OTHER_REGION);
  const bucket = new s3.Bucket(home, 'Logs', { encryptionKey: new kms.Key(home, 'Key') });
  accessLogs(stackIn(app, 'Edge')).toS3(bucket);
}

/** Apps with everything that the library creates, by their contents. */
export const APPS: readonly (readonly [string, (app: App) => void])[] = [
  ['the example', exampleStack],
  ['the example of a central bucket', centralLogsStack],
  ['a bucket, a log group and a stream of the app', ownTargets],
  ['a bucket, a log group and a stream that are imported', importedTargets],
  ['all forms of paths', paths],
  ['sources that share a destination', sharedDestination],
  ['logs of the whole account', wholeAccount],
  ['traces', traces],
  ['log groups with generated names', logGroups],
  ['another account', otherAccount],
  ['another Region', otherRegion],
];
