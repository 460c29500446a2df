import type { Stack } from 'aws-cdk-lib/core';

/** The maximum lengths of the pseudo parameters that CloudFormation replaces by values. */
const PSEUDO_PARAMETERS: { readonly [name: string]: number } = {
  'AWS::Partition': 'aws-us-gov'.length,
  'AWS::Region': 'us-isof-south-1'.length,
  'AWS::AccountId': '123456789012'.length,
};

/**
 * Returns the maximum length of `value` after CloudFormation has replaced all references: the length of a string, or of
 * the JSON of any other value.
 *
 * @param longestToken the maximum length of the value of any other token
 */
export function renderedLength(stack: Stack, value: unknown, longestToken: number): number {
  const resolved: unknown = stack.resolve(value);

  return typeof resolved === 'string' ? resolved.length : lengthOf(resolved, longestToken);
}

function lengthOf(resolved: unknown, longestToken: number): number {
  if (typeof resolved === 'string') return resolved.length;
  if (Array.isArray(resolved)) {
    return sum(resolved.map(item => quotedLength(item, longestToken) + ','.length)) + '[]'.length;
  }
  if (typeof resolved !== 'object' || resolved === null) return String(resolved).length;

  const entries = Object.entries(resolved);
  const [name, argument] = entries.length === 1 ? entries[0] : ['', undefined];
  if (name === 'Fn::Join' && Array.isArray(argument[1])) {
    const [separator, parts] = argument;
    return sum(parts.map((part: unknown) => lengthOf(part, longestToken) + separator.length));
  }
  if (name === 'Ref' || name.startsWith('Fn::')) return PSEUDO_PARAMETERS[argument] ?? longestToken;

  return sum(entries.map(([key, item]) => key.length + '"":,'.length + quotedLength(item, longestToken))) + '{}'.length;
}

/** Returns the length with quotes, which are around strings and around functions that return strings. */
function quotedLength(item: unknown, longestToken: number): number {
  return lengthOf(item, longestToken) + '""'.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
