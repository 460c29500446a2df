import { DELIVERY_DESTINATION_API, DELIVERY_SOURCE_API, PERMISSIONS } from './pages';
import type { EntrySubject } from '../entry';

const CLOUDFRONT = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html';
const CROSS_ACCOUNT = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html';
const FIREHOSE = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html';

/** Accounts, Regions, partitions and stages. */
export const ENVIRONMENTS: EntrySubject = {
  title: 'Regions, accounts and stages',
  entries: {
    sourceRegion: {
      when: 'The log type has delivery sources in one Region only, and the stack is in another one. For CloudFront it is us-east-1.',
      fix: `
        const global = new Stack(app, 'Cdn', { env: { account: '111122223333', region: 'us-east-1' } });
        new DeliverySource(global, 'AccessLogs', { resource: distribution, logType: CloudFrontLogType.ACCESS_LOGS });`,
      see: CLOUDFRONT,
    },
    regionUnknown: {
      when: 'The log type has delivery sources in one Region only, and the Region of the stack is not known at synthesis.',
      fix: `
        new Stack(app, 'Cdn', { env: { account: '111122223333', region: 'us-east-1' } });`,
      see: CLOUDFRONT,
    },
    streamNotInRegion: {
      when: 'The log type has deliveries in one Region only, and the delivery stream is in another one.',
      fix: `
        const global = new Stack(app, 'Cdn', { env: { account: '111122223333', region: 'us-east-1' } });
        const stream = new firehose.DeliveryStream(global, 'Stream', { destination: new firehose.S3Bucket(bucket) });
        new DeliverySource(global, 'AccessLogs', { resource: distribution, logType: CloudFrontLogType.ACCESS_LOGS })
          .toFirehose(stream);`,
      see: CLOUDFRONT,
    },
    streamRegion: {
      when: 'The delivery stream is in another Region than the delivery. AWS does not document that this works.',
      fix: `
        const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(bucket) });
        source.toFirehose(stream);`,
      see: FIREHOSE,
    },
    resourcePartition: {
      when: 'The ARN of the logged resource is of another partition than the stack, such as `aws-cn`.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' }),
          logType: EventBusLogType.INFO_LOGS,
        });`,
      see: DELIVERY_SOURCE_API,
    },
    resourceAccount: {
      when: 'The logged resource is in another account than the stack of the delivery source.',
      fix: `
        // In the stack of the account to deliver to:
        new S3DeliveryDestination(stack, 'Central', {
          bucket,
          deliveryDestinationName: 'central',
          allowedSources: [{ account: '444455556666' }],
        });
        // In a stack of the account of the logged resource:
        new DeliverySource(otherStack, 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS }).deliverTo(
          DeliveryDestination.fromDeliveryDestinationArn(
            otherStack, 'Central', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
          ),
        );`,
      see: CROSS_ACCOUNT,
    },
    resourceRegion: {
      when: 'The logged resource is in another Region than the stack of the delivery source.',
      fix: `
        new DeliverySource(Stack.of(bus), 'Logs', { resource: bus, logType: EventBusLogType.INFO_LOGS });`,
      see: DELIVERY_SOURCE_API,
    },
    targetAccount: {
      when: 'The bucket, log group or delivery stream is in another account than its delivery destination.',
      fix: `
        // In a stack of the account of the bucket:
        const central = new S3DeliveryDestination(otherStack, 'Central', {
          bucket,
          deliveryDestinationName: 'central',
          allowedSources: [{ account: '111122223333' }],
        });
        source.deliverTo(central);`,
      see: DELIVERY_DESTINATION_API,
    },
    targetRegion: {
      when: 'The log group is in another Region than its delivery destination.',
      fix: `
        source.toLogGroup(new logs.LogGroup(stack, 'LogGroup'));`,
      see: DELIVERY_DESTINATION_API,
    },
    targetWithoutName: {
      when: 'The bucket, log group or delivery stream is in a stack of another account or Region, and has no name. CloudFormation cannot refer to '
        + 'it from the stack of the delivery destination.',
      fix: `
        source.toS3(new s3.Bucket(otherStack, 'Logs', { bucketName: 'shop-logs' }));`,
    },
    deliveryEnvironment: {
      when: 'A `Delivery` is in another account or Region than its delivery source.',
      fix: `
        new Delivery(Stack.of(source), 'Delivery', { source, destination });`,
      see: PERMISSIONS,
    },
    destinationRegion: {
      when: 'The delivery destination is in another Region than the delivery. Its bucket can be in any Region.',
      fix: `
        const central = new S3DeliveryDestination(Stack.of(source), 'Central', { bucket });
        source.deliverTo(central);`,
      see: PERMISSIONS,
    },
    destinationAccount: {
      when: 'The delivery destination is a log group or X-Ray, and in another account than the delivery. Only S3 and Firehose destinations can '
        + 'receive logs from other accounts.',
      fix: `
        source.toLogGroup(logGroup);`,
      see: PERMISSIONS,
    },
    allowedSourceValue: {
      when: 'The `account` of `allowedSources` is not a 12-digit account ID, or its `region` is not the code of a Region.',
      fix: `
        new S3DeliveryDestination(stack, 'Central', {
          bucket,
          allowedSources: [{ account: '444455556666', region: 'us-east-1' }],
        });`,
      see: CROSS_ACCOUNT,
    },
    allowedSourceToken: {
      when: 'A value of `allowedSources` is not known at synthesis, and the target is in another stack. The two stacks would depend on '
        + 'each other: the policy of the target on the value, and the delivery destination on the target.',
      fix: `
        new S3DeliveryDestination(Stack.of(bucket), 'Central', {
          bucket,
          allowedSources: [{ account: new CfnParameter(Stack.of(bucket), 'Account').valueAsString }],
        });`,
      see: CROSS_ACCOUNT,
    },
    otherStage: {
      when: 'Constructs of a delivery are in different stages. CloudFormation deploys each stage by itself, so that one cannot refer to another.',
      fix: `
        // In the stage of the bucket:
        new S3DeliveryDestination(Stack.of(bucket), 'Central', {
          bucket,
          allowedSources: [{ account: '111122223333' }],
        });
        // In the stage of the delivery:
        source.toS3(s3.Bucket.fromBucketName(stack, 'Logs', 'shop-logs'));`,
    },
  },
};
