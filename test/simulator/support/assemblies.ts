import type { RawTemplate } from './templates';
import type { AssemblyLike } from '../assembly';

/** An app of hand-written templates without an environment, by stack name: each stack after those that it imports from. */
export function assemblyOf(templates: { readonly [stackName: string]: RawTemplate }): AssemblyLike {
  const environment = { account: 'unknown-account', region: 'unknown-region' };

  return {
    stacksRecursively: Object.entries(templates).map(([stackName, template]) => {
      return { id: stackName, stackName, environment, template, dependencies: [] };
    }),
  };
}
