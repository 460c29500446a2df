import type { IConstruct } from 'constructs';

/** Stops synthesis. Says which construct, because a plain stack trace does not. */
export function fail(scope: IConstruct, message: string): never {
  throw new Error(`${scope.node.path}: ${message}`);
}
