import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as payment from 'aws-cdk-lib/aws-paymentcryptography';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../src';
import { GONE } from '../support/deployable';
import { deployed } from '../support/deployed';
import { newEventBus } from '../support/logging';
import { dependencies } from '../support/references';
import { onlyProperties, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStackHere } from '../support/stacks';
import { warnings } from '../support/warnings';

const KEY_ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];
const ROOT = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' };

/** The properties of a bucket that is encrypted with this key. */
function encryptedWith(kmsMasterKeyId: string): s3.CfnBucketProps {
  return {
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId } }] },
  };
}

/** The actions of each statement in the policy of the only key of a stack. */
function actions(stack: Stack): unknown[] {
  return (statementsOf(onlyProperties(stack, 'AWS::KMS::Key').KeyPolicy) as { Action: unknown }[]).map(({ Action }) => Action);
}

describe('the key of a bucket that is an L1', () => {
  test('gets the default statement first, if it has no policy', () => {
    const stack = newStackHere();
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', encryptedWith(new kms.CfnKey(stack, 'Key').attrArn)));

    expect(actions(stack)).toEqual(['kms:*', KEY_ACTIONS]);
    expect(warnings(stack)).toEqual([]);
  });

  test('keeps its policy', () => {
    const stack = newStackHere();
    const key = new kms.CfnKey(stack, 'Key', { keyPolicy: { Version: '2012-10-17', Statement: [{ ...ROOT, Action: 'kms:Describe*' }] } });
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', encryptedWith(key.attrArn)));

    expect(actions(stack)).toEqual(['kms:Describe*', KEY_ACTIONS]);
  });

  test('is the one of its L2', () => {
    const stack = newStackHere();
    const key = new kms.Key(stack, 'Key');
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', encryptedWith(key.keyArn)), { encryptionKey: key.node.defaultChild as kms.CfnKey });

    expect(actions(stack)).toEqual(['kms:*', KEY_ACTIONS]);
  });

  test.each<[string, (stack: Stack, key: kms.CfnKey) => string]>([
    ['its L1', (_, key) => key.attrArn],
    ['an alias', (stack, key) => new kms.CfnAlias(stack, 'Alias', { aliasName: 'alias/orders', targetKeyId: key.ref }).ref],
  ])('lets the logs through by %s when it is deployed', (_, keyId) => {
    expect(deployed([stack => {
      const key = new kms.CfnKey(stack, 'Key');
      busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', encryptedWith(keyId(stack, key))));
    }])).toEqual([]);
  });

  test('has a warning, once, where it is imported', () => {
    const stack = newStackHere();
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555');
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', encryptedWith(encryptionKey.keyArn)), { encryptionKey });

    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^this app cannot change the policy of key '11111111-2222-3333-4444-555555555555': add this statement, .*keyPolicyNotAdded\]$/),
    ]);
  });
});

/** The ways to give a key of this app. */
const GIVEN: readonly [string, (stack: Stack, key: kms.Key) => IConstruct][] = [
  ['an L2', (_, key) => key],
  ['an L1', (_, key) => key.node.defaultChild as kms.CfnKey],
  ['an alias', (stack, key) => new kms.Alias(stack, 'Alias', { aliasName: 'orders', targetKey: key })],
  ['an L1 of an alias', (stack, key) => new kms.CfnAlias(stack, 'Alias', { aliasName: 'alias/orders', targetKeyId: key.keyArn })],
];

describe.each(GIVEN)('an encryptionKey that is %s', (_, given) => {
  test('of a bucket gets the statement once', () => {
    const stack = newStackHere();
    const key = new kms.Key(stack, 'Key');
    const encryptionKey = given(stack, key) as kms.IKeyRef;
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'), { encryptionKey });
    busLogs(stack, { logType: delivery.EventBusLogType.ERROR_LOGS }).toS3(new s3.CfnBucket(stack, 'Other'), { encryptionKey: key });

    expect(actions(stack)).toEqual(['kms:*', KEY_ACTIONS]);
    expect(warnings(stack)).toEqual([]);
  });

  test('of a delivery source gets its statements, before the delivery', () => {
    const stack = newStackHere();
    const key = new kms.Key(stack, 'Key');
    const encryptionKey = given(stack, key) as kms.IKeyRef;
    const made = new delivery.DeliverySource(stack, 'Logs', {
      resource: newEventBus(stack), logType: delivery.EventBusLogType.INFO_LOGS, encryptionKey,
    }).toS3(new s3.CfnBucket(stack, 'Bucket'));

    expect(actions(stack)).toEqual(['kms:*', 'kms:GenerateDataKey', ['kms:Decrypt', 'kms:GenerateDataKey']]);
    expect(dependencies(made).filter(id => /^(Key|Alias)/.test(id))).toHaveLength(1);
  });
});

