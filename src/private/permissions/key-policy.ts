// Tested by test/destinations/s3-key.test.ts.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { addKeyStatement, isKey } from './key-statements';
import { addIfAbsent } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { print } from '../cdk/print';
import { deliverySourcePattern, type SourceFacts } from '../model/source-facts';

/** The environments whose sources can already use each key. */
const KEY_ENVIRONMENTS = new WeakMap<IConstruct, Set<string>>();

/**
 * Grants deliveries of `source` permission to encrypt with the customer managed `key` of a bucket, an L2 or an L1.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function grantKeyUse(delivery: IConstruct, key: IConstruct, source: SourceFacts): void {
  if (!addIfAbsent(KEY_ENVIRONMENTS, key, environmentKey(source))) return;

  if (!addKeyStatement(key, useStatement(source))) warnOfKey(delivery, isKey(key) ? key.keyId : key.node.path, source);
}

/** Warns of a key whose policy this app does not manage. */
export function warnOfKey(delivery: IConstruct, key: unknown, source: SourceFacts): void {
  const stack = Stack.of(delivery);
  warn(delivery, 'keyPolicyNotAdded',
    `the policy of key '${print(stack, key)}' is not managed by this app: nothing is delivered `
    + `unless it has this statement: ${print(stack, useStatement(source).toStatementJson())}`);
}

function useStatement(source: SourceFacts): PolicyStatement {
  return deliveryServiceStatement({
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    // In a key policy, `*` means the key itself.
    resources: ['*'],
    source,
    sourceArn: deliverySourcePattern(source),
  });
}
