import { Refusal } from './refusal';
import { factsOf } from './specification';
import { equal, textOf, type Values } from './values';

/**
 * Fails if a resource is to be replaced by one with the same name: there cannot be two at a time.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
export function checkCustomName(type: string, before: Values, after: Values): void {
  const names = nameProperties(type);
  if (names.length === 0 || !names.every(name => after[name] !== undefined && equal(before[name], after[name]))) return;

  throw new Refusal(
    'ValidationError',
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
      `Rename ${names.map(name => textOf(after[name])).join('|')} and update the stack again.`,
  );
}

/** Returns the properties that form the name of a resource of a type. Empty if AWS generates it. */
export function nameProperties(type: string): readonly string[] {
  const facts = factsOf(type);
  if (facts === undefined) return [];

  const { primaryIdentifier, properties } = facts;
  if (primaryIdentifier.length > 0 && primaryIdentifier.every(name => properties.includes(name))) return primaryIdentifier;

  // Some are told apart by an ARN or id, and have a unique name nevertheless.
  const kind = type.split('::').pop() ?? '';
  const candidates = ['Name', `${kind}Name`];
  return [...properties].filter(
    name => facts.replacement[name] === true && (candidates.includes(name) || name.endsWith(`${kind}Name`)),
  );
}
