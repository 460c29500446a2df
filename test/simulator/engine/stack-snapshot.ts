import type { Stack } from './stack';
import type { World } from './world';

/** Saves the state of a stack. Returns a function that restores it. */
export function snapshot(world: World, stack: Stack): () => void {
  const { resources, graph, outputs, tags } = stack;
  const exports = world.exportsOf(stack.environment).snapshot(stack.name);

  return () => {
    Object.assign(stack, { resources, graph, outputs, tags });
    world.exportsOf(stack.environment).restore(stack.name, exports);
  };
}
