import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { LogType } from '../../log-type';
import { fail } from '../fail';
import { warn } from '../warn';

/**
 * Fails in a stack of another Region than the only one in which a delivery source of this log type can be, and warns in one
 * whose Region is not known.
 *
 * AWS: `PutDeliverySource action is not supported for this LogType in region eu-west-1`.
 */
export function checkRegion(scope: IConstruct, logType: LogType): void {
  const { region } = Stack.of(scope);
  const only = logType._kind?.region;
  if (only === undefined || region === only) return;
  if (Token.isUnresolved(region)) {
    warn(scope, 'regionUnknown', `the Region of the stack must be ${only} for ${logType._label}, and is not known: give the stack an `
      + `env with region '${only}' (an S3 bucket can be in any Region)`);
    return;
  }

  fail(scope, `the Region of the stack must be ${only} for ${logType._label}, got ${region}: create the delivery source in `
    + 'a stack there (an S3 bucket can be in any Region)');
}
