import { canonicalResources } from './canonical';
import { without } from './comparison';
import type { KeptApp } from './kept-app';

/** Fails unless an app has the templates of the library. `what` names the app in the message. */
export function checkTemplates(what: string, app: KeptApp, library: KeptApp): void {
  const byHand = app.templates.flatMap(canonicalResources);
  const byLibrary = library.templates.flatMap(canonicalResources);
  const differences = [
    ...firstOfEachType('by hand', without(byHand, byLibrary)),
    ...firstOfEachType('by the library', without(byLibrary, byHand)),
  ];
  if (differences.length === 0) return;

  throw new Error(`${what} must have the template of the library, got these differences, the first of each type:\n`
    + differences.sort().join('\n'));
}

function firstOfEachType(by: string, resources: readonly string[]): string[] {
  const byType = new Map<string, string[]>();
  for (const resource of resources) {
    const { Type } = JSON.parse(resource);
    byType.set(Type, [...byType.get(Type) ?? [], resource]);
  }

  return [...byType].map(([type, [first, ...others]]) => `${type}, ${1 + others.length} ${by}: ${first}`);
}
