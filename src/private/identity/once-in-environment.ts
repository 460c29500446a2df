import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { shareEnvironment } from '../model/environments';

/** What an app has, by app and by what an account and Region has once. */
export type Known = WeakMap<IConstruct, Map<string, IConstruct[]>>;

/** What to do about another one that is in the account and Region for certain, or that may be. */
interface Answers {
  readonly certain: (other: IConstruct) => void;
  readonly possible: (other: IConstruct) => void;
}

/** Notes that `scope` has what an account and Region has once, after it has answered to the others of the app that have it. */
export function onceInEnvironment(known: Known, scope: IConstruct, key: string, { certain, possible }: Answers): void {
  const all = getOrCreate(known, scope.node.root, () => new Map<string, IConstruct[]>());
  const others = getOrCreate(all, key, () => []);

  for (const other of others.filter(isInTree)) {
    const isThere = shareEnvironment(Stack.of(scope), Stack.of(other));
    if (isThere === true) certain(other);
    if (isThere === undefined) possible(other);
  }
  others.push(scope);
}
