import type { IConstruct } from 'constructs';
import { type Known, onceInEnvironment } from './once-in-environment';
import { fail, warn } from '../cdk/messages';
import { isUnknownText } from '../cdk/tokens';

/** What has each name that a user has given, by app. */
const NAMES: Known = new WeakMap();

/**
 * Fails for a name that something else of the app has in the account and Region. CloudFormation: `already exists`. Outside of
 * CloudFormation, the later one would overwrite the earlier.
 *
 * @param property of which two values must not be equal
 */
export function registerName(scope: IConstruct, property: string, name: string | undefined): void {
  if (name === undefined || isUnknownText(name)) return;
  const rule = ({ node }: IConstruct) => `be unique in the account and Region, got '${name}', which '${node.path}' has too: give another one`;

  onceInEnvironment(NAMES, scope, `${property} ${name}`, {
    certain: other => { fail(scope, `${property} must ${rule(other)}`); },
    possible: other => {
      warn(scope, 'nameTwice', `${property} should ${rule(other)}, unless the two stacks go to different accounts or Regions`);
    },
  });
}
