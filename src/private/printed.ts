import type { Stack } from 'aws-cdk-lib/core';

/** `value` as text for a person: what is known at synthesis in full, the rest as `${AWS::AccountId}` or `${Bucket.Arn}`. */
export function printed(stack: Stack, value: unknown): string {
  const resolved = stack.resolve(value);

  return typeof resolved === 'string' ? resolved : JSON.stringify(withoutFunctions(resolved));
}

function withoutFunctions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  if (entries.length === 1) {
    const [name, argument] = entries[0];
    if (name === 'Ref') return `\${${argument}}`;
    if (name === 'Fn::GetAtt') return `\${${argument.join('.')}}`;
    if (name === 'Fn::ImportValue') return `\${${argument}}`;
    if (name === 'Fn::Join') return argument[1].map(withoutFunctions).join(argument[0]);
  }

  return Object.fromEntries(entries.map(([key, item]) => [key, withoutFunctions(item)]));
}
