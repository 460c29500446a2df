import type { Import } from './imports';

/** Lists the circles of files: sets of two or more files that all import one another, directly or through others. */
export function circlesOf(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...next.get(from) ?? [], to]);
  const reached = new Map([...next.keys()].map(file => [file, reachedFrom(file, next)]));
  const circles = [...reached].map(([file, files]) => [...files].filter(other => reached.get(other)?.has(file)).sort());

  return [...new Map(circles.filter(circle => circle.length > 1).map(circle => [circle[0], circle])).values()]
    .sort(([one], [other]) => one.localeCompare(other));
}

/** Returns the files that a file imports, directly or through others: in a circle, also the file itself. */
function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...next.get(start) ?? []];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...next.get(file) ?? []);
  }

  return reached;
}