test('the key of a delivery source lets the logs through when it is deployed', () => {
  expect(deployed([stack => {
    const key = new kms.Key(stack, 'Key', GONE);
    new delivery.DeliverySource(stack, 'Logs', {
      resource: newEventBus(stack, 'Bus', { kmsKey: key }),
      logType: delivery.EventBusLogType.INFO_LOGS,
      encryptionKey: key.node.defaultChild as kms.CfnKey,
    }).toS3(new s3.CfnBucket(stack, 'Bucket'));
  }])).toEqual([]);
});

test('an alias of a key of another app has the warning', () => {
  const stack = newStackHere();
  const encryptionKey = new kms.CfnAlias(stack, 'Alias', { aliasName: 'alias/orders', targetKeyId: 'a1b2c3' }) as unknown as kms.IKeyRef;
  busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'), { encryptionKey });

  expect(warnings(stack)).toEqual([expect.stringMatching(/^this app cannot change the policy of key 'a1b2c3': add this statement, .*keyPolicyNotAdded\]$/)]);
});

test('a key whose policy is a token has the warning', () => {
  const stack = newStackHere();
  const keyPolicy = { resolve: () => ({ Version: '2012-10-17', Statement: [] }), creationStack: [], toString: () => 'policy' };
  busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'), { encryptionKey: new kms.CfnKey(stack, 'Key', { keyPolicy }) });

  expect(warnings(stack)).toEqual([expect.stringMatching(/^this app cannot change the policy of key '\$\{Key\}': add this statement, .*keyPolicyNotAdded\]$/)]);
});

describe('an L1 of another type', () => {
  /** A key of another service, which has the same interface. */
  function newPaymentKey(stack: Stack): kms.IKeyRef {
    const keyAttributes = {
      keyAlgorithm: 'AES_128', keyClass: 'SYMMETRIC_KEY', keyUsage: 'TR31_K0_KEY_ENCRYPTION_KEY', keyModesOfUse: { encrypt: true },
    };
    return new payment.CfnKey(stack, 'Key', { exportable: false, keyAttributes }) as unknown as kms.IKeyRef;
  }

  const MESSAGE = "encryptionKey 'Stack/Key' is of type AWS::PaymentCryptography::Key, not AWS::KMS::Key: pass a "
    + 'KMS key [cdk-log-delivery:encryptionKeyType]';

  test('is refused as the key of a bucket', () => {
    const stack = newStackHere();
    const bucket = new s3.CfnBucket(stack, 'Bucket');

    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, encryptionKey: newPaymentKey(stack) }))
      .toThrow(new Error(`Stack/Destination: ${MESSAGE}`));
  });

  test('is refused as the key of a delivery source', () => {
    const stack = newStackHere();
    const resource = newEventBus(stack);

    expect(() => new delivery.DeliverySource(stack, 'Logs', {
      resource, logType: delivery.EventBusLogType.INFO_LOGS, encryptionKey: newPaymentKey(stack),
    })).toThrow(new Error(`Stack/Logs: ${MESSAGE}`));
  });
});

test('a key that aws-cdk-lib has taken over keeps its policy', () => {
  const stack = newStackHere();
  const keyPolicy = { Version: '2012-10-17', Statement: [{ ...ROOT, Action: 'kms:Describe*' }] };
  const key = kms.Key.fromCfnKey(new kms.CfnKey(stack, 'Key', { keyPolicy }));
  key.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kms:Sign'], resources: ['*'], principals: [new iam.AccountRootPrincipal()] }));
  busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'), { encryptionKey: key.node.scope as kms.CfnKey });

  expect(actions(stack)).toEqual(['kms:Describe*', 'kms:Sign', KEY_ACTIONS]);
  expect(Object.keys(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toEqual(['Key']);
});
