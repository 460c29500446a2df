// Tested by test/private/rules/log-group-class.test.ts, test/private/rules/log-group-key.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { TargetChecks } from './target-checks';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { warn, withId } from '../cdk/messages';
import { isUnknown, partOf, templateProperty } from '../cdk/template-property';
import { referredBy } from '../cdk/tokens';

const LOG_GROUPS = new TargetChecks(({ destination, construct, resource }) => {
  warnOfKeyPolicy(destination, construct, resource);
  return classErrors(construct, resource);
});

/** Checks, when the app is synthesised, that a log group of this app can receive logs. */
export function checkLogGroup(destination: IConstruct, logGroup: IConstruct, resource: CfnResource | undefined): void {
  if (resource !== undefined) LOG_GROUPS.add({ destination, construct: logGroup, resource });
}

/** The log group class that accepts only the logs of Lambda functions. */
const DELIVERY = 'DELIVERY';

/**
 * Returns an error for a log group of the class that accepts only the logs of Lambda functions.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export function classErrors(logGroup: IConstruct, resource: CfnResource): string[] {
  return templateProperty(resource, 'LogGroupClass') !== DELIVERY ? [] : [
    withId(
      'logGroupClass',
      `log group '${logGroup.node.path}' has the class ${DELIVERY}, which accepts only logs of Lambda functions: `
      + 'create another one of class STANDARD or INFREQUENT_ACCESS, because the class cannot change',
    ),
  ];
}

/**
 * Warns of a log group whose key policy does not allow CloudWatch Logs to use the key. Only keys of this app are
 * checked, because the policies of other keys are not known.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function warnOfKeyPolicy(destination: IConstruct, logGroup: IConstruct, resource: CfnResource): void {
  const key = keyOf(resource);
  if (key !== undefined && isShutOut(templateProperty(key, 'KeyPolicy'))) warnOfKey(destination, logGroup, key);
}

function warnOfKey(destination: IConstruct, logGroup: IConstruct, key: IConstruct): void {
  warn(
    destination, 'logGroupKeyPolicy',
    `the policy of key '${key.node.path}' does not allow CloudWatch Logs to encrypt '${logGroup.node.path}': allow `
    + 'logs.<region>.amazonaws.com kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and '
    + 'kms:DescribeKey with addToResourcePolicy()',
  );
}

function keyOf(logGroup: CfnResource): CfnResource | undefined {
  const id: unknown = Reflect.get(logGroup, 'kmsKeyId');
  const known = templateProperty(logGroup, 'KmsKeyId');
  if (known === undefined || typeof known === 'string') return undefined;

  return referredBy(id).map(cfnResourceOf).find(resource => resource?.cfnResourceType === 'AWS::KMS::Key');
}

/**
 * Tests for a key policy that is known to name no principal of CloudWatch Logs. A key without a policy has the default
 * key policy, which names only the account.
 */
function isShutOut(policy: unknown): boolean {
  const statements = policy === undefined ? [] : partOf(policy, 'Statement');
  if (isUnknown(policy) || !Array.isArray(statements)) return false;

  const principals = statements.map(statement => partOf(statement, 'Principal'));
  return !principals.some(
    principal => isUnknown(principal) || /(?<!delivery\.)logs\.|\*/.test(JSON.stringify(principal ?? '*')),
  );
}
