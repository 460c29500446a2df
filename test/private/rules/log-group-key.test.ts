import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CfnParameter, Lazy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { findings, overridden, UNKNOWN } from '../../support/findings';

let stack: Stack;

beforeEach(() => {
  stack = new Stack();
});

const logGroup = (encryptionKey?: kms.IKey) => new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'orders', encryptionKey });
const findingsTo = (group: logs.ILogGroup) => findings(new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: group }));

function keyFor(service: string): kms.Key {
  const key = new kms.Key(stack, 'Key');
  key.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ServicePrincipal(service)], actions: ['kms:*'], resources: ['*'] }));

  return key;
}

/** A log group whose key has this policy. */
function withPolicy(keyPolicy?: unknown): logs.LogGroup {
  const { attrArn } = new kms.CfnKey(stack, 'Key', { keyPolicy });
  const group = logGroup();
  (group.node.defaultChild as logs.CfnLogGroup).kmsKeyId = attrArn;

  return group;
}

const allow = (Principal: unknown) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }] });

describe('a log group has a warning', () => {
  test.each<[string, () => logs.ILogGroup]>([
    ['with a key of its account only', () => logGroup(new kms.Key(stack, 'Key'))],
    ['with a key of the delivery service, which does not write it', () => logGroup(keyFor('delivery.logs.amazonaws.com'))],
    ['with a key that has the policy of AWS', () => withPolicy()],
    ['with a key of an L1 that names others', () => withPolicy(allow({ Service: 's3.amazonaws.com' }))],
  ])('%s', (_, make) => {
    expect(findingsTo(make())).toEqual([expect.stringMatching(
      /^the policy of key 'Default\/Key(\/Resource)?' does not allow CloudWatch Logs to encrypt 'Default\/LogGroup': allow /)]);
  });

  test('that names the key and what it must allow', () => {
    expect(findingsTo(logGroup(new kms.Key(stack, 'Key')))).toEqual([
      "the policy of key 'Default/Key/Resource' does not allow CloudWatch Logs to encrypt 'Default/LogGroup': "
        + 'allow logs.<region>.amazonaws.com kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* '
        + 'and kms:DescribeKey with addToResourcePolicy() [ack: cdk-log-delivery:logGroupKeyPolicy]',
    ]);
  });
});

describe('a log group has none', () => {
  test.each<[string, () => logs.ILogGroup]>([
    ['without a key', () => logGroup()],
    ['with a key that lets CloudWatch Logs in', () => logGroup(keyFor('logs.us-east-1.amazonaws.com'))],
    ['with a key that lets it in in the Region of the stack', () => logGroup(keyFor(`logs.${stack.region}.amazonaws.com`))],
    ['with a key that lets everyone in', () => withPolicy(allow('*'))],
    ['with a key whose policy is not known', () => withPolicy(Lazy.any({ produce: () => UNKNOWN }))],
    ['with a key of principals that are not known', () => withPolicy(allow(UNKNOWN))],
    ['with an imported key', () => logGroup(kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555'))],
    ['with a key that a parameter names', () => {
      const group = logGroup();
      (group.node.defaultChild as logs.CfnLogGroup).kmsKeyId = new CfnParameter(stack, 'KeyArn').valueAsString;
      return group;
    }],
    ['where an override removes the key', () => overridden(logGroup(new kms.Key(stack, 'Key')), { KmsKeyId: undefined })],
    ['that is imported', () => logs.LogGroup.fromLogGroupName(stack, 'LogGroup', 'orders')],
  ])('%s', (_, make) => {
    expect(findingsTo(make())).toEqual([]);
  });
});

test('a log group has one warning for all its destinations', () => {
  const group = logGroup(new kms.Key(stack, 'Key'));

  expect(findingsTo(group)).toHaveLength(1);
  expect(findings(new delivery.LogGroupDeliveryDestination(stack, 'Other', { logGroup: group }))).toEqual([]);
});
