import type { Change } from './changes';
import type { Plan, SourcePlan } from './plan';
import { pick } from './random-choice';

/** Changes of the values of conditions. Conditions of targets stay: a bucket with objects cannot be deleted. */
export const CHANGES_OF_CONDITIONS: readonly Change[] = [
  { name: 'the condition of a logged resource', apply: otherCondition },
  { name: 'the conditions of a source and of its deliveries', apply: otherValues },
];

const opposite = (holds?: boolean): boolean | undefined => (holds === undefined ? undefined : !holds);

function otherCondition(plan: Plan, random: Parameters<Change['apply']>[1]): Plan | undefined {
  const ids = plan.sources.map(({ id }) => id).filter(id => id in plan.conditions);
  if (ids.length === 0) return undefined;
  const id = pick(random, ids);
  const condition = plan.conditions[id];

  return { ...plan, conditions: { ...plan.conditions, [id]: { ...condition, holds: !condition.holds } } };
}

function otherValues(plan: Plan, random: Parameters<Change['apply']>[1]): Plan | undefined {
  const sources = plan.sources.filter(({ holds, deliveries }) => [{ holds }, ...deliveries].some(each => each.holds !== undefined));
  if (sources.length === 0) return undefined;
  const changed = pick(random, sources);

  return { ...plan, sources: plan.sources.map(source => (source === changed ? negated(source) : source)) };
}

function negated({ holds, deliveries, ...source }: SourcePlan): SourcePlan {
  return { ...source, holds: opposite(holds), deliveries: deliveries.map(delivery => ({ ...delivery, holds: opposite(delivery.holds) })) };
}
