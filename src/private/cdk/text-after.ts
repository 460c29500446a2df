// Tested by test/permissions/other-destinations.test.ts.
import { type CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { logicalIdOf } from './cfn-resource';

/**
 * Returns the text that follows the reference to `resource` and a slash in a value of `scope`, such as `orders` in
 * `${Bucket.Arn}/orders`. Undefined if the value does not have a form that can be read.
 */
export function textAfter(scope: IConstruct, value: unknown, resource: CfnResource): string | undefined {
  const parts = partsOf(Stack.of(scope).resolve(value));
  const index = parts.findIndex(part => refersTo(part, logicalIdOf(resource)));
  if (index < 0) return undefined;
  const rest = parts.slice(index + 1)
    .map((part, place) => (place === 0 && typeof part === 'string' ? part.replace(/^\//, '') : part));

  return rest.every(part => typeof part === 'string') ? rest.join('') : Fn.join('', rest as string[]);
}

function refersTo(part: unknown, logicalId: string): boolean {
  const { Ref: name, 'Fn::GetAtt': attribute }: { readonly [key: string]: unknown } = Object(part);

  return name === logicalId || [attribute].flat()[0] === logicalId;
}

/** Returns the literals and functions that a text of the template consists of. */
function partsOf(value: unknown): unknown[] {
  const [[name, argument] = ['', undefined]] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (name === 'Fn::Join' && Array.isArray(argument) && argument[0] === '' && Array.isArray(argument[1])) {
    return argument[1].flatMap(partsOf);
  }

  return name === 'Fn::Sub' ? partsOfSub(argument) : [value];
}

const VARIABLE = /\$\{([^!}][^}]*)\}/;

/** Returns the literals and functions of an `Fn::Sub`, whose text can have its own variables. */
function partsOfSub(argument: unknown): unknown[] {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own: { readonly [name: string]: unknown } = Object(variables);

  return String(text).split(VARIABLE).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part in own) return own[part];
    const [logicalId, ...attribute] = part.split('.');
    return attribute.length === 0 ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, attribute.join('.')] };
  });
}
