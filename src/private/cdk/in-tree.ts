import type { IConstruct } from 'constructs';
import { getOrCreate } from './memo';

/** An item, and a construct that it belongs to. */
export interface Entry<T> {
  readonly scope: IConstruct;
  readonly item: T;
}

/** Tests that a construct is still part of its app, because `tryRemoveChild()` can remove constructs. */
export function isInTree(construct: IConstruct): boolean {
  const { id, scope } = construct.node;

  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}

/**
 * Returns the items whose constructs are still part of their app. Most have the same scopes, which are checked once.
 */
export function keepInTree<T extends { readonly scope: IConstruct }>(items: readonly T[]): T[] {
  const known = new Map<IConstruct, boolean>();
  const isIn = (construct: IConstruct): boolean => {
    const { id, scope } = construct.node;
    return scope === undefined || (scope.node.tryFindChild(id) === construct && isKnownIn(scope));
  };
  const isKnownIn = (construct: IConstruct): boolean => getOrCreate(known, construct, () => isIn(construct));

  return items.filter(({ scope }) => isKnownIn(scope));
}
