import type { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Returns the scope and the id of an L1, by the id that it has when it is directly in a stack. */
export type Place = (stack: Stack, id: string) => [Construct, string];

export const inStack: Place = (stack, id) => [stack, id];
