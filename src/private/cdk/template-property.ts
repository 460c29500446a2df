import { type CfnResource, Tokenization } from 'aws-cdk-lib/core';
import { entriesOf, entryOf, givenProperties, hasOverrides, isTyped, overridesOf, propertyOf } from './cfn-properties';
import { resolve } from './tokens';

/**
 * Returns the value that a property has in the template at the time of the call, including escape hatches. Returns
 * undefined if the template has no value, and an object if only the deployment knows the value.
 *
 * @param path the property as CloudFormation spells it, for example `LogConfig.Level`
 */
export function templateProperty(resource: CfnResource, path: string): unknown {
  const transformed = transformOf(resource);
  if (transformed !== undefined) return transformed;
  const known = resolve(resource, rawProperty(resource, path));

  return isObject(known) && 'Ref' in known && known.Ref === 'AWS::NoValue' ? undefined : known;
}

function valueAt(resource: CfnResource, names: readonly string[]): unknown {
  const overridden = hasOverrides(resource) ? overrideAt(overridesOf(resource), names) : undefined;
  const { value, below } = overridden ?? propertyAt(resource, names);

  return below.reduce((part, name) => partOf(isToken(part) ? resolve(resource, part) : part, name), value);
}

/**
 * Returns the value of a property after overrides, with its tokens. Undefined if it is removed or not set.
 *
 * @param path the property as CloudFormation spells it, for example `LogConfig.Level`
 */
export function rawProperty(resource: CfnResource, path: string): unknown {
  if (!path.includes('.') && !hasOverrides(resource)) return propertyOf(resource, path);

  return valueAt(resource, path.split('.'));
}

/** Returns the resource or its properties if a CloudFormation macro makes them. The output of a macro is not known. */
function transformOf(resource: CfnResource): unknown {
  if (!hasOverrides(resource) && isTyped(resource)) return undefined;
  const whole = Object.fromEntries(entriesOf(resource, 'rawOverrides'));
  const given = isTyped(resource) ? {} : Object.fromEntries(givenProperties(resource));

  return [whole, overridesOf(resource), given].find(isFunction);
}

/** Tests that a boolean of the template is known to be false. CloudFormation accepts strings for booleans. */
export function isOff(value: unknown): boolean {
  return value === undefined || value === false || value === 'false';
}

/** Tests that only the deployment knows a value of the template. */
export function isUnknown(value: unknown): boolean {
  return isObject(value) && isFunction(value);
}

/** Returns a member of an object of the template. Names start with a small letter in L1s, unlike in escape hatches. */
export function partOf(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;

  return isFunction(value) ? value : entryOf(Object.entries(value), name)?.[1];
}

/** A value on the path to a property, and the rest of the path. */
interface Step {
  readonly value: unknown;
  readonly below: readonly string[];
}

function propertyAt(resource: CfnResource, [property, ...below]: readonly string[]): Step {
  return { value: propertyOf(resource, property), below };
}

/**
 * Returns the value that escape hatches set on the path. Undefined if they set none. Escape hatches are merged into the
 * properties object by object. A value of undefined removes the value that it overrides.
 */
function overrideAt(overrides: unknown, [name, ...below]: readonly string[]): Step | undefined {
  const found = isObject(overrides) ? entryOf(Object.entries(overrides), name) : undefined;
  if (found === undefined) return undefined;
  const [, value] = found;

  return below.length > 0 && isObject(value) && !isFunction(value) && !isToken(value)
    ? overrideAt(value, below)
    : { value, below };
}

/** Tests for a value that CloudFormation inserts during the deployment. */
function isFunction(value: { readonly [key: string]: unknown }): boolean {
  return Object.keys(value).some(key => key === 'Ref' || key.startsWith('Fn::'));
}

function isToken(value: unknown): boolean {
  return Tokenization.isResolvable(value);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
