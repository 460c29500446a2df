import { CfnParameter } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Returns a text of `length` characters. */
export function textOf(length: number): string {
  return 'x'.repeat(length);
}

/** Returns different record fields that AWS does not have. */
export function fieldsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `field-${index}`);
}

/** Returns a text that is known only at deployment. */
export function parameter(scope: Construct, id = 'Parameter'): string {
  return new CfnParameter(scope, id).valueAsString;
}
