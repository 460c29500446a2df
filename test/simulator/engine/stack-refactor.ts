import { ActiveTemplate, stackResource } from './active-template';
import { Refusal } from './refusal';
import type { Stack, StackResource } from './stack';
import { snapshot } from './stack-snapshot';
import type { Template } from './template';
import { equal } from './values';
import type { World } from './world';

/** A logical id in a stack. */
export interface Place {
  /** The name of the stack. */
  readonly stack: string;
  readonly logicalId: string;
}

/** A resource that a refactoring moves. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
}

/** A stack that takes part in a refactoring, with its new template. */
export interface RefactoredStack {
  readonly stack: Stack;
  readonly template: Template;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A stack, its new template, and the resources that it gets. */
interface Part {
  readonly stack: Stack;
  readonly active: ActiveTemplate;
  readonly resources: Map<string, StackResource>;
}

/**
 * Moves resources between stacks and logical IDs. Each resource stays unchanged and keeps its physical ID: nothing is
 * added, removed or modified.
 *
 * @param stacks all stacks that take part, each after the stacks whose exports it imports
 * @throws a `Refusal`, and leaves the stacks unchanged
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-refactoring.html
 */
export function refactorStacks(world: World, stacks: readonly RefactoredStack[], moves: readonly Move[]): void {
  const parts = stacks.map(({ stack, template, parameters }): Part => {
    const resources = new Map<string, StackResource>();
    return { stack, resources, active: new ActiveTemplate(world, stack, template, parameters, resources) };
  });
  for (const part of parts) assign(part, parts, moves);
  checkAllAssigned(parts);

  const restore = parts.map(({ stack }) => snapshot(world, stack));
  try {
    clearExports(world, parts);
    parts.forEach(apply);
  } catch (error) {
    restore.forEach(step => step());
    throw error;
  }
}

/** Gives a stack the resources of its new template, by their new logical ids. */
function assign({ stack, active, resources }: Part, parts: readonly Part[], moves: readonly Move[]): void {
  for (const logicalId of active.declarations.keys()) {
    const here = { stack: stack.name, logicalId };
    const stays = !moves.some(({ from }) => isSame(from, here));
    const origin = moves.find(({ to }) => isSame(to, here))?.from ?? (stays ? here : undefined);
    const found = parts.find(part => part.stack.name === origin?.stack)?.stack.resources.get(origin?.logicalId ?? '');
    if (found === undefined) throw notPermitted('Add', logicalId);
    resources.set(logicalId, found);
  }
}

function checkAllAssigned(parts: readonly Part[]): void {
  const assigned = new Set(parts.flatMap(({ resources }) => [...resources.values()]));
  const left = parts.flatMap(({ stack }) => [...stack.resources.values()]).find(resource => !assigned.has(resource));
  if (left !== undefined) throw notPermitted('Remove', left.logicalId);
}

/**
 * Clears exports. References between the stacks change with the moves, but exports that other stacks import must stay.
 */
function clearExports(world: World, parts: readonly Part[]): void {
  const names = new Set(parts.flatMap(({ active }) => [...active.exportNames]));
  for (const { stack } of parts) world.exportsOf(stack.environment).setImports(stack.name, new Set());
  for (const { stack } of parts) {
    world.exportsOf(stack.environment).checkRemoved(stack.name, names);
    world.exportsOf(stack.environment).set(stack.name, new Map());
  }
}

/** Gives the stack its new template, in which all properties must have the values that they had. */
function apply({ active, resources }: Part): void {
  for (const [logicalId, { type, properties, physical }] of resources) {
    const declaration = active.declarations.get(logicalId);
    if (declaration?.type !== type || !equal(active.propertiesOf(declaration), properties)) {
      throw notPermitted('Modify', logicalId);
    }
    resources.set(logicalId, stackResource(declaration, properties, physical));
  }
  active.apply();
}

function isSame(one: Place, other: Place): boolean {
  return one.stack === other.stack && one.logicalId === other.logicalId;
}

/**
 * Returns the refusal of an action. It was observed with `Modify` (aws/aws-cdk-cli#1810). The other actions come from
 * change sets.
 */
function notPermitted(action: 'Add' | 'Modify' | 'Remove', logicalId: string): Refusal {
  return new Refusal(
    'ValidationError',
    `Found an action type that is not permitted during refactor operations: ${action}`,
    logicalId,
  );
}
