// Tested by test/private/identity/names.test.ts.
import { createHash, hash } from 'crypto';
import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

const HASH_LENGTH = 8;

/**
 * Returns a hash of eight characters, which is the same for the same parts.
 *
 * Tokens are numbered in the order in which they are created, so the hash is made from their resolved values.
 */
export function shortHash(scope: IConstruct, parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  const stable = Token.isUnresolved(text) ? JSON.stringify(Stack.of(scope).resolve(parts)) : text;

  return sha256(stable).slice(0, HASH_LENGTH);
}

/** `crypto.hash` exists since Node.js 20.12 and takes half the time. */
const sha256: (text: string) => string = hash === undefined
  ? text => createHash('sha256').update(text).digest('hex')
  : text => hash('sha256', text);
