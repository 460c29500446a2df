import type { IConstruct } from 'constructs';
import { fail } from '../fail';
import type { LoggedResource } from './logged-resource';
import { type Known, onceInEnvironment } from '../once-in-environment';
import { warn } from '../warn';

/** The delivery sources of whole accounts, by app and log type. */
const SOURCES: Known = new WeakMap();

/**
 * Fails for a second delivery source of a log type that an account has once in a Region: `This ResourceId has already been
 * used in another Delivery Source in this account`. Stacks without an environment may or may not be in the same one.
 */
export function checkAccountLevel(scope: IConstruct, { logType }: LoggedResource): void {
  if (logType._kind?.accountLevel !== true) return;
  const message = ({ node }: IConstruct) => `logType must not have another delivery source in the account and Region, got one for ${logType._label} at `
    + `'${node.path}': deliver from that one`;

  onceInEnvironment(SOURCES, scope, logType._label, {
    certain: other => { fail(scope, message(other)); },
    possible: other => { warn(scope, 'accountLevelSourceTwice', `${message(other)}, unless the two stacks go to different accounts or Regions`); },
  });
}
