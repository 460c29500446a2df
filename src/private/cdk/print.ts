import type { Stack } from 'aws-cdk-lib/core';

/** Returns `value` as text for a person: known values in full, the others as `${AWS::AccountId}` or `${Bucket.Arn}`. */
export function print(stack: Stack, value: unknown): string {
  return asText(withoutFunctions(stack.resolve(value)));
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function withoutFunctions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? entries[0] : ['', undefined];
  if (name === 'Ref' || name === 'Fn::ImportValue') return `\${${asText(withoutFunctions(argument))}}`;
  if (name === 'Fn::GetAtt') return `\${${argument.join('.')}}`;
  if (name === 'Fn::Join' && Array.isArray(argument[1])) {
    return argument[1].map(part => asText(withoutFunctions(part))).join(argument[0]);
  }

  return Object.fromEntries(entries.map(([key, item]) => [key, withoutFunctions(item)]));
}
