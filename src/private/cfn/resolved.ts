import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** `value` as it is in the template of the stack of `scope`. Most texts are literals, which need no search for tokens. */
export function resolved(scope: IConstruct, value: unknown): unknown {
  const isPlain = value === undefined || (typeof value === 'string' && !Token.isUnresolved(value));

  return isPlain ? value : Stack.of(scope).resolve(value);
}
