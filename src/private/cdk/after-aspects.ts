// Tested by test/identity-late-ids.test.ts, test/phases/preparation.test.ts.
import { Stage } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct } from 'constructs';
import { keepInTree } from './in-tree';
import { getOrCreate } from './memo';

/** The acts of each stage. */
const ACTS = new WeakMap<IConstruct, (() => void)[]>();

/** Returns the stage of `scope`, or the root of a tree without one. */
export function stageOf(scope: IConstruct): IConstruct {
  return Stage.of(scope) ?? scope.node.root;
}

/**
 * Calls `act` in each synthesis of `stage` after its Aspects, before dependencies and references are read: the last
 * moment at which everything can be changed (docs/phases.md). `act` can be called several times and must give the same
 * result.
 *
 * @param isFirst true for an act that others rely on
 */
export function afterAspects(stage: IConstruct, act: () => void, isFirst = false): void {
  const acts = getOrCreate(ACTS, stage, () => watch(stage));
  if (isFirst) acts.unshift(act);
  else acts.push(act);
}

/**
 * The dependables of a stage are the first to be read after its Aspects. Acts can read them again, which must do
 * nothing.
 */
function watch(stage: IConstruct): (() => void)[] {
  const acts: (() => void)[] = [];
  let isActing = false;
  const actOnce = () => {
    if (isActing) return;
    isActing = true;
    try {
      acts.forEach(act => { act(); });
    } finally {
      isActing = false;
    }
  };
  const hook = {};
  Dependable.implement(hook, {
    get dependencyRoots() {
      actOnce();
      return [];
    },
  });
  stage.node.addDependency(hook);

  return acts;
}

/** An item, and the construct that it belongs to. */
interface Entry<T> {
  readonly scope: IConstruct;
  readonly item: T;
}

/**
 * Items that are changed together in each synthesis, after the Aspects of their stage, whether or not the app is
 * validated.
 */
export class SettledTogether<T> {
  private readonly entries = new WeakMap<IConstruct, Entry<T>[]>();

  constructor(private readonly settle: (items: readonly T[]) => void) {}

  /** Adds `item` to the items that are changed with the stage of `scope`. */
  public add(scope: IConstruct, item: T): void {
    const stage = stageOf(scope);
    getOrCreate(this.entries, stage, () => this.newList(stage)).push({ scope, item });
  }

  private newList(stage: IConstruct): Entry<T>[] {
    const entries: Entry<T>[] = [];
    afterAspects(stage, () => { this.settle(keepInTree(entries).map(({ item }) => item)); });

    return entries;
  }
}
