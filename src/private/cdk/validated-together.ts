import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isInTree } from './in-tree';
import { getOrCreate } from './memo';

/** Looks at things of a stack, and returns what is wrong with them. */
type Validate<T> = (items: readonly T[], stack: Stack) => string[];

/** A thing, and the construct that it belongs to. */
interface Entry<T> {
  readonly scope: IConstruct;
  readonly item: T;
}

/**
 * Things that are looked at when the app is synthesised: aspects have run, and templates are not made yet.
 *
 * There is one validation for all of a stack. One for each thing takes as long as a small construct.
 *
 * `validate` can be called twice, and be given things that have been taken out of the app: errors of theirs do not count, and
 * their warnings are nowhere to be seen.
 */
export class ValidatedTogether<T> {
  private readonly entries = new WeakMap<Stack, Entry<T>[]>();

  constructor(private readonly validate: Validate<T>) {}

  /** Has `item` looked at with the others of the stack of `scope`. */
  public add(scope: IConstruct, item: T): void {
    const stack = Stack.of(scope);
    getOrCreate(this.entries, stack, () => this.newList(stack)).push({ scope, item });
  }

  private newList(stack: Stack): Entry<T>[] {
    const entries: Entry<T>[] = [];
    stack.node.addValidation({ validate: () => this.errorsOf(entries, stack) });

    return entries;
  }

  private errorsOf(entries: readonly Entry<T>[], stack: Stack): string[] {
    const errors = this.validate(entries.map(({ item }) => item), stack);
    if (errors.length === 0) return [];

    // Mostly nothing has been removed, and to find out takes longer than to validate.
    return this.validate(entries.filter(({ scope }) => isInTree(scope)).map(({ item }) => item), stack);
  }
}
