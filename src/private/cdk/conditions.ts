// Tested by test/conditions.test.ts.
import { CfnCondition, CfnResource, Fn, Stack, Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { afterAspects } from './after-aspects';
import { addToList, getOrCreate } from './memo';
import { stageOf } from './scopes';

/** A resource that exists only if everything that it is for exists. */
interface Conditional {
  readonly resource: CfnResource;
  /** The condition that the user gives. */
  readonly given?: CfnCondition;
  /** The resources that it refers to. */
  readonly parts: readonly (CfnResource | undefined)[];
  /** The condition that this library has set. */
  set?: CfnCondition;
}

/** The conditions of the user that a condition of this library consists of. */
const JOINED = new WeakMap<CfnCondition, readonly CfnCondition[]>();

const STACKS = new WeakMap<Stack, Conditional[]>();

/**
 * Gives a resource, after Aspects, the conditions of the resources that it refers to, and the condition that the user
 * gives. A condition that the user sets on the resource itself stays.
 *
 * CloudFormation fails for a reference to a resource that a condition leaves out: `Unresolved resource dependencies`.
 * Resources get their conditions in the order of these calls.
 */
export function followConditions(resource: CfnResource, { given, parts }: Pick<Conditional, 'given' | 'parts'>): void {
  getOrCreate(STACKS, resource.stack, () => watch(resource.stack)).push({ resource, given, parts });
}

/** Tests that `resource` exists whenever `other` does, as far as their conditions show. Both are in one stack. */
export function existsWith(resource: CfnResource, other: CfnResource): boolean {
  return conditionsOf(resource).every(condition => conditionsOf(other).includes(condition));
}

/**
 * Returns resources of one stack with those first that exist whenever the others do, and those with one condition next to
 * each other. Otherwise the order stays.
 */
export function fewestConditionsFirst(resources: readonly CfnResource[]): CfnResource[] {
  const groups = new Map<CfnCondition | undefined, CfnResource[]>();
  resources.forEach(resource => { addToList(groups, resource.cfnOptions.condition, resource); });

  return [...groups.values()].sort(([one], [other]) => conditionsOf(one).length - conditionsOf(other).length).flat();
}

/** Returns the conditions that must all hold for a resource to exist. */
function conditionsOf({ cfnOptions: { condition } }: CfnResource): readonly CfnCondition[] {
  return condition === undefined ? [] : JOINED.get(condition) ?? [condition];
}

function watch(stack: Stack): Conditional[] {
  const all: Conditional[] = [];
  afterAspects(stageOf(stack), () => { all.forEach(setCondition); });
  // The first validation comes after all dependencies are known, and before the template is validated.
  stack.node.addValidation({
    validate: () => {
      all.forEach(({ resource }) => { acknowledgeLeftOut(resource); });
      return [];
    },
  });

  return all;
}

/** The rules of aws-cdk-lib against a dependency on a resource that a condition can leave out. */
const LEFT_OUT = ['CloudFormation-Validate::E3005', 'CloudFormation-Validate::W2502', 'CloudFormation-Validate::W2503'];

/**
 * Acknowledges that a resource depends on one that a condition can leave out, which aws-cdk-lib refuses from 2.276.0 at
 * the latest. CloudFormation has no other way to say that one comes after the other if that exists.
 */
function acknowledgeLeftOut(resource: CfnResource): void {
  if (resource.obtainDependencies().every(other => !CfnResource.isCfnResource(other) || existsWith(other, resource))) return;

  const reason = 'CloudFormation does not wait for a resource that a condition leaves out';
  Validations.of(resource).acknowledge(...LEFT_OUT.map(id => ({ id, reason })));
}

function setCondition(conditional: Conditional): void {
  const { resource, given, parts, set } = conditional;
  const { cfnOptions } = resource;
  if (cfnOptions.condition !== set) return;
  const conditions = [given, ...parts.map(part => part?.cfnOptions.condition)].filter(isOf(resource.stack));
  if (conditions.length === 0 && set === undefined) return;

  const needed = new Set(conditions.flatMap(condition => JOINED.get(condition) ?? [condition]));
  const enough = conditions.find(condition => (JOINED.get(condition)?.length ?? 1) === needed.size);
  conditional.set = enough ?? (needed.size > 1 ? allOf(resource, [...needed]) : undefined);
  cfnOptions.condition = conditional.set;
}

/** Returns a test for conditions of `stack`. A condition of another stack has no meaning in this one. */
function isOf(stack: Stack): (condition: CfnCondition | undefined) => condition is CfnCondition {
  return (condition): condition is CfnCondition => condition !== undefined && condition.stack === stack;
}

const ID = 'Condition';

/** Returns a condition that holds if all others do. CloudFormation accepts two to ten conditions at a time. */
function allOf(resource: CfnResource, conditions: readonly CfnCondition[]): CfnCondition {
  const scope: IConstruct = resource;
  const known = scope.node.tryFindChild(ID) as CfnCondition | undefined;
  const condition = known ?? new CfnCondition(resource, ID);
  condition.expression = Fn.conditionAnd(...conditions);
  JOINED.set(condition, conditions);

  return condition;
}
