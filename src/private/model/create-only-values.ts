import type { CfnResource } from 'aws-cdk-lib/core';
import { CREATE_ONLY } from '../../generated/create-only';
import { entryOf, lowerFirst, overridesOf, propertyOf } from '../cdk/cfn-properties';
import { resolve } from '../cdk/tokens';

/**
 * Returns the values of the create-only properties of a resource at the time of the call. The key of a nested property
 * is its path.
 */
export function createOnlyValues(resource: CfnResource): { readonly [property: string]: unknown } {
  const overrides = overridesOf(resource);
  const values: { [property: string]: unknown } = {};
  for (const path of CREATE_ONLY[resource.cfnResourceType] ?? []) {
    const names = path.split('.');
    const [name, ...rest] = names;
    const overridden = valueAt(resource, overrides, names);
    const value = overridden === undefined
      ? valueAt(resource, resolve(resource, propertyOf(resource, name)), rest)
      : overridden;
    if (value !== undefined) values[path.toLowerCase()] = asInL1(value);
  }

  return values;
}

/**
 * Returns a value with the names that L1s have for properties, which start with a small letter: escape hatches and
 * generic resources have others for the same properties.
 */
function asInL1(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asInL1);

  return Object.fromEntries(Object.entries(value).map(([name, part]) => [isFunction(name) ? name : lowerFirst(name), asInL1(part)]));
}

function isFunction(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

/** Returns the value at `path`. Names start with a small letter in L1s, unlike in escape hatches. */
function valueAt(resource: CfnResource, properties: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof properties !== 'object' || properties === null) return properties;
  if (Array.isArray(properties)) return properties.map(item => valueAt(resource, item, path));

  return valueAt(resource, resolve(resource, entryOf(Object.entries(properties), name)?.[1]), rest);
}
