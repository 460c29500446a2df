import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';

let stack: Stack;
let bucket: s3.Bucket;

beforeEach(() => {
  stack = newStack();
  bucket = new s3.Bucket(stack, 'Bucket');
});

function destinationProperties(): unknown {
  return Object.values(Template.fromStack(stack).findResources('AWS::Logs::DeliveryDestination'))[0].Properties;
}

describe('a destination with nothing but its bucket', () => {
  test('has the type, the ARN of the bucket and no format', () => {
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, deliveryDestinationName: 'bucket' });

    expect(destinationProperties()).toEqual({
      Name: 'bucket',
      DeliveryDestinationType: 'S3',
      DestinationResourceArn: stack.resolve(bucket.bucketArn),
    });
    expect(destination.deliveryDestinationType).toBe(delivery.DeliveryDestinationType.S3);
  });

  test('writes no permissions before something is delivered to it', () => {
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });

    Template.fromStack(stack).resourceCountIs('AWS::S3::BucketPolicy', 0);
  });
});

describe('a destination with prefix and format', () => {
  test('has the prefix in its ARN, and the format', () => {
    new delivery.S3DeliveryDestination(stack, 'Destination', {
      bucket,
      prefix: 'team/logs',
      outputFormat: delivery.OutputFormat.PARQUET,
    });

    expect(destinationProperties()).toMatchObject({
      DestinationResourceArn: stack.resolve(`${bucket.bucketArn}/team/logs`),
      OutputFormat: 'parquet',
    });
  });

  test.each(['/team/logs', 'team/logs/', '//team/logs//'])('leaves out the slashes at the ends of %p', prefix => {
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix });

    expect(destinationProperties()).toMatchObject({ DestinationResourceArn: stack.resolve(`${bucket.bucketArn}/team/logs`) });
  });

  test.each(['', '/'])('takes the prefix %p for none', prefix => {
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix });

    expect(destinationProperties()).toMatchObject({ DestinationResourceArn: stack.resolve(bucket.bucketArn) });
  });

  test('passes on a prefix that is not known yet', () => {
    const prefix = new CfnParameter(stack, 'Prefix', { default: 'team' }).valueAsString;
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix });

    expect(destinationProperties()).toMatchObject({ DestinationResourceArn: stack.resolve(`${bucket.bucketArn}/${prefix}`) });
  });

  test('fails with characters in the prefix that CloudFormation does not take in the ARN of a destination', () => {
    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'team logs' }))
      .toThrow(new Error("Stack/Destination: prefix 'team logs' has invalid characters: use letters, digits and "
        + '_#+=/:,.@- [cdk-log-delivery:prefixCharacters]'));
  });

  test('fails with such characters also where the ARN of the bucket is known', () => {
    const imported = s3.Bucket.fromBucketArn(stack, 'Imported', 'arn:aws:s3:::example-logs');

    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: imported, prefix: 'team*logs' }))
      .toThrow(new Error("Stack/Destination: prefix 'team*logs' has invalid characters: use letters, digits and "
        + '_#+=/:,.@- [cdk-log-delivery:prefixCharacters]'));
  });

  test('takes a prefix of 2031 characters', () => {
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'x'.repeat(2031) });
  });

  test('fails with a prefix of 2032 characters', () => {
    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'x'.repeat(2032) }))
      .toThrow(new Error(`Stack/Destination: prefix has 2032 characters ('${'x'.repeat(150)}…'): use at most `
        + '2031, or the ARN of bucket and prefix exceeds 2048 [cdk-log-delivery:prefixLength]'));
  });

  test('fails with a wildcard in the prefix, which would open the bucket policy', () => {
    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, prefix: 'team-*' }))
      .toThrow(new Error("Stack/Destination: prefix 'team-*' has invalid characters: use letters, digits and "
        + '_#+=/:,.@- [cdk-log-delivery:prefixCharacters]'));
  });
});

describe('a destination of an imported bucket', () => {
  test('has the ARN of the bucket', () => {
    new delivery.S3DeliveryDestination(stack, 'Destination', {
      bucket: s3.Bucket.fromBucketArn(stack, 'Imported', 'arn:aws:s3:::example-logs'),
      prefix: 'team',
    });

    expect(destinationProperties()).toMatchObject({ DestinationResourceArn: 'arn:aws:s3:::example-logs/team' });
  });
});

describe('a delivery by toS3', () => {
  test('has the path options, its destination the format and prefix', () => {
    const created = busLogs(stack).toS3(bucket, {
      prefix: 'team',
      outputFormat: delivery.OutputFormat.PLAIN,
      fieldDelimiter: '|',
      suffixPath: '{yyyy}/{MM}',
      hiveCompatiblePath: true,
    });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::Delivery', {
      DeliveryDestinationArn: stack.resolve(created.destination.deliveryDestinationRef.deliveryDestinationArn),
      FieldDelimiter: '|',
      S3SuffixPath: '{yyyy}/{MM}',
      S3EnableHiveCompatiblePath: true,
    });
    expect(destinationProperties()).toMatchObject({
      DestinationResourceArn: stack.resolve(`${bucket.bucketArn}/team`),
      OutputFormat: 'plain',
    });
  });

  test('has no path options that nobody has asked for', () => {
    busLogs(stack).toS3(bucket);

    const [created] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::Delivery'));
    expect(Object.keys(created.Properties).sort()).toEqual(['DeliveryDestinationArn', 'DeliverySourceName']);
  });
});

test('fails for a bucket with the AWS managed key, in which logs cannot be read', () => {
  const unreadable = new s3.Bucket(stack, 'Unreadable', { encryption: s3.BucketEncryption.KMS_MANAGED });

  new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: unreadable });

  expect(stack.node.validate()).toEqual([
    "Stack/Destination: bucket 'Stack/Unreadable' is encrypted with the AWS managed key aws/s3, so nobody could "
      + 'read the logs: set encryption: BucketEncryption.S3_MANAGED on the bucket, or KMS for a customer '
      + 'managed key [cdk-log-delivery:bucketEncryption]',
  ]);
});

test('the policy of a bucket in another stack has what is known of a prefix, because a token would make the stacks depend on each other', () => {
  const other = new Stack(stack.node.scope, 'Other');
  const team = new CfnParameter(other, 'Team').valueAsString;
  busLogs(other).toS3(bucket, { prefix: `teams/${team}/logs` });

  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  expect(Properties.PolicyDocument.Statement[0].Resource).toEqual({
    'Fn::Join': ['', [{ 'Fn::GetAtt': [stack.getLogicalId(bucket.node.defaultChild as s3.CfnBucket), 'Arn'] }, '/teams/*/logs/*']],
  });
});
