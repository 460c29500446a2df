import type { Stack } from 'aws-cdk-lib/core';

/** The longest values of the pseudo parameters that CloudFormation can put in. */
const PSEUDO_PARAMETERS: { readonly [name: string]: number } = {
  'AWS::Partition': 'aws-us-gov'.length,
  'AWS::Region': 'us-isof-south-1'.length,
  'AWS::AccountId': '123456789012'.length,
};

/**
 * The length that `value` can have when CloudFormation has put in everything, at most: that of a string, or that of the JSON
 * of anything else.
 *
 * @param longestToken the longest value of any other token
 */
export function renderedLength(stack: Stack, value: unknown, longestToken: number): number {
  const resolved: unknown = stack.resolve(value);

  return typeof resolved === 'string' ? resolved.length : lengthOf(resolved, longestToken);
}

function lengthOf(resolved: unknown, longestToken: number): number {
  if (typeof resolved === 'string') return resolved.length;
  if (Array.isArray(resolved)) return sum(resolved.map(item => quotedLength(item, longestToken) + ','.length)) + '[]'.length;
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

/** Strings, and functions that make strings, are between quotes. */
function quotedLength(item: unknown, longestToken: number): number {
  return lengthOf(item, longestToken) + '""'.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
