import { DELIVERY_DESTINATION_API, PERMISSIONS, S3_PAGE } from './pages';
import type { EntrySubject } from '../entry';

/** Delivery destinations, their targets and formats. */
export const DESTINATIONS: EntrySubject = {
  title: 'Delivery destinations',
  entries: {
    destinationType: {
      when: 'AWS does not deliver the log type to this type of destination.',
      fix: `
        new DeliverySource(stack, 'Findings', { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS })
          .toLogGroup(logGroup);`,
      see: PERMISSIONS,
    },
    targetKind: {
      when: 'The bucket, log group or delivery stream is an L1 of another type with the same interface, such as a bucket of Lightsail.',
      fix: `
        source.toS3(new s3.CfnBucket(stack, 'Logs'));`,
      see: DELIVERY_DESTINATION_API,
    },
    encryptionKeyType: {
      when: '`encryptionKey` is an L1 of another type with the same interface, such as a key of AWS Payment Cryptography.',
      fix: `
        source.toS3(s3.Bucket.fromBucketName(stack, 'Logs', 'shop-logs'), { encryptionKey: new kms.Key(stack, 'Key') });`,
      see: S3_PAGE,
    },
    deliveryStreamSource: {
      when: 'The delivery stream reads from another source, such as a Kinesis data stream. AWS delivers logs with Direct PUT.',
      fix: `
        const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(bucket) });
        source.toFirehose(stream);`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html',
    },
    logGroupClass: {
      when: 'The log group is of the class DELIVERY, which accepts only the logs of Lambda functions.',
      fix: `
        source.toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }));`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html',
    },
    logGroupKeyPolicy: {
      when: 'The log group is encrypted with a key of this app whose policy does not name CloudWatch Logs. CloudFormation then fails to '
        + 'create the log group.',
      fix: `
        key.addToResourcePolicy(new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal(\`logs.\${stack.region}.amazonaws.com\`)],
          actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
          resources: ['*'],
        }));`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    },
    bucketEncryption: {
      when: 'The bucket is encrypted with the AWS managed key `aws/s3`. Logs arrive in it, but nobody can read them.',
      fix: `
        source.toS3(new s3.Bucket(stack, 'Logs', { encryption: s3.BucketEncryption.S3_MANAGED }));`,
      see: S3_PAGE,
    },
    outputFormat: {
      when: 'AWS does not deliver the log type in this format to this type of destination.',
      fix: `
        source.toS3(bucket, { outputFormat: OutputFormat.JSON });`,
      see: DELIVERY_DESTINATION_API,
    },
    outputFormatCharacters: {
      when: 'The text of `OutputFormat.of()` is not spelled as CloudFormation spells formats.',
      fix: `
        source.toS3(bucket, { outputFormat: OutputFormat.PARQUET });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html',
    },
    prefixCharacters: {
      when: '`prefix` contains characters that CloudFormation does not accept in the ARN of a destination.',
      fix: `
        source.toS3(bucket, { prefix: 'orders' });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html',
    },
    prefixLength: {
      when: '`prefix` is too long for any bucket. The ARN of an S3 destination consists of the bucket and the prefix.',
      fix: `
        source.toS3(bucket, { prefix: 'orders' });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html',
    },
  },
};
