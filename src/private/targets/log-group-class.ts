import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { templateProperty } from '../cfn/template-property';

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
