import type { CfnResource } from 'aws-cdk-lib/core';
import { resolved } from '../cfn/resolved';
import { remembered } from '../memo';

/** The log groups that have been looked at. */
const NAMED = new WeakMap<CfnResource, boolean>();

/** Whether a log group of this app has a name that CloudFormation does not make: an L2 without one has an empty token. */
export function isNamed(resource: CfnResource): boolean {
  return remembered(NAMED, resource, () => resolved(resource, Reflect.get(resource, 'logGroupName')) !== undefined);
}
