import { without } from './comparison';
import type { KeptApp } from './kept-app';

const SHOWN = 5;

/**
 * Fails unless an app has as many constructs as the app of the library, at the same paths. `what` names the app in the
 * message.
 */
export function checkTrees(what: string, app: KeptApp, library: KeptApp): void {
  const differences = [
    ...without(app.paths, library.paths).map(path => `only there: ${path}`),
    ...without(library.paths, app.paths).map(path => `only by the library: ${path}`),
  ];
  if (differences.length === 0) return;

  throw new Error(`${what} must have the ${library.paths.length} constructs of the library, got ${app.paths.length} `
    + `with ${differences.length} differences. The first ${SHOWN}:\n${differences.slice(0, SHOWN).join('\n')}`);
}
