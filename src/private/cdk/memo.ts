// Tested by test/private/cdk/validated-together.test.ts, test/private/cdk/app-resources.test.ts.
/** A `Map` or a `WeakMap`. */
interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** Returns the value of `store` for `key`. The first call creates the value. */
export function getOrCreate<K, V>(store: Store<K, V>, key: K, make: () => V): V {
  const known = store.get(key);
  if (known !== undefined) return known;

  const made = make();
  store.set(key, made);
  return made;
}

/**
 * Adds `value` to the list of `key`, and returns the list. A list with one value takes a tenth of the memory of an empty
 * one that grows, and most lists stay so.
 */
export function addToList<K, V>(store: Store<K, V[]>, key: K, value: V): readonly V[] {
  const values = store.get(key);
  if (values !== undefined) {
    values.push(value);
    return values;
  }

  const one = [value];
  store.set(key, one);
  return one;
}

/** Adds `value` to the set of `key`. Returns whether it was new. */
export function addIfAbsent<K extends object>(store: WeakMap<K, Set<string>>, key: K, value: string): boolean {
  const values = getOrCreate(store, key, () => new Set());
  if (values.has(value)) return false;

  values.add(value);
  return true;
}
