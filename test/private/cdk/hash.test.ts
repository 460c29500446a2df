import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import { shortHash } from '../../../src/private/cdk/hash';

describe('a short hash', () => {
  const stack = new Stack();

  test('is the same for the same parts', () => {
    expect(shortHash(stack, ['a', 'b'])).toBe(shortHash(stack, ['a', 'b']));
  });

  test('has eight characters', () => {
    expect(shortHash(stack, [])).toMatch(/^[0-9a-f]{8}$/);
  });

  test('tells apart parts that are equal when joined', () => {
    expect(shortHash(stack, ['ab', 'c'])).not.toBe(shortHash(stack, ['a', 'bc']));
    expect(shortHash(stack, ['a', ''])).not.toBe(shortHash(stack, ['a']));
  });

  test('of a token is that of its value in the template, whatever the number of the token', () => {
    const [one, two] = [stack, new Stack()].map(scope => new CfnParameter(scope, 'Parameter').valueAsString);

    expect(one).not.toBe(two);
    expect(shortHash(stack, [one])).toBe(shortHash(stack, [two]));
    expect(shortHash(stack, [one])).not.toBe(shortHash(stack, ['one']));
  });
});
