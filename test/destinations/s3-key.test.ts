import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';
import { logicalId } from '../support/references';
import { dependenciesOfOnly, record, rendered, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { keyStatement } from '../support/statements';
import { warningsWithPaths } from '../support/warnings';

const { EventBusLogType } = delivery;
const KEY_ARN = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The statements of the policy of a key. Minimized policies have their actions in alphabetical order. */
function statements(key: kms.IKey): unknown[] {
  const resource = Template.fromStack(stack).findResources('AWS::KMS::Key')[logicalId(key)];

  return [statementsOf(rendered(stack, resource.Properties.KeyPolicy))].flat()
    .map(statement => ({ ...record(statement), Action: [record(statement).Action].flat().sort() }));
}

/** Those for the delivery service. */
function statementsForDelivery(key: kms.IKey): unknown[] {
  return statements(key).filter(statement => record(record(statement).Principal).Service === 'delivery.logs.amazonaws.com');
}

describe.each([
  ['with', true],
  ['without', false],
])('the customer managed key of a bucket of this app, %s minimized policies', (_, minimizePolicies) => {
  let key: kms.Key;
  let bucket: s3.Bucket;

  beforeEach(() => {
    stack = newStack('Stack', { flags: { '@aws-cdk/aws-iam:minimizePolicies': minimizePolicies } });
    key = new kms.Key(stack, 'Key');
    bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: key });
  });

  test('can be used by the delivery service', () => {
    busLogs(stack).toS3(bucket);

    expect(statementsForDelivery(key)).toEqual([keyStatement()]);
  });

  test('has one statement for all deliveries, of all buckets', () => {
    const other = new s3.Bucket(stack, 'Other', { encryptionKey: key });
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toS3(bucket, { prefix: 'errors' });
    busLogs(stack, { logType: EventBusLogType.TRACE_LOGS }).toS3(other);

    expect(statementsForDelivery(key)).toEqual([keyStatement()]);
  });

  test('has a statement for each Region that deliveries come from', () => {
    busLogs(stack).toS3(bucket);
    delivery.DeliverySource.fromDeliverySourceArn(stack, 'Other', `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:distribution`).toS3(bucket);

    expect(statementsForDelivery(key)).toEqual([keyStatement(), keyStatement({ account: ACCOUNT, region: 'us-east-1' })]);
  });

  test('keeps the statements that it had', () => {
    key.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Mine',
      principals: [new iam.AccountPrincipal(ACCOUNT)],
      actions: ['kms:Decrypt'],
      resources: ['*'],
    }));
    busLogs(stack).toS3(bucket);

    expect(statements(key)).toEqual([
      expect.objectContaining({ Action: ['kms:*'] }),
      expect.objectContaining({ Sid: 'Mine', Action: ['kms:Decrypt'] }),
      keyStatement(),
    ]);
  });

  test('comes before the delivery', () => {
    busLogs(stack).toS3(bucket);

    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery')).toContain(logicalId(key));
  });
});

describe('the key that a bucket makes for itself', () => {
  test('can be used by the delivery service', () => {
    const bucket = new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS });
    busLogs(stack).toS3(bucket);

    expect(bucket.encryptionKey && statementsForDelivery(bucket.encryptionKey)).toEqual([keyStatement()]);
  });
});

describe('a key given as encryptionKey', () => {
  test('can be used by the delivery service, for an imported bucket', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    busLogs(stack).toS3(s3.Bucket.fromBucketName(stack, 'Imported', 'example-logs'), { encryptionKey });

    expect(statementsForDelivery(encryptionKey)).toEqual([keyStatement()]);
  });

  test('is used in place of the key of the bucket', () => {
    const bucketKey = new kms.Key(stack, 'BucketKey');
    const encryptionKey = new kms.Key(stack, 'Key');
    busLogs(stack).toS3(new s3.Bucket(stack, 'Bucket', { encryptionKey: bucketKey }), { encryptionKey });

    expect(statementsForDelivery(encryptionKey)).toEqual([keyStatement()]);
    expect(statementsForDelivery(bucketKey)).toEqual([]);
  });

  test('is a property of the destination as well', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', {
      bucket: s3.Bucket.fromBucketName(stack, 'Imported', 'example-logs'),
      encryptionKey,
    });
    busLogs(stack).deliverTo(destination);

    expect(statementsForDelivery(encryptionKey)).toEqual([keyStatement()]);
  });
});

describe('an imported key', () => {
  beforeEach(() => {
    stack = newStack('Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  });

  test('warns once with the statement that its policy needs', () => {
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', KEY_ARN);
    const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey });
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toS3(bucket);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toS3(bucket);

    expect(warningsWithPaths(stack)).toEqual([{
      path: expect.stringMatching(/^\/Stack\/INFO_LOGS\/S3-Bucket-\w+\/Delivery$/),
      message: "this app cannot change the policy of key '11111111-2222-3333-4444-555555555555': add this statement, or nothing is "
        + 'delivered: {"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},'
        + '"Action":["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*",'
        + `"Condition":{"StringEquals":{"aws:SourceAccount":"${ACCOUNT}"},`
        + `"ArnLike":{"aws:SourceArn":"arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-source:*"}}} [ack: cdk-log-delivery:keyPolicyNotAdded]`,
    }]);
  });
});
