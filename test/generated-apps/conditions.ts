import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { Aspects, CfnCondition, CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { BESIDE_KINDS } from './beside-kinds';
import { KINDS } from './kinds';
import { resourceOf } from './logical-ids';
import { isLocal } from './places';
import type { ConditionPlan, Plan, SourcePlan } from './plan';
import { oneIn, pick } from './random-choice';
import type { Random } from '../simulator/engine/random';

/** The moments at which users set a condition: before or after the deliveries are defined, or in an Aspect of a priority. */
const MOMENTS = ['before', 'after', 0, 500, 900] as const;

/** Draws conditions of logged resources, targets, sources and deliveries for a part of the plans. */
export function withConditions(random: Random, plan: Plan): Plan {
  if (!oneIn(random, 2)) return plan;
  const ids = new Set(plan.sources.filter(source => canBeLeftOut(plan, source)).map(({ id }) => id));
  const targetIds = plan.targets.filter(({ imported }, index) => imported === undefined && isLocal(plan, index)).map(({ id }) => id);
  const conditional = [...[...ids].filter(() => oneIn(random, 2)), ...targetIds.filter(() => oneIn(random, 4))];
  const newCondition = (): ConditionPlan => ({ holds: oneIn(random, 2), moment: pick(random, MOMENTS) });
  const maybe = (): boolean | undefined => (oneIn(random, 4) ? oneIn(random, 2) : undefined);

  return {
    ...plan,
    conditions: Object.fromEntries(conditional.map(id => [id, newCondition()])),
    sources: plan.sources.map(source => ({
      ...source,
      holds: source.handWritten ? undefined : maybe(),
      deliveries: source.deliveries.map(delivery => ({ ...delivery, holds: maybe() })),
    })),
  };
}

/** Tests that only sources of the library, or L1s that get the same condition, refer to a logged resource. */
function canBeLeftOut({ beside }: Plan, { id, kind }: SourcePlan): boolean {
  const { ofAccount, imports } = KINDS[kind];

  return ofAccount !== true && imports === undefined && !BESIDE_KINDS.includes(KINDS[kind]) && beside.every(({ logged }) => logged?.id !== id);
}

/** Tests that CloudFormation creates a source and its resource. */
export function isDeployed({ conditions }: Plan, { id, holds }: SourcePlan): boolean {
  return holds !== false && conditions[id]?.holds !== false;
}

/** Returns the condition with an id in the stack of a construct. */
export function conditionOf(scope: IConstruct, id: string, holds: boolean): CfnCondition {
  const stack = Stack.of(scope);
  const conditionId = `If${id}`;

  return stack.node.tryFindChild(conditionId) as CfnCondition | undefined
    ?? new CfnCondition(stack, conditionId, { expression: Fn.conditionEquals('true', String(holds)) });
}

/** The resources of a construct that the user sets a condition for. */
type Conditional = (construct: IConstruct) => readonly CfnResource[];

/** Sets the condition with an id for the resources of a construct, if this is the moment for it. */
export function setCondition(
  conditions: Plan['conditions'], id: string, construct: IConstruct, now: 'before' | 'after', resourcesOf: Conditional = allBelow,
): void {
  const plan = id in conditions ? conditions[id] : undefined;
  if (plan === undefined) return;
  const condition = conditionOf(construct, id, plan.holds);
  const set = () => resourcesOf(construct).forEach(({ cfnOptions }) => { cfnOptions.condition = condition; });
  if (plan.moment === now) set();
  if (typeof plan.moment !== 'number' || now !== 'before') return;

  const stack = Stack.of(construct);
  Aspects.of(stack).add({ visit: visited => { if (visited === stack) set(); } }, { priority: plan.moment });
}

/** The library gives the policy of a bucket the condition of the bucket. */
export const withoutPolicies: Conditional = construct => allBelow(construct).filter(resource => !(resource instanceof CfnBucketPolicy));

function allBelow(construct: IConstruct): CfnResource[] {
  const resource = resourceOf(construct);
  const below = construct.node.findAll().filter(child => CfnResource.isCfnResource(child));

  return resource === undefined ? below : [...new Set([resource, ...below])];
}
