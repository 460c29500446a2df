// Tested by test/given-values.test.ts.
import { Token } from 'aws-cdk-lib/core';
import { quote } from './messages';

/** Tests for a text or a token. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' || Token.isUnresolved(value);
}

/** Tests for a construct of any copy of the constructs library. */
export function isConstruct(value: unknown): value is { readonly node: { readonly path: string } } {
  return typeof value === 'object' && value !== null && 'node' in value;
}

/** Returns a value of any type as text for a message. */
export function got(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (isConstruct(value)) return quote(value.node.path);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';

  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
