// Tested by test/permissions/pasted.test.ts.
import type { Stack } from 'aws-cdk-lib/core';
import { getOrCreate } from '../cdk/memo';
import { partitionOf, withLiterals } from '../cdk/print';

/** A statement of a policy, and the stack in which it was written. */
export interface WrittenStatement {
  readonly stack: Stack;
  readonly statement: unknown;
}

/** Statements as text that can be copied into the list of statements of a policy. */
export interface PrintedStatements {
  readonly text: string;
  readonly count: number;
  /** The parts of the text that a person must replace, in brackets after a space, or an empty text. */
  readonly replacements: string;
}

/** A statement as IAM JSON. */
interface StatementJson {
  readonly [element: string]: unknown;
}

/** Returns statements as text. Statements that differ only in their resources become one. */
export function printStatements(written: readonly WrittenStatement[]): PrintedStatements {
  const statements = merge(written.map(({ stack, statement }) => withLiterals(stack, statement) as StatementJson));
  const text = statements.map(statement => JSON.stringify(inOrder(statement))).join(', ');
  const parts = [
    ...unknownParts(text),
    ...written.every(({ stack }) => partitionOf(stack) !== undefined) ? [] : ["'arn:aws:' in other partitions"],
  ];

  return { text, count: statements.length, replacements: parts.length === 0 ? '' : ` (replace ${parts.join(', ')})` };
}

function unknownParts(text: string): string[] {
  return [...new Set(text.match(/\$\{[^{}]*\}/g))];
}

/** Returns the elements of a statement in the order in which AWS documents them. */
function inOrder({ Effect, Principal, Action, Resource, Condition, ...others }: StatementJson): StatementJson {
  return { Effect, Principal, Action, Resource, Condition, ...others };
}

function merge(statements: readonly StatementJson[]): StatementJson[] {
  const resources = new Map<string, Set<unknown>>();
  statements.forEach(({ Resource, ...others }) => {
    const known = getOrCreate(resources, JSON.stringify(others), () => new Set());
    [Resource].flat().forEach(resource => known.add(resource));
  });

  return [...resources].map(([others, ofStatement]) => {
    const necessary = withoutCovered([...ofStatement].map(String));
    return { ...JSON.parse(others), Resource: necessary.length === 1 ? necessary[0] : necessary };
  });
}

/** Removes the patterns that another pattern includes. */
function withoutCovered(patterns: readonly string[]): string[] {
  return patterns.filter(pattern => !patterns.some(
    other => other !== pattern && other.endsWith('*') && pattern.startsWith(other.slice(0, -1)),
  ));
}
