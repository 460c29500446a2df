import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { remembered } from './memo';

/** Looks at all things of a stack, and returns what is wrong with them. */
type Validate<T> = (items: readonly T[], stack: Stack) => string[];

/**
 * Things that are looked at when the app is synthesised: aspects have run, and templates are not made yet.
 *
 * There is one validation for all of a stack. One for each thing takes as long as a small construct.
 */
export class ValidatedTogether<T> {
  private readonly items = new WeakMap<Stack, T[]>();

  constructor(private readonly validate: Validate<T>) {}

  /** Has `item` looked at with the others of the stack of `scope`. */
  public add(scope: IConstruct, item: T): void {
    const stack = Stack.of(scope);
    remembered(this.items, stack, () => this.newList(stack)).push(item);
  }

  private newList(stack: Stack): T[] {
    const items: T[] = [];
    stack.node.addValidation({ validate: () => this.validate(items, stack) });

    return items;
  }
}
