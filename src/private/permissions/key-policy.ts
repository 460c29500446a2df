// Tested by test/destinations/s3-key.test.ts.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { deliveryServiceStatement, sourcesKey } from './delivery-service';
import { addKeyStatement, keyBehind, keyReference, type KeyReference } from './key-statements';
import { MissingStatements } from './missing-statements';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { deliverySourcePattern, type SourceFacts } from '../model/source-facts';

/** The environments whose sources the policy of each key allows, and false for a policy that this app cannot change. */
const KEY_ENVIRONMENTS = new WeakMap<IConstruct, Map<string, boolean>>();

const NOT_ADDED = new MissingStatements((first, name, remedy) => {
  warn(first, 'keyPolicyNotAdded', `this app cannot change the policy of key '${name}': ${remedy}`);
});

/**
 * Grants deliveries of `source` permission to encrypt with the customer managed key of a bucket: an L2, an L1 or an alias.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function grantKeyUse(delivery: IConstruct, given: IConstruct, source: SourceFacts): void {
  const key = keyBehind(given);
  const environments = getOrCreate(KEY_ENVIRONMENTS, key, () => new Map<string, boolean>());
  const isAdded = getOrCreate(environments, sourcesKey(source), () => addKeyStatement(key, useStatement(source)));
  if (!isAdded) warnOfKey(delivery, key, keyReference(key), source);
}

/**
 * Warns of a key whose policy this app cannot change.
 *
 * @param user the key, or the bucket of which only the ARN of the key is known
 */
export function warnOfKey(
  delivery: IConstruct, user: IConstruct, { keyArn, keyId }: KeyReference, source: SourceFacts,
): void {
  NOT_ADDED.add(delivery, user, sourcesKey(source), () => ({
    arn: keyArn, name: keyId, statements: [useStatement(source)],
  }));
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
