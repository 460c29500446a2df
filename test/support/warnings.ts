import { Annotations, Match } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';

/** A warning, and the path of its construct. */
export interface Warning {
  readonly path: string;
  readonly message: unknown;
}

/** Returns true for the warning that nothing delivers the logs of a delivery source, which most tests do not ask about. */
export function isOfIdleSource(message: unknown): boolean {
  return String(message).includes('cdk-log-delivery:sourceWithoutDelivery');
}

/** Returns the warnings of all constructs of a stack, including warnings of idle delivery sources. */
export function allWarnings(stack: Stack): unknown[] {
  return all(stack).map(({ message }) => message);
}

/** Returns the warnings of all constructs of a stack, without warnings of idle delivery sources. */
export function warnings(stack: Stack): unknown[] {
  return warningsWithPaths(stack).map(({ message }) => message);
}

/** Returns the warnings of all constructs of a stack with their paths, without warnings of idle delivery sources. */
export function warningsWithPaths(stack: Stack): Warning[] {
  return all(stack).filter(({ message }) => !isOfIdleSource(message));
}

function all(stack: Stack): Warning[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ id, entry }) => ({ path: id, message: entry.data }));
}
