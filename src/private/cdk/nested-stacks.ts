import type { Stack } from 'aws-cdk-lib/core';

/** A stack and the stacks that it is nested in, from the inside out: one that is not nested is alone. */
export function stacksAround(stack: Stack): Stack[] {
  const parent = stack.nestedStackParent;

  return parent === undefined ? [stack] : [stack, ...stacksAround(parent)];
}

/** The ids of the nested stacks between `outer` and `inner`, from the outside in; none where one is not nested in the other. */
export function nestedIds(outer: Stack, inner: Stack): string[] {
  const stacks = stacksAround(inner);

  return stacks.slice(0, Math.max(0, stacks.indexOf(outer))).map(stack => stack.node.id).reverse();
}

/** The outermost of the stacks around `stack`. */
export function rootStack(stack: Stack): Stack {
  const parent = stack.nestedStackParent;

  return parent === undefined ? stack : rootStack(parent);
}
