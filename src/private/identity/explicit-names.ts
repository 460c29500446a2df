import type { IConstruct } from 'constructs';
import { Register } from './register';
import { fail, warn } from '../cdk/messages';
import { isUnknownText } from '../cdk/tokens';

const NAMES = new Register();

/**
 * Fails for a name that another construct of the app has in the account and Region. CloudFormation: `already exists`.
 * Outside of CloudFormation, the later one would overwrite the earlier.
 *
 * @param property the property that has the name
 */
export function registerName(scope: IConstruct, property: string, name: string | undefined): void {
  if (name === undefined || isUnknownText(name)) return;

  for (const { construct: { node }, isCertain } of NAMES.add(scope, property, name, undefined)) {
    const rule = `be unique in the account and Region, got '${name}', which '${node.path}' has too: give another one`;
    if (isCertain) fail(scope, 'nameTwice', `${property} must ${rule}`);
    warn(scope, 'nameTwice', `${property} should ${rule}, unless the two stacks go to different accounts or Regions`);
  }
}
