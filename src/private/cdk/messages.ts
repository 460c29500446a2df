import { Annotations } from 'aws-cdk-lib/core';
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

/** Warns of what the library cannot change or know. Users acknowledge it by `cdk-log-delivery:<id>`. */
export function warn(scope: IConstruct, id: string, message: string): void {
  Annotations.of(scope).addWarningV2(`cdk-log-delivery:${id}`, message);
}

/** No ARN or name that is right is much longer. */
const MAX_LENGTH = 150;

/** A value in a message, in quotes: how it begins, where it is long. */
export function quote(value: string): string {
  return value.length <= MAX_LENGTH ? `'${value}'` : `'${value.slice(0, MAX_LENGTH)}…'`;
}
