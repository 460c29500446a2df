import type { Operation } from './operation';
import type { Random } from './random';
import type { Graph } from './references';
import { Refusal } from './refusal';

/** The operations of one phase of a deployment, and the reaction to a refusal. */
export interface Phase {
  readonly graph: Graph;
  readonly random: Random;
  /**
   * True if nothing new starts after a refusal. Otherwise only the dependents of the refused operation are left out.
   */
  readonly stopsAtRefusal: boolean;

  start(logicalId: string): Operation<void>;
  refused(logicalId: string, refusal: Refusal): void;
}

/**
 * Runs the operations of a phase as CloudFormation does: each after its dependencies, and otherwise all at the same
 * time. Chance, which the seed decides, selects the next running operation.
 */
export function* runPhase(phase: Phase): Operation<void> {
  const waitsFor = new Map<string, number>();
  const dependants = new Map<string, string[]>();
  for (const [id, dependencies] of phase.graph) {
    waitsFor.set(id, dependencies.size);
    for (const dependency of dependencies) {
      const known = dependants.get(dependency);
      if (known === undefined) dependants.set(dependency, [id]);
      else known.push(id);
    }
  }

  const underWay = [...waitsFor]
    .filter(([, count]) => count === 0)
    .map(([id]) => ({ id, operation: phase.start(id), started: false }));
  let stopped = false;
  while (underWay.length > 0) {
    const index = phase.random.below(underWay.length);
    const current = underWay[index];
    const outcome = stopped && !current.started ? 'refused' : advance(phase, current);
    current.started = true;
    if (outcome === 'running') {
      yield;
      continue;
    }

    underWay[index] = underWay[underWay.length - 1];
    underWay.pop();
    if (outcome === 'refused') {
      stopped ||= phase.stopsAtRefusal;
      continue;
    }
    for (const id of dependants.get(current.id) ?? []) {
      const left = (waitsFor.get(id) ?? 0) - 1;
      waitsFor.set(id, left);
      if (left === 0) underWay.push({ id, operation: phase.start(id), started: false });
    }
  }
}

function advance(
  phase: Phase,
  { id, operation }: { id: string; operation: Operation<void> },
): 'running' | 'done' | 'refused' {
  try {
    return operation.next().done === true ? 'done' : 'running';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    phase.refused(id, error);
    return 'refused';
  }
}
