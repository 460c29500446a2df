import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from '../cfn/cfn-resource';
import { referredBy } from '../cfn/referred';
import { isUnknown, partOf, templateProperty } from '../cfn/template-property';
import { warn } from '../warn';

/**
 * Warns of a log group whose key does not let CloudWatch Logs in. Only a key of this app can tell.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function warnOfKeyPolicy(destination: IConstruct, logGroup: IConstruct, resource: CfnResource): void {
  const key = keyOf(resource);
  if (key !== undefined && isShutOut(templateProperty(key, 'KeyPolicy'))) warnOfKey(destination, logGroup, key);
}

function warnOfKey(destination: IConstruct, logGroup: IConstruct, key: IConstruct): void {
  warn(destination, 'logGroupKeyPolicy', `logGroup must have a key that CloudWatch Logs may use, got '${logGroup.node.path}' with `
    + `'${key.node.path}', whose policy does not name logs.<region>.amazonaws.com: allow that service kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, `
    + 'kms:GenerateDataKey* and kms:DescribeKey by addToResourcePolicy() of the key');
}

function keyOf(logGroup: CfnResource): CfnResource | undefined {
  const id: unknown = Reflect.get(logGroup, 'kmsKeyId');
  const known = templateProperty(logGroup, 'KmsKeyId');
  if (known === undefined || typeof known === 'string') return undefined;

  return referredBy(id).map(cfnResourceOf).find(resource => resource?.cfnResourceType === 'AWS::KMS::Key');
}

/** Whether a policy of a key is known to let no service of CloudWatch Logs in. A key without one has that of its account. */
function isShutOut(policy: unknown): boolean {
  const statements = policy === undefined ? [] : partOf(policy, 'Statement');
  if (isUnknown(policy) || !Array.isArray(statements)) return false;

  const principals = statements.map(statement => partOf(statement, 'Principal'));
  return !principals.some(principal => isUnknown(principal) || /(?<!delivery\.)logs\.|\*/.test(JSON.stringify(principal ?? '*')));
}
