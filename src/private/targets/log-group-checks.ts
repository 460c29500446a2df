import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { classErrors } from './log-group-class';
import { warnOfKeyPolicy } from './log-group-key';
import { TargetChecks } from './target-checks';

const LOG_GROUPS = new TargetChecks(({ destination, construct, resource }) => {
  warnOfKeyPolicy(destination, construct, resource);
  return classErrors(construct, resource);
});

/** Looks, when the app is synthesised, whether a log group of this app can take logs. */
export function checkLogGroup(destination: IConstruct, logGroup: IConstruct, resource: CfnResource | undefined): void {
  if (resource !== undefined) LOG_GROUPS.add({ destination, construct: logGroup, resource });
}
