import { Annotations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** Warns of what the library cannot change or know. Users acknowledge it by `cdk-log-delivery:<id>`. */
export function warn(scope: IConstruct, id: string, message: string): void {
  Annotations.of(scope).addWarningV2(`cdk-log-delivery:${id}`, message);
}
