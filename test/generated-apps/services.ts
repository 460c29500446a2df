import { KINDS } from './kinds';
import type { DeliveryPlan, Plan, SourcePlan, TargetPlan } from './plan';
import { oneIn } from './random-choice';
import type { Random } from '../simulator/engine/random';

const BUS = KINDS.findIndex(({ imports, logTypes: [{ resourceType }] }) => imports === undefined && resourceType === 'AWS::Events::EventBus');

/**
 * Adds similar services to some of the plans: each has an event bus with deliveries to its own log group without a
 * name, and to a shared destination.
 */
export function withServices(random: Random, plan: Plan): Plan {
  if (!oneIn(random, 4)) return plan;
  const stack = random.below(plan.stacks);
  const shared = plan.targets.findIndex(({ destinationStack }) => destinationStack <= stack);
  const toShared = shared < 0 ? [] : [{ target: shared, shared: true, withRecordFields: false }];
  const indexes = Array.from({ length: 2 + random.below(2) }, (_, index) => index);
  const sources = indexes.map(index => newSource(`Service${index}`, stack, [
    { target: plan.targets.length + index, shared: false, withRecordFields: false }, ...toShared,
  ]));

  return {
    ...plan,
    targets: [...plan.targets, ...indexes.map(index => newLogGroup(`ServiceLogs${index}`, stack))],
    sources: [...plan.sources, ...sources],
  };
}

function newLogGroup(id: string, stack: number): TargetPlan {
  return {
    type: 'CWL', stack, id, rank: 0, named: false, encrypted: false, byAlias: false, version: 0, destinationStack: stack, handWritten: false,
  };
}

function newSource(id: string, stack: number, deliveries: readonly DeliveryPlan[]): SourcePlan {
  return {
    kind: BUS, logType: 0, stack, id, rank: 0, version: 0, way: 0, handWritten: false, scopes: [], constructId: `${id}Bus`, isSampled: false, deliveries,
  };
}
