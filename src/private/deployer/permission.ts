/** Actions that the deploying role needs, and on what. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** The same with one permission for each list of actions: in an order that does not depend on that of the constructs. */
export function merge(permissions: readonly Permission[]): Permission[] {
  const resources = new Map<string, Set<string>>();
  for (const permission of permissions) {
    const key = [...permission.actions].sort().join();
    const known = resources.get(key) ?? new Set();
    permission.resources.forEach(resource => known.add(resource));
    resources.set(key, known);
  }

  return [...resources]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, arns]) => ({ actions: key.split(','), resources: [...arns].sort() }));
}
