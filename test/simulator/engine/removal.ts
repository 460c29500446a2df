import type { Operation } from './operation';
import type { Change, PhaseName } from './recorder';
import { reversed, type Graph } from './references';
import { runPhase } from './scheduler';
import type { Stack, StackResource } from './stack';
import type { World } from './world';

/** The resources to remove, and their order: each resource is removed before its dependencies. */
export interface Removal {
  readonly stack: Stack;
  readonly phase: PhaseName;
  readonly graph: Graph;
  readonly resources: readonly StackResource[];
  /** An additional operation when a logical ID is removed. */
  also?(logicalId: string): Operation<void>;
}

/**
 * Removes resources, unless they are to be retained. Resources whose removal is refused stay, together with their
 * dependencies.
 *
 * @returns the remaining resources
 */
export function* remove(world: World, removal: Removal): Operation<StackResource[]> {
  const left = new Map<string, StackResource[]>();
  for (const resource of removal.resources) {
    left.set(resource.logicalId, [...(left.get(resource.logicalId) ?? []), resource]);
  }
  const graph = new Map(removal.graph);
  for (const logicalId of left.keys()) graph.set(logicalId, graph.get(logicalId) ?? new Set());

  yield* runPhase({
    graph: reversed(graph),
    random: world.random,
    stopsAtRefusal: false,
    *start(logicalId) {
      yield* removal.also?.(logicalId) ?? [];
      for (const resource of left.get(logicalId) ?? []) yield* removeOne(world, removal, resource);
      left.delete(logicalId);
    },
    refused: (logicalId, refusal) => {
      const [resource] = left.get(logicalId) ?? [];
      const change = changeOf(removal, resource);
      world.recorder.events.push({ ...change, status: 'refused' });
      world.recorder.refuse(removal.stack.path, refusal, change);
    },
  });

  return [...left.values()].flat();
}

function* removeOne(world: World, removal: Removal, resource: StackResource): Operation<void> {
  const change = changeOf(removal, resource);
  if (!resource.isRetained) {
    world.recorder.events.push({ ...change, status: 'started' });
    yield* world.handlerOf(resource.type).delete(removal.stack.requestFor(resource), resource.physical);
  }
  world.recorder.events.push({ ...change, status: 'done' });
}

function changeOf({ stack, phase }: Removal, { logicalId, type, isRetained }: StackResource): Change {
  return { stack: stack.path, logicalId, type, action: isRetained ? 'retain' : 'delete', phase };
}
