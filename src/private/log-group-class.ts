import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';
import { cfnResourceOf, overridesOf } from './cfn-resource';
import { fail } from './fail';

/** The class of log groups that take nothing but the logs of Lambda functions. */
const DELIVERY = 'DELIVERY';

/**
 * Fails for a log group of this app whose class takes logs of Lambda only.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export function checkLogGroupClass(scope: IConstruct, logGroup: ILogGroup): void {
  const resource = cfnResourceOf(logGroup);
  const logGroupClass: unknown = resource && (overridesOf(resource).LogGroupClass ?? Reflect.get(resource, 'logGroupClass'));
  if (logGroupClass !== DELIVERY) return;

  fail(scope, `logGroup must be of the class STANDARD or INFREQUENT_ACCESS, got '${logGroup.node.path}' of the class ${DELIVERY}, which takes logs of `
    + 'Lambda functions only: create another log group, because the class of this one cannot change');
}
