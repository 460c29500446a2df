import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aspects, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { bucketOf, GONE } from '../support/deployable';
import { deployed } from '../support/deployed';
import { newEventBus } from '../support/logging';
import { newStackHere } from '../support/stacks';
import { warnings } from '../support/warnings';

function deliverTo(stack: Stack, bucket: s3.IBucket): void {
  new delivery.DeliverySource(stack, 'Logs', { resource: newEventBus(stack), logType: delivery.EventBusLogType.INFO_LOGS }).toS3(bucket);
}

/** The encryption that an Aspect sets for every bucket. */
function encryption(kmsMasterKeyId: string): s3.CfnBucket.BucketEncryptionProperty {
  return { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId } }] };
}

function encryptEveryBucket(stack: Stack, keyId: string, priority?: number): void {
  Aspects.of(stack).add({
    visit: construct => {
      if (construct instanceof s3.CfnBucket) construct.bucketEncryption = encryption(keyId);
    },
  }, { priority });
}

/** The actions that the key policies of a stack allow the log delivery service. */
function allowed(stack: Stack): unknown[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'))
    .flatMap(({ Properties }) => Properties.KeyPolicy?.Statement ?? [])
    .filter(({ Principal }) => Principal.Service === 'delivery.logs.amazonaws.com')
    .map(({ Action }) => Action);
}

const ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

describe('a key that an Aspect sets for a bucket', () => {
  test.each([undefined, 0, 900])('with priority %p gets the statement', priority => {
    const stack = newStackHere();
    deliverTo(stack, new s3.Bucket(stack, 'Bucket'));
    encryptEveryBucket(stack, new kms.Key(stack, 'Key').keyArn, priority);

    expect(allowed(stack)).toEqual([ACTIONS]);
    expect(warnings(stack)).toEqual([]);
  });

  test('lets the logs through when it is deployed', () => {
    expect(deployed([stack => {
      deliverTo(stack, bucketOf(stack));
      encryptEveryBucket(stack, new kms.Key(stack, 'Key', GONE).keyArn);
    }])).toEqual([]);
  });

  test('gets the statement by its alias', () => {
    const stack = newStackHere();
    deliverTo(stack, new s3.Bucket(stack, 'Bucket'));
    encryptEveryBucket(stack, new kms.CfnAlias(stack, 'Alias', { aliasName: 'alias/orders', targetKeyId: new kms.Key(stack, 'Key').keyId }).ref);

    expect(allowed(stack)).toEqual([ACTIONS]);
  });

  test('gets the statement beside the default key policy where it is an L1 without one', () => {
    const stack = newStackHere();
    deliverTo(stack, new s3.Bucket(stack, 'Bucket'));
    encryptEveryBucket(stack, new kms.CfnKey(stack, 'Key').attrArn);

    expect(allowed(stack)).toEqual([ACTIONS]);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain('"Action":"kms:*"');
  });

  test('gets the statement where it is an override', () => {
    const stack = newStackHere();
    const bucket = new s3.Bucket(stack, 'Bucket');
    deliverTo(stack, bucket);
    const key = new kms.Key(stack, 'Key');
    (bucket.node.defaultChild as s3.CfnBucket).addPropertyOverride('BucketEncryption.ServerSideEncryptionConfiguration', [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key.keyArn } },
    ]);

    expect(allowed(stack)).toEqual([ACTIONS]);
  });

  test('gets one statement where the bucket has it already', () => {
    const stack = newStackHere();
    const encryptionKey = new kms.Key(stack, 'Key');
    deliverTo(stack, new s3.Bucket(stack, 'Bucket', { encryptionKey }));
    encryptEveryBucket(stack, encryptionKey.keyArn);

    expect(allowed(stack)).toEqual([ACTIONS]);
  });

  test('and that is not of this app has a warning with the statement', () => {
    const stack = newStackHere();
    deliverTo(stack, new s3.Bucket(stack, 'Bucket'));
    encryptEveryBucket(stack, 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab');

    expect(warnings(stack)).toEqual([expect.stringMatching(
      /^this app cannot change the policy of key 'arn:aws:kms:us-east-1:111122223333:key\/1234abcd-12ab-34cd-56ef-1234567890ab': add this statement, or /,
    )]);
  });
});
