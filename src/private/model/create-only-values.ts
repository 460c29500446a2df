import type { CfnResource } from 'aws-cdk-lib/core';
import { CREATE_ONLY } from '../../generated/create-only';
import { entryOf, overridesOf, propertyOf } from '../cdk/cfn-properties';
import { resolve } from '../cdk/tokens';

/**
 * The values, as they are when this is called, of the properties with which CloudFormation replaces the resource; of those
 * that are in another one, by their path.
 */
export function createOnlyValues(resource: CfnResource): { readonly [property: string]: unknown } {
  const overrides = overridesOf(resource);
  const values: { [property: string]: unknown } = {};
  for (const path of CREATE_ONLY[resource.cfnResourceType] ?? []) {
    const names = path.split('.');
    const [name, ...rest] = names;
    const overridden = valueAt(resource, overrides, names);
    const value = overridden === undefined ? valueAt(resource, resolve(resource, propertyOf(resource, name)), rest) : overridden;
    if (value !== undefined) values[path.toLowerCase()] = value;
  }

  return values;
}

/** L1s spell properties with a small first letter, escape hatches as CloudFormation does. */
function valueAt(resource: CfnResource, properties: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof properties !== 'object' || properties === null) return properties;
  if (Array.isArray(properties)) return properties.map(item => valueAt(resource, item, path));

  return valueAt(resource, resolve(resource, entryOf(Object.entries(properties), name)?.[1]), rest);
}
