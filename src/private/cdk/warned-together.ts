import type { IConstruct } from 'constructs';
import { afterAspects } from './after-aspects';
import { type Entry, keepInTree } from './in-tree';
import { addToList, getOrCreate } from './memo';
import { stageOf } from './scopes';

/**
 * Items with one warning for each cause in a stage, such as the statements that the policy of an imported bucket needs.
 *
 * They are collected during construction. In each synthesis, after the Aspects of the stage, the warning is added to the
 * first construct that is still in the app. Repeated syntheses add the same text, which aws-cdk-lib keeps once.
 */
export class WarnedTogether<T> {
  private readonly stages = new WeakMap<IConstruct, Entry<T>[]>();

  /**
   * @param causeOf returns a text that identifies the cause of an item
   * @param warnOf warns of all items of one cause at `first`
   */
  constructor(
    private readonly causeOf: (item: T) => string,
    private readonly warnOf: (first: IConstruct, items: readonly T[]) => void,
  ) {}

  /** Adds an item of `scope`. The same object can belong to several constructs, and is then checked once. */
  public add(scope: IConstruct, item: T): void {
    const stage = stageOf(scope);
    getOrCreate(this.stages, stage, () => this.newList(stage)).push({ scope, item });
  }

  private newList(stage: IConstruct): Entry<T>[] {
    const entries: Entry<T>[] = [];
    afterAspects(stage, () => { this.report(entries); });

    return entries;
  }

  private report(entries: readonly Entry<T>[]): void {
    const scopes = new Map<T, IConstruct>();
    keepInTree(entries).forEach(({ scope, item }) => getOrCreate(scopes, item, () => scope));
    const causes = new Map<string, T[]>();
    scopes.forEach((_, item) => addToList(causes, this.causeOf(item), item));
    causes.forEach(items => {
      const first = scopes.get(items[0]);
      if (first !== undefined) this.warnOf(first, items);
    });
  }
}
