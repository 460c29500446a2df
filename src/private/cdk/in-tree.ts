// Tested by test/removed.test.ts.
import type { IConstruct } from 'constructs';

/** Tests that a construct is still part of its app, because `tryRemoveChild()` can remove constructs. */
export function isInTree(construct: IConstruct): boolean {
  const { id, scope } = construct.node;

  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}
