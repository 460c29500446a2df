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

/** Adds `value` to the set of `key`. Returns whether it was new. */
export function addIfAbsent<K extends object>(store: WeakMap<K, Set<string>>, key: K, value: string): boolean {
  const values = getOrCreate(store, key, () => new Set());
  if (values.has(value)) return false;

  values.add(value);
  return true;
}
