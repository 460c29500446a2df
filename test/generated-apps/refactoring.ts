import { isDeepStrictEqual } from 'util';
import { build } from './build';
import { isDeployed } from './conditions';
import { deploy, newSimulator, synth } from './deployments';
import { KINDS } from './kinds';
import { resourceOf } from './logical-ids';
import { makePlan } from './make-plan';
import type { Plan, SourcePlan } from './plan';
import { pick } from './random-choice';
import { renamed, withLogicalIds } from './renamed-templates';
import type { Simulator } from '../simulator';
import { Random } from '../simulator/engine/random';

/**
 * Tests that a logged resource can be refactored to another logical id, with its delivery sources. Their user gives them the names
 * that they have: names that follow the new logical id would be of second sources.
 */
export function testRefactoring(seed: number): void {
  const random = new Random(seed);
  const plan = makePlan(random);
  const places = plan.sources.filter(source => canBeRefactored(plan, source));
  if (places.length === 0) return;
  const simulator = newSimulator(seed, plan);
  deploy(simulator, plan);
  const { id, stack } = pick(random, places);
  const after = withNames(simulator, changeSources(plan, id, () => ({ logicalId: { by: 'overrideLogicalId', id: `${id}Refactored` } })), plan, id);
  const [before, ids, newIds] = [synth(plan), idsOf(plan, id), idsOf(after, id)];
  const stackName = `Stack${stack}`;
  const pairs = withDeliveries(ids.map((from, index) => [from, newIds[index]]), resourcesOf(before, stackName), resourcesOf(synth(after), stackName));
  const moves = pairs.map(([from, to]) => ({ from: { stack: stackName, logicalId: from }, to: { stack: stackName, logicalId: to } }));
  const stacksRecursively = before.stacksRecursively.map(artifact => (
    artifact.stackName === stackName ? withLogicalIds(artifact, new Map(pairs)) : artifact
  ));

  expect(simulator.refactor({ stacksRecursively }, moves).errors).toEqual([]);
  deploy(simulator, after, 'refactoring');
}

type Resources = [string, { readonly Type: string; readonly Properties?: unknown }][];

function resourcesOf(assembly: ReturnType<typeof synth>, stackName: string): Resources {
  return Object.entries(assembly.getStackByName(stackName).template.Resources);
}

/** Adds the deliveries that differ in nothing but logical ids: AWS has one of a source and a destination. */
function withDeliveries(pairs: readonly (readonly [string, string])[], before: Resources, after: Resources): (readonly [string, string])[] {
  const names = new Map(pairs);
  const created = after.filter(([id, { Type }]) => Type === 'AWS::Logs::Delivery' && before.every(([other]) => other !== id));

  return [...pairs, ...before.flatMap(([from, { Properties }]) => created
    .filter(([, other]) => isDeepStrictEqual(renamed(Properties, names), other.Properties))
    .map(([to]) => [from, to] as const))];
}

/** Tests that all sources of a resource are deployed ones of the library, and only they know its logical id. */
function canBeRefactored(plan: Plan, { id, kind }: SourcePlan): boolean {
  const { sources, beside } = plan;
  const { ofAccount, imports } = KINDS[kind];

  return ofAccount !== true && imports === undefined && beside.every(({ logged }) => logged?.id !== id)
    && sources.every(source => source.id !== id || (!source.handWritten && isDeployed(plan, source)));
}

function changeSources(plan: Plan, id: string, change: (source: SourcePlan) => Partial<SourcePlan>): Plan {
  return { ...plan, sources: plan.sources.map(source => (source.id === id ? { ...source, ...change(source) } : source)) };
}

/** Gives the sources of a resource the names that they have been deployed with. */
function withNames(simulator: Simulator, plan: Plan, deployed: Plan, id: string): Plan {
  const [, ...ids] = idsOf(deployed, id);
  const names = ids.map(logicalId => {
    const stacks = plan.sources.map(({ stack }) => simulator.stack(`Stack${stack}`)?.resources.get(logicalId));
    return stacks.find(resource => resource !== undefined)?.properties.Name;
  });
  const constructIds = plan.sources.filter(source => source.id === id).map(({ constructId }) => constructId);

  return changeSources(plan, id, ({ constructId }) => ({ name: String(names[constructIds.indexOf(constructId)]) }));
}

/** The logical ids of a logged resource and of its delivery sources, in the order of the plan. */
function idsOf(plan: Plan, id: string): string[] {
  const app = build(plan);
  app.synth();
  const sources = plan.sources.filter(source => source.id === id);
  const stack = app.node.findChild(`Stack${sources[0].stack}`);
  const resource = [id, `${id}V${sources[0].version}`].flatMap(child => stack.node.tryFindChild(child) ?? []);
  const l1s = [...resource, ...sources.map(({ constructId }) => stack.node.findChild(constructId))].flatMap(each => resourceOf(each) ?? []);

  return l1s.map(l1 => String(l1.stack.resolve(l1.logicalId)));
}
