// Tested by test/private/identity/explicit-names.test.ts, test/identity-account.test.ts.
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isInTree } from '../cdk/in-tree';
import { addToList, getOrCreate } from '../cdk/memo';
import { rootOf } from '../cdk/scopes';
import { sameEnvironment } from '../model/environments';

/** A construct that owns something which an account and Region, a stack or a resource has once. */
interface Entry<T> {
  readonly construct: IConstruct;
  readonly value: T;
}

/** Another construct of the app that owns the same thing. */
export interface Other<T> extends Entry<T> {
  /** False for stacks without an environment, which can be deployed to two environments. */
  readonly isCertain: boolean;
}

/**
 * The things that an app has once, such as the delivery source of a resource and log type, or a name, and the
 * constructs that own them.
 *
 * Constructs that have been removed from the app do not count. A text, such as a name, is searched for in the same
 * account and Region. A resource or stack of the app is one thing in all places that refer to it.
 */
export class Register<T = undefined> {
  private readonly apps = new WeakMap<IConstruct, Map<unknown, Map<unknown, Entry<T>[]>>>();

  /**
   * Adds a construct, and returns the others that have the same group and key. Each of the two is a resource or a stack
   * of the app, or a text.
   *
   * @param group what many things have in common, because each group takes memory, such as a stack or a log type
   * @param key distinguishes the things of one group
   */
  public add(construct: IConstruct, group: object | string, key: object | string, value: T): Other<T>[] {
    const groups = getOrCreate(this.apps, rootOf(construct), () => new Map<unknown, Map<unknown, Entry<T>[]>>());
    const keys = getOrCreate(groups, group, () => new Map<unknown, Entry<T>[]>());
    const entries = addToList(keys, key, { construct, value });
    if (entries.length === 1) return [];
    const isOfApp = typeof group === 'object' || typeof key === 'object';

    return entries.slice(0, -1).filter(entry => isInTree(entry.construct)).flatMap(entry => {
      const isThere = isOfApp || sameEnvironment(Stack.of(construct), Stack.of(entry.construct));
      return isThere === false ? [] : [{ ...entry, isCertain: isThere === true }];
    });
  }
}
