import { App, Stack, type Environment, type StackProps } from 'aws-cdk-lib/core';
import { HERE } from './environments';

export interface NewStackProps extends StackProps {
  /** Feature flags of the app. */
  readonly flags?: { readonly [flag: string]: boolean };
}

/** Returns a stack in a separate app. Without `env`, its account and Region are known only at deployment. */
export function newStack(id = 'Stack', { flags, ...props }: NewStackProps = {}): Stack {
  return new Stack(new App({ context: { ...flags } }), id, props);
}

/** Returns a stack in a separate app, in the account and Region of the tests. */
export function newStackHere(): Stack {
  return newStack('Stack', { env: HERE });
}

/** Returns two stacks of one app in these environments, which `{}` leaves open. */
export function twoStacks(one: Environment = HERE, two = one): [Stack, Stack] {
  const app = new App();

  return [new Stack(app, 'One', { env: one }), new Stack(app, 'Two', { env: two })];
}

/**
 * Returns a stack without an app or id.
 *
 * Its Region is known: otherwise aws-cdk-lib adds a mapping for each delivery stream that nothing refers to, of which the
 * validator complains.
 */
export function newDefaultStack(): Stack {
  return new Stack(undefined, undefined, { env: { region: 'us-east-1' } });
}

/** Returns another stack in the app of `stack`. Without `env`, its account and Region are known only at deployment. */
export function otherStack(stack: Stack, id: string, env?: Environment): Stack {
  return new Stack(stack.node.root, id, { env });
}
