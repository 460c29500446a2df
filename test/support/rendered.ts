import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';

/**
 * Returns `value` as it is in the template of `stack`, with values that CloudFormation inserts as `${AWS::Region}` or
 * `${Bucket.Arn}`.
 */
export function rendered(stack: Stack, value: unknown): unknown {
  return fill(stack.resolve(value));
}

/** The properties of the resources of one type in the template of `stack`, rendered, by logical id. */
export function renderedProperties(stack: Stack, type: string): { readonly [logicalId: string]: { readonly [name: string]: unknown } } {
  return Object.fromEntries(Object.entries(Template.fromStack(stack).findResources(type))
    .map(([logicalId, { Properties = {} }]) => [logicalId, record(fill(Properties))]));
}

/** The properties of the only resource of a type in the template of `stack`, rendered. */
export function onlyProperties(stack: Stack, type: string): { readonly [name: string]: unknown } {
  const all = Object.values(renderedProperties(stack, type));
  if (all.length !== 1) throw new Error(`expected one ${type}, got ${all.length}`);

  return all[0];
}

/** The statements of a policy document, which can be an object or text. */
export function statementsOf(document: unknown): unknown {
  return record(typeof document === 'string' ? JSON.parse(document) : document).Statement;
}

/** `value`, which must be an object. */
export function record(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) throw new Error(`expected an object, got ${JSON.stringify(value)}`);

  return { ...value };
}

/** The logical ids that the only resource of a type in the template of `stack` depends on explicitly. */
export function dependenciesOfOnly(stack: Stack, type: string): string[] {
  const all = Object.values(Template.fromStack(stack).findResources(type));
  if (all.length !== 1) throw new Error(`expected one ${type}, got ${all.length}`);

  return [all[0].DependsOn ?? []].flat();
}

function fill(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== 'object' || value === null) return value;

  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (name === 'Ref') return `\${${argument}}`;
    if (name === 'Fn::GetAtt') return `\${${argument.join('.')}}`;
    if (name === 'Fn::Join') return argument[1].map(fill).join(argument[0]);
    if (name.startsWith('Fn::')) return `\${${name} ${JSON.stringify(argument)}}`;
  }

  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
}
