import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { TargetChecks } from './target-checks';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { warn } from '../cdk/messages';
import { isUnknown, partOf, templateProperty } from '../cdk/template-property';
import { referredBy } from '../cdk/tokens';

const LOG_GROUPS = new TargetChecks(({ destination, construct, resource }) => {
  warnOfKeyPolicy(destination, construct, resource);
  return classErrors(construct, resource);
});

/** Looks, when the app is synthesised, whether a log group of this app can take logs. */
export function checkLogGroup(destination: IConstruct, logGroup: IConstruct, resource: CfnResource | undefined): void {
  if (resource !== undefined) LOG_GROUPS.add({ destination, construct: logGroup, resource });
}

/** The class of log groups that take nothing but the logs of Lambda functions. */
const DELIVERY = 'DELIVERY';

/**
 * What is wrong with the class of a log group: some take logs of Lambda only.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export function classErrors(logGroup: IConstruct, resource: CfnResource): string[] {
  return templateProperty(resource, 'LogGroupClass') !== DELIVERY ? [] : [
    `logGroup must be of the class STANDARD or INFREQUENT_ACCESS, got '${logGroup.node.path}' of the class ${DELIVERY}, which takes `
    + 'logs of Lambda functions only: create another log group, because the class of this one cannot change',
  ];
}

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
