import { type App, Tags } from 'aws-cdk-lib/core';
import { addAdopted } from './adopted';
import { addBeside } from './beside';
import type { Plan } from './plan';
import { newApp, newStacks } from './settings';
import { addSource, loggedBy, Logged } from './sources';
import { keepExports, makeTarget, setTargetIds, sharedDestination } from './targets';

/** The app of a plan: what a user would write. */
export function build(plan: Plan): App {
  const app = newApp(plan);
  const stacks = newStacks(app, plan);
  const targets = plan.targets.map(target => makeTarget(stacks[target.stack], target));
  const shared = targets.map((target, index) => sharedDestination(stacks[plan.targets[index].destinationStack], index, target, plan));
  keepExports(plan, targets, shared);
  const logged = new Logged(plan.sources);
  for (const source of plan.sources) {
    addSource(stacks[source.stack], source, loggedBy(stacks[source.stack], source, logged), { targets, shared });
  }
  plan.beside.forEach(beside => { addBeside(stacks[beside.stack], beside, plan.sources, logged); });
  plan.adopted?.forEach((adopted, index) => { addAdopted(stacks[adopted.stack], index, adopted); });
  // An assistant would be replaced, under the same name.
  if (plan.team !== undefined) Tags.of(app).add('team', plan.team, { excludeResourceTypes: ['AWS::Wisdom::Assistant'] });
  setTargetIds(plan, targets);
  logged.setLogicalIds();

  return app;
}
