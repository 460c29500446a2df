import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from './cfn-resource';
import { isFirst } from './memo';
import { templateProperty } from './template-property';

/** The class of log groups that take nothing but the logs of Lambda functions. */
const DELIVERY = 'DELIVERY';

/** The log groups that are looked at: many deliveries can go to one. */
const SEEN = new WeakMap<CfnResource, Set<string>>();

/**
 * Fails, when the app is synthesised, for a log group of this app whose class takes logs of Lambda only.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export function checkLogGroupClass(scope: IConstruct, logGroup: ILogGroup): void {
  const resource = cfnResourceOf(logGroup);
  if (resource === undefined || !isFirst(SEEN, resource, 'class')) return;

  scope.node.addValidation({
    validate: () => (templateProperty(resource, 'LogGroupClass') !== DELIVERY ? [] : [
      `logGroup must be of the class STANDARD or INFREQUENT_ACCESS, got '${logGroup.node.path}' of the class ${DELIVERY}, which takes logs of `
      + 'Lambda functions only: create another log group, because the class of this one cannot change',
    ]),
  });
}
