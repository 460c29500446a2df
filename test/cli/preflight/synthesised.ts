import type { AssemblyStack } from '../../../src/cli/preflight/assembly';
import { valuesOf } from '../../../src/cli/preflight/values';
import { DEFAULT_ENVIRONMENT } from '../../simulator';
import { readAssembly, type AssemblyLike } from '../../simulator/assembly';

/** Returns the stacks of an app that has been synthesised in this process, in the order of their deployment. */
export function stacksOf(assembly: AssemblyLike): AssemblyStack[] {
  return readAssembly(assembly, DEFAULT_ENVIRONMENT).stacks.map(({ stackName, environment, template }) => ({
    stackName, ...environment, template: valuesOf(template), nested: new Map(), constructPath: () => undefined,
  }));
}
