/** A map, or a weak one. */
interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What `store` has for `key`; it is made when it is first asked for. */
export function getOrCreate<K, V>(store: Store<K, V>, key: K, make: () => V): V {
  const known = store.get(key);
  if (known !== undefined) return known;

  const made = make();
  store.set(key, made);
  return made;
}

/** Whether `value` is not in the set of `key` yet; now it is. */
export function addIfAbsent<K extends object>(store: WeakMap<K, Set<string>>, key: K, value: string): boolean {
  const values = getOrCreate(store, key, () => new Set());
  if (values.has(value)) return false;

  values.add(value);
  return true;
}
