import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type Entry, keepInTree } from './in-tree';
import { getOrCreate } from './memo';

/** A function that validates items of a stack and returns the errors. */
type Validate<T> = (items: readonly T[], stack: Stack) => string[];

/**
 * Items that are validated when the app is synthesised: after Aspects have run and before templates are written.
 *
 * There is one validation for all items of a stack. A validation for each item would take as long as a small construct.
 */
export class ValidatedTogether<T> {
  private readonly entries = new WeakMap<Stack, Entry<T>[]>();

  /**
   * @param select returns a test for the items of a stack that can have findings. Others are not searched for in the
   * tree.
   */
  constructor(
    private readonly validate: Validate<T>,
    private readonly select: (stack: Stack) => (item: T) => boolean = () => () => true,
  ) {}

  /** Adds `item` to the items that are validated with a stack, by default the stack of `scope`. */
  public add(scope: IConstruct, item: T, stack = Stack.of(scope)): void {
    getOrCreate(this.entries, stack, () => this.newList(stack)).push({ scope, item });
  }

  private newList(stack: Stack): Entry<T>[] {
    const entries: Entry<T>[] = [];
    stack.node.addValidation({ validate: () => this.errorsOf(entries, stack) });

    return entries;
  }

  /** Constructs can have been removed from the app after they were added. */
  private errorsOf(entries: readonly Entry<T>[], stack: Stack): string[] {
    const isSelected = this.select(stack);
    const selected = entries.filter(({ item }) => isSelected(item));
    const items = keepInTree(selected).map(({ item }) => item);

    return items.length === 0 ? [] : this.validate(items, stack);
  }
}
