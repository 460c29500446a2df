import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { shareEnvironment } from './environments';
import { fail } from './fail';
import type { LoggedResource } from './logged-resource';
import { remembered } from './memo';
import { warn } from './warn';

/** The delivery sources of whole accounts, by app and log type. */
const SOURCES = new WeakMap<IConstruct, Map<string, IConstruct[]>>();

/**
 * Fails for a second delivery source of a log type that an account has once in a Region: `This ResourceId has already been
 * used in another Delivery Source in this account`. Stacks without an environment may or may not be in the same one.
 */
export function checkAccountLevel(scope: IConstruct, { logType }: LoggedResource): void {
  if (logType._kind?.accountLevel !== true) return;
  const sources = remembered(SOURCES, scope.node.root, () => new Map<string, IConstruct[]>());
  const others = remembered(sources, logType._label, () => []);

  others.forEach(other => { checkOther(scope, other, logType._label); });
  others.push(scope);
}

function checkOther(scope: IConstruct, other: IConstruct, label: string): void {
  const isThere = shareEnvironment(Stack.of(scope), Stack.of(other));
  const message = `logType must not have another delivery source in the account and Region, got one for ${label} at `
    + `'${other.node.path}': deliver from that one`;
  if (isThere === true) fail(scope, message);
  if (isThere === undefined) warn(scope, 'accountLevelSourceTwice', `${message}, unless the two stacks go to different accounts or Regions`);
}
