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
    const message = `'${node.path}' has the same ${property} '${name}', which must be unique in an account and Region: use another name`;
    if (isCertain) fail(scope, 'nameTwice', message);
    warn(scope, 'nameTwice', `${message}, unless the two stacks go to different accounts or Regions`);
  }
}
