import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aspects, CfnParameter, Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { findings } from '../../support/findings';
import { newStack } from '../../support/stacks';

let stack: Stack;

beforeEach(() => {
  stack = newStack('Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
});

const rule = (key?: string, algorithm = 'aws:kms') => ({
  serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: algorithm, kmsMasterKeyId: key } }],
});

function l1(bucketEncryption: s3.CfnBucketProps['bucketEncryption']): s3.IBucket {
  return s3.Bucket.fromCfnBucket(new s3.CfnBucket(stack, 'Cfn', { bucketEncryption }));
}

function overridden(path: string, value: unknown): s3.Bucket {
  const bucket = new s3.Bucket(stack, 'Bucket');
  (bucket.node.defaultChild as s3.CfnBucket).addPropertyOverride(path, value);
  return bucket;
}

function encryptByAspect(algorithm: string): void {
  Aspects.of(stack).add({ visit: node => { if (node instanceof s3.CfnBucket) node.bucketEncryption = rule(undefined, algorithm); } });
}

function synth(): void {
  Template.fromStack(stack);
}

const alias = () => kms.Alias.fromAliasName(stack, 'Alias', 'alias/aws/s3');

function destination(bucket: s3.IBucket, encryptionKey?: kms.IKey): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, encryptionKey });
}

const BUCKET = /^bucket '.*' is encrypted with the AWS managed key aws\/s3, so nobody could read the logs: set encryption: BucketEncryption.S3_MANAGED on the bucket, or KMS for a customer managed key \[cdk-log-delivery:bucketEncryption\]$/;
const KEY = /encryptionKey 'Stack\/Alias' is the AWS managed key aws\/s3, so nobody could read the logs: encrypt the bucket with S3 managed keys, or with a customer managed key and pass that key \[cdk-log-delivery:bucketEncryption\]$/;

describe('a bucket with the AWS managed key is refused, which is shown', () => {
  test.each<[string, () => s3.IBucket]>([
    ['by the encryption of an L2', () => new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED })],
    ['by its encryption in two layers', () => new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.DSSE_MANAGED })],
    ['by its alias as the key of an L2', () => new s3.Bucket(stack, 'Bucket', { encryptionKey: alias() })],
    ['by an L1 without a key', () => l1(rule())],
    ['by an L1 with its alias', () => l1(rule('alias/aws/s3'))],
    ['by an L1 with the ARN of its alias', () => l1(rule('arn:aws:kms:eu-west-1:111122223333:alias/aws/s3'))],
    ['by an L1 that is lazy', () => l1(Lazy.any({ produce: () => rule() }))],
    ['by an override of the encryption', () => overridden('BucketEncryption', {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    })],
  ])('%s', (_, make) => {
    expect(findings(destination(make()))).toEqual([expect.stringMatching(BUCKET)]);
  });

  test('by the key of an imported bucket', () => {
    const bucket = s3.Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName: 'example-logs', encryptionKey: alias() });

    expect(() => destination(bucket)).toThrow(KEY);
  });

  test('by encryptionKey', () => {
    expect(() => destination(s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs'), alias())).toThrow(KEY);
  });

  test('by encryptionKey, also of a bucket of this app', () => {
    expect(() => destination(new s3.Bucket(stack, 'Bucket'), alias())).toThrow(KEY);
  });

  test('once for all destinations of a stack', () => {
    const bucket = new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED });
    destination(bucket);
    new delivery.S3DeliveryDestination(stack, 'Other', { bucket });

    expect(stack.node.validate()).toEqual([expect.stringMatching(/^Stack\/Destination: bucket 'Stack\/Bucket' is encrypted with the AWS managed key/)]);
  });

  test('in each of the stacks that have destinations in it', () => {
    const bucket = new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED });
    const other = new Stack(stack.node.scope, 'Other', { env: { account: '111122223333', region: 'eu-west-1' } });
    const destinations = [destination(bucket), new delivery.S3DeliveryDestination(other, 'Destination', { bucket })];

    expect(destinations.map(each => findings(each).length)).toEqual([1, 1]);
  });

  test('by what an aspect makes of it', () => {
    encryptByAspect('aws:kms');
    destination(new s3.Bucket(stack, 'Bucket'));

    expect(() => synth()).toThrow("[Stack] Stack/Destination: bucket 'Stack/Bucket' is encrypted with the AWS managed key");
  });
});

describe('a bucket is accepted', () => {
  test.each<[string, () => s3.IBucket]>([
    ['without encryption', () => l1(undefined)],
    ['with S3 managed keys', () => l1(rule(undefined, 'AES256'))],
    ['with a customer managed key', () => l1(rule('arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555'))],
    ['with another alias', () => l1(rule('alias/logs'))],
    ['with a key that is not known', () => l1(rule(new CfnParameter(stack, 'KeyArn').valueAsString))],
    ['with S3 managed keys by an override', () => overridden('BucketEncryption', {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    })],
  ])('%s', (_, make) => {
    expect(findings(destination(make()))).toEqual([]);
  });

  test('with S3 managed keys by an aspect', () => {
    encryptByAspect('AES256');
    destination(new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED }));

    expect(() => synth()).not.toThrow();
  });
});
