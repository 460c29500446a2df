import { type CfnResource, Tokenization } from 'aws-cdk-lib/core';
import { entriesOf, entryOf, givenProperties, isTyped, overridesOf, propertyOf } from './cfn-properties';
import { resolve } from './tokens';

/**
 * What the template says of a property when this is called, escape hatches included: undefined where it says nothing, and an
 * object where only the deployment knows.
 *
 * @param path the property as CloudFormation spells it, for example `LogConfig.Level`
 */
export function templateProperty(resource: CfnResource, path: string): unknown {
  const transformed = transformOf(resource);
  if (transformed !== undefined) return transformed;

  const names = path.split('.');
  const { value, below } = overrideAt(overridesOf(resource), names) ?? propertyAt(resource, names);
  const known = resolve(resource, below.reduce((part, name) => partOf(isToken(part) ? resolve(resource, part) : part, name), value));

  return isObject(known) && 'Ref' in known && known.Ref === 'AWS::NoValue' ? undefined : known;
}

/** Returns the value of a property after overrides, with its tokens. Undefined where it is removed or not set. */
export function rawProperty(resource: CfnResource, name: string): unknown {
  const overridden = overrideAt(overridesOf(resource), [name]);

  return overridden === undefined ? propertyOf(resource, name) : overridden.value;
}

/** The resource, or its properties, where a macro of CloudFormation's makes them: what it adds is not known. */
function transformOf(resource: CfnResource): unknown {
  const whole = Object.fromEntries(entriesOf(resource, 'rawOverrides'));
  const given = isTyped(resource) ? {} : Object.fromEntries(givenProperties(resource));

  return [whole, overridesOf(resource), given].find(isFunction);
}

/** Whether a boolean of the template is known to be false. CloudFormation takes texts for booleans. */
export function isOff(value: unknown): boolean {
  return value === undefined || value === false || value === 'false';
}

/** Whether only the deployment knows a value of the template. */
export function isUnknown(value: unknown): boolean {
  return isObject(value) && isFunction(value);
}

/** A part of an object of the template. L1s spell it with a small first letter, escape hatches as CloudFormation does. */
export function partOf(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;

  return isFunction(value) ? value : entryOf(Object.entries(value), name)?.[1];
}

/** A value on the way to a property, and the rest of the way. */
interface Step {
  readonly value: unknown;
  readonly below: readonly string[];
}

function propertyAt(resource: CfnResource, [property, ...below]: readonly string[]): Step {
  return { value: propertyOf(resource, property), below };
}

/**
 * What escape hatches say on the way; undefined where they say nothing. They are merged into the properties object by object,
 * and a value of undefined removes what it overrides.
 */
function overrideAt(overrides: unknown, [name, ...below]: readonly string[]): Step | undefined {
  const found = isObject(overrides) ? entryOf(Object.entries(overrides), name) : undefined;
  if (found === undefined) return undefined;
  const [, value] = found;

  return below.length > 0 && isObject(value) && !isFunction(value) && !isToken(value) ? overrideAt(value, below) : { value, below };
}

/** Whether `value` is one that CloudFormation puts in when it deploys. */
function isFunction(value: { readonly [key: string]: unknown }): boolean {
  return Object.keys(value).some(key => key === 'Ref' || key.startsWith('Fn::'));
}

function isToken(value: unknown): boolean {
  return Tokenization.isResolvable(value);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
