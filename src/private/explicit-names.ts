import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { shareEnvironment } from './environments';
import { fail } from './fail';
import { remembered } from './memo';
import { isUnknown } from './unknown';
import { warn } from './warn';

/** What has each name that a user has given, by app. */
const NAMES = new WeakMap<IConstruct, Map<string, IConstruct[]>>();

/**
 * Fails for a name that something else of the app has in the account and Region. CloudFormation: `already exists`. Outside of
 * CloudFormation, the later one would overwrite the earlier.
 *
 * @param property of which two values must not be equal
 */
export function claimName(scope: IConstruct, property: string, name: string | undefined): void {
  if (name === undefined || isUnknown(name)) return;
  const names = remembered(NAMES, scope.node.root, () => new Map<string, IConstruct[]>());
  const namesakes = remembered(names, `${property} ${name}`, () => []);

  namesakes.forEach(namesake => { checkNamesake(scope, namesake, property, name); });
  namesakes.push(scope);
}

function checkNamesake(scope: IConstruct, namesake: IConstruct, property: string, name: string): void {
  const isTaken = shareEnvironment(Stack.of(scope), Stack.of(namesake));
  const rule = `be unique in the account and Region, got '${name}', which '${namesake.node.path}' has too: give another one`;
  if (isTaken === true) fail(scope, `${property} must ${rule}`);
  if (isTaken === undefined) warn(scope, 'nameTwice', `${property} should ${rule}, unless the two stacks go to different accounts or Regions`);
}
