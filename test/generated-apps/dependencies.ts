import { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Aspects, type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { resourceOf } from './logical-ids';
import type { DependencyPlan, Plan, SourcePlan, TargetPlan } from './plan';
import { oneIn, pick } from './random-choice';
import * as delivery from '../../src';
import type { Random } from '../simulator/engine/random';

/** The constructs of targets and sources, by their ranks. */
export type Ranked = ReadonlyMap<number, IConstruct>;

const WAYS = ['construct', 'aspect', 'resource', 'token'] as const;

/**
 * Gives targets and sources their ranks, and draws dependencies from later ones on earlier ones. A source is always later
 * than its targets, so nothing contradicts the plan.
 */
export function withDependencies(random: Random, plan: Plan): Plan {
  const draws = plan.targets.map(() => random.below(1000));
  const ofSources = plan.sources.map(({ deliveries }) => Math.max(random.below(1000), ...deliveries.map(({ target }) => draws[target] + 1)));
  const order = [...draws, ...ofSources].map((draw, index) => ({ draw, index })).sort((one, other) => one.draw - other.draw);
  const ranks = new Map(order.map(({ index }, rank) => [index, rank]));
  const targets = plan.targets.map((target, index) => ({ ...target, rank: ranks.get(index) ?? 0 }));
  const sources = plan.sources.map((source, index) => ({ ...source, rank: ranks.get(plan.targets.length + index) ?? 0 }));
  const ranked = { ...plan, targets, sources };

  return oneIn(random, 2) ? ranked : { ...ranked, dependencies: drawDependencies(random, ranked) };
}

function drawDependencies(random: Random, { targets, sources }: Plan): DependencyPlan[] {
  const all = [...targets, ...sources].filter(isOfApp);
  // Their policy is one for all deliveries of the stack.
  const unnamed = targets.filter(target => isOfApp(target) && target.type === 'CWL' && !target.named);
  const starts = [...all.filter(() => oneIn(random, 2)), ...unnamed];

  return starts.flatMap(({ rank: from, stack }) => {
    const earlier = all.filter(other => other.stack === stack && other.rank < from);
    const earlierSources = earlier.filter(other => 'kind' in other);
    const ends = earlierSources.length > 0 && !oneIn(random, 4) ? earlierSources : earlier;
    return ends.length === 0 ? [] : [{ from, on: pick(random, ends).rank, by: pick(random, WAYS) }];
  });
}

function isOfApp(node: TargetPlan | SourcePlan): boolean {
  return !('imported' in node) || node.imported === undefined;
}

/** Adds the dependencies of a plan, without those that changes of the plan contradict. */
export function addDependencies(plan: Plan, ranked: Ranked): void {
  consistent(plan).forEach(({ from, on, by }, index) => {
    const [dependent, dependency] = [ranked.get(from), ranked.get(on)];
    if (dependent !== undefined && dependency !== undefined) addDependency(dependent, dependency, isConditional(plan, on) ? 'construct' : by, index);
  });
}

function addDependency(dependent: IConstruct, dependency: IConstruct, by: DependencyPlan['by'], index: number): void {
  const stack = Stack.of(dependent);
  const [one, other] = [resourceOf(dependent), lastResource(dependency)];
  if (by === 'construct' || one === undefined || other === undefined) {
    dependent.node.addDependency(dependency);
    return;
  }
  if (by === 'resource') {
    one.addDependency(other);
    return;
  }
  if (by === 'aspect') {
    Aspects.of(stack).add({ visit: construct => { if (construct === stack) dependent.node.addDependency(dependency); } }, { priority: 500 });
    return;
  }
  const value = lastDelivery(dependency)?.deliveryId ?? other.ref;
  dependent.node.addDependency(new CfnParameter(stack, `Between${index}`, { type: 'String', value }));
}

/** The last delivery of a source, or the resource of a construct. */
function lastResource(construct: IConstruct): CfnResource | undefined {
  return construct.node.findAll().filter(child => child instanceof CfnDelivery).at(-1) ?? resourceOf(construct);
}

function lastDelivery(construct: IConstruct): delivery.Delivery | undefined {
  return construct.node.findAll().filter(child => child instanceof delivery.Delivery).at(-1);
}

/**
 * Returns the dependencies within one stack that make no cycle with the deliveries and with the dependencies before
 * them.
 */
function consistent({ targets, sources, dependencies = [] }: Plan): DependencyPlan[] {
  const stacks = new Map([...targets, ...sources].map(({ rank, stack }) => [rank, stack]));
  const comesAfter = new Map(sources.map(({ rank, deliveries }) => [rank, deliveries.map(({ target }) => targets[target].rank)]));
  const reaches = (from: number, to: number): boolean => from === to || (comesAfter.get(from) ?? []).some(next => reaches(next, to));

  return dependencies.filter(({ from, on }) => {
    const isPossible = stacks.has(from) && stacks.get(from) === stacks.get(on) && !reaches(on, from);
    if (isPossible) comesAfter.set(from, [...comesAfter.get(from) ?? [], on]);
    return isPossible;
  });
}

/** Tests that a condition can leave out something of a target or source: a third resource must not refer to it then. */
function isConditional({ targets, sources, conditions }: Plan, rank: number): boolean {
  const source = sources.find(other => other.rank === rank);
  const ids = [...targets, ...sources].filter(other => other.rank === rank).map(({ id }) => id);
  const ofTargets = source?.deliveries.map(({ target }) => targets[target].id) ?? [];

  return source?.holds !== undefined || source?.deliveries.some(({ holds }) => holds !== undefined) === true
    || [...ids, ...ofTargets].some(id => id in conditions);
}
