import type { Operation } from './operation';
import { Refusal } from './refusal';
import { remove } from './removal';
import type { Stack } from './stack';
import type { World } from './world';

/** Deletes all resources of a stack. Resources that cannot be deleted stay. Returns true if all are deleted. */
export function* deleteStack(world: World, stack: Stack): Operation<boolean> {
  const exports = world.exportsOf(stack.environment);
  try {
    exports.checkRemoved(stack.name, new Set());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.recorder.refuse(stack.path, error, { phase: 'delete' });
    return false;
  }

  const left = yield* remove(world, {
    stack,
    phase: 'delete',
    graph: stack.graph,
    resources: [...stack.resources.values()],
  });
  stack.resources = new Map(left.map(resource => [resource.logicalId, resource]));
  if (left.length > 0) return false;

  exports.set(stack.name, new Map());
  exports.setImports(stack.name, new Set());
  return true;
}
