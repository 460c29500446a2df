import type { IConstruct } from 'constructs';

/** Whether a construct is still part of its app, from which `tryRemoveChild()` takes constructs out. */
export function isInTree(construct: IConstruct): boolean {
  const { id, scope } = construct.node;

  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}
