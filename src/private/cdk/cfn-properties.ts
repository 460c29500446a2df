import type { CfnResource } from 'aws-cdk-lib/core';
import { getOrCreate } from './memo';

/** The member in which an L1 builds the object with its properties. */
const PROPERTIES = 'cfnProperties';

/** The results of `isMadeForType()`, by class of L1. */
const TYPED = new WeakMap<object, boolean>();

/**
 * Returns the value of a property as the L1 holds it, including tokens. It does not find tags, because a `TagManager`
 * holds them.
 *
 * @param name the name of the property in CloudFormation
 */
export function propertyOf(resource: CfnResource, name: string): unknown {
  const member = lowerFirst(name);

  // Building the object with all properties takes many times as long.
  return isTyped(resource) && member in resource
    ? Reflect.get(resource, member)
    : entryOf(givenProperties(resource), name)?.[1];
}

/**
 * Tests that the properties of `resource` are members with the same names. This is true for the classes that are
 * generated for resource types, and for their subclasses, unless these build the properties in another way.
 */
export function isTyped(resource: CfnResource): boolean {
  return !Object.hasOwn(resource, PROPERTIES)
    && getOrCreate(TYPED, resource.constructor, () => isMadeForType(resource));
}

function isMadeForType(resource: CfnResource): boolean {
  let owner = Object.getPrototypeOf(resource);
  while (!Object.hasOwn(owner, PROPERTIES)) owner = Object.getPrototypeOf(owner);

  return Object.hasOwn(owner.constructor, 'CFN_RESOURCE_TYPE_NAME');
}

/** Returns the properties that an L1 was given, by their names in the L1. */
export function givenProperties(resource: CfnResource): [string, unknown][] {
  return entriesOf(resource, PROPERTIES);
}

/** Returns the name that a member of an L1 has for a property or an attribute. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Returns the entry of a property, and ignores the case of its name. */
export function entryOf(entries: readonly [string, unknown][], name: string): [string, unknown] | undefined {
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
}

/** Tests that escape hatches override something. Most resources have none: these need no search. */
export function hasOverrides(resource: CfnResource): boolean {
  const overrides: unknown = Reflect.get(resource, 'rawOverrides');
  for (const name in Object(overrides)) {
    if (Object.hasOwn(Object(overrides), name)) return true;
  }

  return false;
}

/** Returns the properties that escape hatches override, as CloudFormation spells them. */
export function overridesOf(resource: CfnResource): { readonly [property: string]: unknown } {
  return Object.fromEntries(entriesOf(Reflect.get(resource, 'rawOverrides'), 'Properties'));
}

/**
 * Returns the entries of a member of an object, even of a member that TypeScript keeps private. Returns none if there
 * is no such object.
 */
export function entriesOf(container: unknown, name: string): [string, unknown][] {
  const values: unknown = typeof container === 'object' && container !== null
    ? Reflect.get(container, name)
    : undefined;

  return typeof values === 'object' && values !== null ? Object.entries(values) : [];
}
