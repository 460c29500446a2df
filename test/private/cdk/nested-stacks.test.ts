import { NestedStack, Stack } from 'aws-cdk-lib/core';
import { nestedIds, rootStack, stacksAround } from '../../../src/private/cdk/nested-stacks';

const root = new Stack();
const middle = new NestedStack(root, 'Middle');
const inner = new NestedStack(middle, 'Inner');
const sibling = new NestedStack(root, 'Sibling');

test('the stacks around a stack are listed from the inside out', () => {
  expect(stacksAround(inner).map(stack => stack.node.path)).toEqual([inner, middle, root].map(stack => stack.node.path));
  expect(stacksAround(root)).toHaveLength(1);
});

describe('the ids of the stacks between two', () => {
  test('are listed from the outside in', () => {
    expect(nestedIds(root, inner)).toEqual(['Middle', 'Inner']);
    expect(nestedIds(middle, inner)).toEqual(['Inner']);
  });

  test('are none if the inner stack is not nested in the outer one', () => {
    expect(nestedIds(inner, inner)).toEqual([]);
    expect(nestedIds(sibling, inner)).toEqual([]);
    expect(nestedIds(inner, root)).toEqual([]);
  });
});

test('the root stack is the outermost one', () => {
  expect([root, middle, inner].map(stack => rootStack(stack) === root)).toEqual([true, true, true]);
});
