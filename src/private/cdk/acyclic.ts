// Tested by test/destinations/transaction-search.test.ts, test/imported-ends.test.ts.
import { CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { AppResources } from './app-resources';
import { entriesOf, givenProperties } from './cfn-properties';
import { resourcesBelow } from './cfn-resource';
import { lateDependable } from './dependencies';
import { getOrCreate } from './memo';
import { nestedStackOf, rootStack, stacksAround } from './nested-stacks';
import { resourcesIn } from './referenced-resources';
import { stageOf } from './scopes';

/**
 * The units that CloudFormation orders: resources of the innermost stack around both ends of a dependency, the stacks
 * that are nested in it, or whole stacks.
 */
type Unit = CfnResource | Stack;

/** True while dependencies are followed. This reads dependables, including dependables of this library. */
let isFollowing = false;

/**
 * Returns a dependable for `dependents`, whose roots are the roots of `targets` that do not themselves depend on one of
 * `dependents`. The roots are found when they are read.
 *
 * Two such dependables do not make a cycle together: the one that is read later takes the roots of the first into
 * account.
 */
export function acyclicDependable(dependents: () => CfnResource[], targets: () => CfnResource[]): IDependable {
  let roots: CfnResource[] = [];

  return lateDependable(() => {
    if (!isFollowing) roots = keepAcyclic(targets(), dependents);
    return roots;
  });
}

function keepAcyclic(targets: CfnResource[], dependents: () => CfnResource[]): CfnResource[] {
  if (targets.length === 0) return targets;
  const [first, ...others] = dependents();
  isFollowing = true;
  try {
    return targets.filter(target => first === undefined || !isCyclic(target, [first, ...others]));
  } finally {
    isFollowing = false;
  }
}

/** The results of `isCyclic()` for whole stacks, in each reading of the app. */
const STACKS = new WeakMap<object, Map<Stack, Map<Stack, boolean>>>();

/**
 * Tests that a target depends on a dependent. Whole stacks are followed once for each pair of them, because many
 * deliveries can have the same.
 */
function isCyclic(target: CfnResource, dependents: readonly [CfnResource, ...CfnResource[]]): boolean {
  const [from, to] = [rootStack(target.stack), rootStack(dependents[0].stack)];
  if (from === to) return follow(target, dependents);
  const stacks = getOrCreate(STACKS, AppResources.of(target).reading(), () => new Map<Stack, Map<Stack, boolean>>());

  return getOrCreate(getOrCreate(stacks, from, () => new Map<Stack, boolean>()), to, () => follow(target, dependents));
}

/**
 * Tests that `start` depends on one of `goals`, directly or through others: by dependencies or references. The goals
 * are in one stack.
 */
function follow(start: CfnResource, goals: readonly [CfnResource, ...CfnResource[]]): boolean {
  const around = commonStack(start.stack, goals[0].stack);
  const ends = new Set(goals.map(goal => unitOf(goal, around)));
  const units = new Set([unitOf(start, around)]);
  const scopes = new Set<IConstruct>();
  // The set grows during the loop.
  for (const unit of units) {
    if (ends.has(unit)) return true;
    resourcesOf(unit).flatMap(resource => dependenciesOf(resource, scopes))
      .filter(dependency => stageOf(dependency) === stageOf(start))
      .forEach(dependency => units.add(unitOf(dependency, around)));
    if (Stack.isStack(unit)) unit.dependencies.forEach(stack => units.add(unitOf(stack, around)));
  }

  return false;
}

/** Returns the innermost stack around two stacks. Undefined for stacks that are deployed separately. */
function commonStack(one: Stack, other: Stack): Stack | undefined {
  const others = stacksAround(other);

  return stacksAround(one).find(stack => others.includes(stack));
}

function unitOf(element: Unit, around: Stack | undefined): Unit {
  const stacks = stacksAround(Stack.of(element));
  if (around === undefined || !stacks.includes(around)) return stacks[stacks.length - 1];
  if (stacks[0] === around) return Stack.isStack(element) ? element : nestedStackOf(element) ?? element;

  return stacks[stacks.indexOf(around) - 1];
}

function resourcesOf(unit: Unit): CfnResource[] {
  if (!Stack.isStack(unit)) return [unit];
  const { nestedStackResource } = unit;
  const all = resourcesBelow(unit, () => true);

  return nestedStackResource === undefined ? all : [...all, nestedStackResource as CfnResource];
}

/** Returns the resources and stacks that a resource depends on. `scopes` are the constructs already visited. */
function dependenciesOf(resource: CfnResource, scopes: Set<IConstruct>): Unit[] {
  const unseen = resource.node.scopes.filter(scope => !Stage.isStage(scope) && !scopes.has(scope));
  unseen.forEach(scope => scopes.add(scope));

  return [
    ...unseen.flatMap(scope => scope.node.dependencies).flatMap(construct => resourcesBelow(construct, () => true)),
    ...resource.obtainDependencies(),
    ...resourcesIn(resource, [givenProperties(resource), entriesOf(resource, 'rawOverrides')]),
  ];
}
