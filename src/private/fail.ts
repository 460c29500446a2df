import type { IConstruct } from 'constructs';

/** Stops synthesis. Says which construct, because a plain stack trace does not. */
export function fail(scope: IConstruct, message: string): never {
  failAt(scope.node.path, message);
}

/** Stops synthesis, for a construct that is not there yet. */
export function failAt(path: string, message: string): never {
  throw new Error(`${path}: ${message}`);
}

/** The path of a construct `id` below `scope` that is not there yet. */
export function childPath(scope: IConstruct, id: string): string {
  return [scope.node.path, id].filter(part => part !== '').join('/');
}
