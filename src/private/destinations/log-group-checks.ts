import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { classErrors } from './log-group-class';
import { warnOfKeyPolicy } from './log-group-key';
import { cfnResourceOf } from '../cfn/cfn-resource';
import { ValidatedTogether } from '../validated-together';

/** A log group of this app, and the first destination that delivers to it. */
interface LogGroupOfDestination {
  readonly destination: IConstruct;
  readonly logGroup: IConstruct;
  readonly resource: CfnResource;
}

const LOG_GROUPS = new ValidatedTogether<LogGroupOfDestination>(all => {
  all.forEach(({ destination, logGroup, resource }) => { warnOfKeyPolicy(destination, logGroup, resource); });
  return all.flatMap(({ destination, logGroup, resource }) => classErrors(destination, logGroup, resource));
});

/** The log groups that are looked at: many deliveries can go to one. */
const SEEN = new WeakSet<CfnResource>();

/** Looks, when the app is synthesised, whether a log group of this app can take logs: until then its properties can change. */
export function checkLogGroup(destination: IConstruct, logGroup: IConstruct): void {
  const resource = cfnResourceOf(logGroup);
  if (resource === undefined || SEEN.has(resource)) return;

  SEEN.add(resource);
  LOG_GROUPS.add(destination, { destination, logGroup, resource });
}
