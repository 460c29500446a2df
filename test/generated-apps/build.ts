import { type App, Tags } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { addAdopted } from './adopted';
import { addBeside } from './beside';
import { setCondition, withoutPolicies } from './conditions';
import { addDependencies } from './dependencies';
import { addLateKeys, addLateNames, readPolicies } from './late-changes';
import { addOwnPolicies } from './own-policies';
import type { Plan } from './plan';
import { newApp, newStacks } from './settings';
import { addSource, loggedBy, Logged } from './sources';
import { keepExports, makeTarget, setTargetIds, sharedDestination, type Target } from './targets';

/** Policies are read once for so many sources. */
const READ_SHARE = 4;

/** Builds the app of a plan as a user would write it. */
export function build(plan: Plan): App {
  const app = newApp(plan);
  const stacks = newStacks(app, plan);
  const targets = plan.targets.map(target => makeTarget(stacks[target.stack], target, plan));
  const shared = targets.map((target, index) => sharedDestination(stacks[plan.targets[index].destinationStack], index, target, plan));
  setUp(plan, targets, 'before');
  keepExports(plan, targets, shared);
  const logged = new Logged(plan);
  const ranked = new Map<number, IConstruct>(targets.map(({ construct }, index) => [plan.targets[index].rank, construct]));
  plan.sources.forEach((source, index) => {
    const stack = stacks[source.stack];
    const made = addSource(stack, source, loggedBy(stack, source, logged), { targets, shared, conditions: plan.conditions });
    if (!ranked.has(source.rank)) ranked.set(source.rank, made);
    if (plan.readsPolicies === true && index % READ_SHARE === 0) readPolicies(targets);
  });
  plan.beside.forEach(beside => { addBeside(stacks[beside.stack], beside, plan.sources, logged); });
  plan.adopted?.forEach((adopted, index) => { addAdopted(stacks[adopted.stack], index, adopted); });
  // An assistant would be replaced, under the same name.
  if (plan.team !== undefined) Tags.of(app).add('team', plan.team, { excludeResourceTypes: ['AWS::Wisdom::Assistant'] });
  setTargetIds(plan, targets);
  logged.setLogicalIds();
  logged.setConditions();
  setUp(plan, targets, 'after');
  addLateNames(plan, targets);
  addLateKeys(plan, stacks, targets);
  addDependencies(plan, ranked);

  return app;
}

/** Sets the conditions of targets and defines the policies of buckets, before or after the deliveries. */
function setUp(plan: Plan, targets: readonly Target[], now: 'before' | 'after'): void {
  targets.forEach(({ construct }, index) => { setCondition(plan.conditions, plan.targets[index].id, construct, now, withoutPolicies); });
  addOwnPolicies(plan, targets, now);
}
