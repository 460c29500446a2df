// Tested by test/permissions/imported-once.test.ts.
import type { Stack } from 'aws-cdk-lib/core';
import { printLiterals, withLiterals } from '../cdk/print';
import { environmentKey } from '../model/environments';

/** A resource that this app does not manage, as one of its stacks refers to it. */
export interface ImportedResource {
  readonly stack: Stack;
  readonly arn: unknown;
  readonly name: unknown;
}

/**
 * Returns a text that identifies an imported resource. The text is the same for an import by name or by ARN, with
 * literals or pseudo parameters, in one stack or another.
 *
 * The stage provides an unknown account or Region. Other values that are not known at synthesis have a meaning only in
 * their own stack.
 */
export function importedResource({ stack, arn }: ImportedResource): string {
  const text = printLiterals(stack, arn).replace(/^arn:[^:]+:/, '');
  if (!text.includes('${')) return text;
  const isOfEnvironment = !text.replace(/\$\{AWS::(AccountId|Region)\}/g, '').includes('${');

  return `${isOfEnvironment ? environmentKey(stack) : stack.node.addr} ${text}`;
}

/** Returns the name of an imported resource for a message. */
export function importedName({ stack, name }: ImportedResource): string {
  return String(withLiterals(stack, name));
}
