import type { CfnResource } from 'aws-cdk-lib/core';
import { getOrCreate } from './memo';

/** The member of an L1 that makes its properties. */
const PROPERTIES = 'cfnProperties';

/** What has been found out about the classes of L1s. */
const TYPED = new WeakMap<object, boolean>();

/**
 * The value of a property as an L1 has it, tokens and all; but for tags, which a `TagManager` keeps.
 *
 * @param name as CloudFormation spells it
 */
export function propertyOf(resource: CfnResource, name: string): unknown {
  const member = name.charAt(0).toLowerCase() + name.slice(1);

  // To make the object with all properties takes many times as long.
  return isTyped(resource) && member in resource
    ? Reflect.get(resource, member)
    : entryOf(givenProperties(resource), name)?.[1];
}

/**
 * Whether the properties of `resource` are members of the same names: in the classes that are made for types, and what extends
 * them without making the properties in another way.
 */
export function isTyped(resource: CfnResource): boolean {
  return !Object.hasOwn(resource, PROPERTIES) && getOrCreate(TYPED, resource.constructor, () => isMadeForType(resource));
}

function isMadeForType(resource: CfnResource): boolean {
  let owner = Object.getPrototypeOf(resource);
  while (!Object.hasOwn(owner, PROPERTIES)) owner = Object.getPrototypeOf(owner);

  return Object.hasOwn(owner.constructor, 'CFN_RESOURCE_TYPE_NAME');
}

/** The properties that an L1 was given, by their names there. */
export function givenProperties(resource: CfnResource): [string, unknown][] {
  return entriesOf(resource, PROPERTIES);
}

/** The entry of a property, in whichever case its name is spelt. */
export function entryOf(entries: readonly [string, unknown][], name: string): [string, unknown] | undefined {
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
}

/** The properties that escape hatches override, as CloudFormation spells them. */
export function overridesOf(resource: CfnResource): { readonly [property: string]: unknown } {
  return Object.fromEntries(entriesOf(Reflect.get(resource, 'rawOverrides'), 'Properties'));
}

/** The entries of a member of an object, also of one that TypeScript keeps private; none where there is no such object. */
export function entriesOf(container: unknown, name: string): [string, unknown][] {
  const values: unknown = typeof container === 'object' && container !== null ? Reflect.get(container, name) : undefined;

  return typeof values === 'object' && values !== null ? Object.entries(values) : [];
}
