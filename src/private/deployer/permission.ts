// Tested by test/deployer-policy.test.ts.
/** Actions that the deploying role needs, and the resources for which it needs them. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Merges permissions for the same actions. The order of the result does not depend on the order of the constructs. */
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
