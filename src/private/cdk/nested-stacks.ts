// Tested by test/golden.test.ts, test/order-buckets.test.ts, test/destinations/log-group-account-policy.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';

/** Returns `stack` and the stacks that it is nested in, if any, from the inside out. */
export function stacksAround(stack: Stack): Stack[] {
  const parent = stack.nestedStackParent;

  return parent === undefined ? [stack] : [stack, ...stacksAround(parent)];
}

/**
 * Returns the ids of the nested stacks between `outer` and `inner`, from the outside in. Returns none if `inner` is not
 * nested in `outer`.
 */
export function nestedIds(outer: Stack, inner: Stack): string[] {
  const stacks = stacksAround(inner);

  return stacks.slice(0, Math.max(0, stacks.indexOf(outer))).map(stack => stack.node.id).reverse();
}

/** Returns the outermost stack around `stack`, or `stack` itself if it is not nested. */
export function rootStack(stack: Stack): Stack {
  const parent = stack.nestedStackParent;

  return parent === undefined ? stack : rootStack(parent);
}

/** Returns the nested stack that a resource of the stack around it creates. */
export function nestedStackOf(resource: CfnResource): Stack | undefined {
  if (resource.cfnResourceType !== 'AWS::CloudFormation::Stack') return undefined;
  const siblings = resource.node.scope?.node.scope?.node.children ?? [];

  return siblings.filter(child => Stack.isStack(child)).find(stack => stack.nestedStackResource === resource);
}
