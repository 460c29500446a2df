// Tested by test/identity-late-ids.test.ts, test/phases/preparation.test.ts.
import { Dependable, type IConstruct } from 'constructs';
import { getOrCreate } from './memo';

/** The callbacks of each stage. */
const ACTS = new WeakMap<IConstruct, (() => void)[]>();

/**
 * Calls `act` in each synthesis of `stage` after its Aspects, before dependencies and references are read: the last
 * moment at which everything can be changed (docs/phases.md). `act` can be called several times and must give the same
 * result each time.
 *
 * @param isFirst true for a callback that others rely on
 */
export function afterAspects(stage: IConstruct, act: () => void, isFirst = false): void {
  const acts = getOrCreate(ACTS, stage, () => watch(stage));
  if (isFirst) acts.unshift(act);
  else acts.push(act);
}

/**
 * Returns the callbacks of a stage. The dependables of a stage are the first to be read after its Aspects. Callbacks
 * can read them again, which must do nothing.
 */
function watch(stage: IConstruct): (() => void)[] {
  const acts: (() => void)[] = [];
  let isActing = false;
  const actOnce = () => {
    if (isActing) return;
    isActing = true;
    try {
      // A callback can add others.
      for (const act of acts) act();
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
