import { Annotations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { ErrorId, WarningId } from './message-ids';

/** Stops synthesis. The message names the construct, because a plain stack trace does not. */
export function fail(scope: IConstruct, id: ErrorId, message: string): never {
  failAt(scope.node.path, id, message);
}

/** Stops synthesis for a construct that does not exist yet. */
export function failAt(path: string, id: ErrorId, message: string): never {
  throw new Error(`${path}: ${withId(id, message)}`);
}

/** Returns the message of an error with its id, which docs/errors.md explains. */
export function withId(id: ErrorId, message: string): string {
  return `${message} [cdk-log-delivery:${id}]`;
}

/** Returns the path of a construct `id` below `scope` that does not exist yet. */
export function childPath(scope: IConstruct, id: string): string {
  return [scope.node.path, id].filter(part => part !== '').join('/');
}

/** Warns of something that the library cannot fix or verify. Users acknowledge it by `cdk-log-delivery:<id>`. */
export function warn(scope: IConstruct, id: WarningId, message: string): void {
  Annotations.of(scope).addWarningV2(`cdk-log-delivery:${id}`, message);
}

/** The maximum length of a value in a message. No valid ARN or name is much longer. */
const MAX_LENGTH = 150;

/** Returns a value for a message, in quotes. A long value is cut off at the end. */
export function quote(value: string): string {
  return value.length <= MAX_LENGTH ? `'${value}'` : `'${value.slice(0, MAX_LENGTH)}…'`;
}
