import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from '../log-type';
import { fail } from './fail';

/**
 * Fails in a stack of another Region than the only one in which a delivery source of this log type can be.
 *
 * AWS: `PutDeliverySource action is not supported for this LogType in region eu-west-1`.
 */
export function checkRegion(scope: IConstruct, logType: LogType): void {
  const { region } = Stack.of(scope);
  const only = logType._kind?.region;
  if (only === undefined || Token.isUnresolved(region) || region === only) return;

  fail(scope, `the Region of the stack must be ${only} for ${logType._label}, got ${region}: create the delivery source in `
    + 'a stack there (an S3 bucket can be in any Region)');
}
