import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from './fail';
import type { LoggedResource } from './logged-resource';
import { remembered } from './memo';
import { warn } from './warn';

/** The delivery sources of whole accounts, by app and by account, Region and log type. */
const SOURCES = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Fails for a second delivery source of a log type that an account has once in a Region: `This ResourceId has already been
 * used in another Delivery Source in this account`. Stacks without an environment may or may not be in the same one.
 */
export function checkAccountLevel(scope: IConstruct, { logType }: LoggedResource): void {
  if (logType._kind?.accountLevel !== true) return;
  const { account, region } = Stack.of(scope);
  const key = JSON.stringify([account, region, logType._kind.title, logType.value]);
  const sources = remembered(SOURCES, scope.node.root, () => new Map<string, string>());

  const other = sources.get(key);
  sources.set(key, other ?? scope.node.path);
  if (other === undefined) return;
  const message = `logType must not have another delivery source in the account and Region, got one for ${logType._label} at `
    + `'${other}': deliver from that one`;
  if (!Token.isUnresolved(account) && !Token.isUnresolved(region)) fail(scope, message);

  warn(scope, 'accountLevelSourceTwice', `${message}, unless the two stacks go to different accounts or Regions`);
}
