import type { Stack } from 'aws-cdk-lib/core';

/** The longest values of the pseudo parameters that CloudFormation can put in. */
const PSEUDO_PARAMETERS: { readonly [name: string]: number } = {
  'AWS::Partition': 'aws-us-gov'.length,
  'AWS::Region': 'ap-southeast-1'.length,
  'AWS::AccountId': '123456789012'.length,
};

/**
 * The length that `value` can have when CloudFormation has put in everything, at most.
 *
 * @param longestToken the longest value of any other token
 */
export function renderedLength(stack: Stack, value: string, longestToken: number): number {
  return lengthOf(stack.resolve(value), longestToken);
}

function lengthOf(resolved: unknown, longestToken: number): number {
  if (typeof resolved === 'string') return resolved.length;
  if (typeof resolved !== 'object' || resolved === null) return longestToken;

  const [[name, argument]] = Object.entries(resolved);
  if (name === 'Fn::Join') {
    const [separator, parts] = argument;
    return parts.reduce((sum: number, part: unknown) => sum + lengthOf(part, longestToken) + separator.length, 0);
  }
  return (name === 'Ref' ? PSEUDO_PARAMETERS[argument] : undefined) ?? longestToken;
}
