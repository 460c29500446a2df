import { readContents } from '../../../src/cli/assembly';
import { type AssemblyStack, stacksInOrder } from '../../../src/cli/preflight/assembly';
import { valuesOf } from '../../../src/cli/preflight/values';
import { DEFAULT_ENVIRONMENT } from '../../simulator';
import { readAssembly, type AssemblyLike } from '../../simulator/assembly';

/**
 * Returns the stacks of an app that has been synthesised in this process, in the order of their deployment. Their
 * templates are those in memory, which tests change.
 */
export function stacksOf(assembly: AssemblyLike & { readonly directory: string }): AssemblyStack[] {
  const written = new Map(stacksInOrder(readContents(assembly.directory)).map(stack => [stack.stackName, stack]));

  return readAssembly(assembly, DEFAULT_ENVIRONMENT).stacks.map(({ stackName, environment, template }) => ({
    nested: new Map(),
    constructPath: () => undefined,
    ...written.get(stackName),
    stackName,
    ...environment,
    template: valuesOf(template),
  }));
}
