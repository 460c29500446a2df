// Tested by test/destinations/s3-key.test.ts.
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { addIfAbsent } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { print } from '../cdk/print';
import { deliverySourcePattern, type SourceFacts } from '../model/source-facts';

/** The environments whose sources can already use each key. */
const KEY_ENVIRONMENTS = new WeakMap<IKey, Set<string>>();

/**
 * Grants deliveries of `source` permission to encrypt with the customer managed `key` of a bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function grantKeyUse(delivery: IConstruct, key: IKey, source: SourceFacts): void {
  if (!addIfAbsent(KEY_ENVIRONMENTS, key, environmentKey(source))) return;

  const statement = deliveryServiceStatement({
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    // In a key policy, `*` means the key itself.
    resources: ['*'],
    source,
    sourceArn: deliverySourcePattern(source),
  });
  if (key.addToResourcePolicy(statement).statementAdded) return;

  const stack = Stack.of(delivery);
  warn(delivery, 'keyPolicyNotAdded',
    `the policy of key '${print(stack, key.keyId)}' is not managed by this app: nothing is delivered `
    + `unless it has this statement: ${print(stack, statement.toStatementJson())}`);
}
