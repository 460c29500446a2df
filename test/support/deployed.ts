import { App, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib/core';
import { HERE } from './environments';
import { Simulator } from '../simulator';

/** The contents of a stack at one deployment. */
export type Define = (stack: Stack) => void;

/** Returns the first error of several deployments of a stack, or else why something is not delivered in the end. */
export function deployed(deployments: readonly Define[], simulator = new Simulator()): string[] {
  for (const define of deployments) {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: HERE });
    // CloudFormation rejects stacks without resources.
    new CfnWaitConditionHandle(stack, 'Resource');
    define(stack);

    const [error] = simulator.deploy(app.synth()).errors;
    if (error !== undefined) return [error.message];
  }

  return simulator.undelivered().map(({ reason }) => reason);
}

export function nothing(): void {
  // The stack without the constructs to remove.
}
