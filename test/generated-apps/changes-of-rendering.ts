import type { Change } from './changes';
import { isLocal } from './places';
import type { Plan, SettingsPlan, SourcePlan, TargetPlan } from './plan';
import { pick } from './random-choice';
import { IMPORTS } from './targets';
import { waysOf } from './ways';

/** Changes in how an app names resources, and changes that replace resources without another property. */
export const CHANGES_OF_RENDERING: readonly Change[] = [
  { name: 'the environment of the stacks: given or not', apply: settings(({ env }) => ({ env: !env })) },
  { name: 'literals of the partition', apply: settings(({ partitionLiterals }) => ({ partitionLiterals: !partitionLiterals })) },
  { name: 'the recommended feature flags', apply: settings(({ recommendedFlags }) => ({ recommendedFlags: !recommendedFlags })) },
  { name: 'the way to give all logged resources', apply: otherWays },
  { name: 'the way to import all targets', apply: otherImports },
  { name: 'the logical id of a logged resource', apply: (plan, random) => otherIdOfResource(plan, pick(random, plan.sources)) },
  { name: 'the logical id of a target', apply: (plan, random) => changeTarget(plan, random, isFreeToReplace, otherIdOfTarget) },
  { name: 'the stack of a target', apply: (plan, random) => changeTarget(plan, random, canMove, target => ({ ...next(target), stack: target.stack - 1 })) },
];

function settings(change: (current: SettingsPlan) => Partial<SettingsPlan>): Change['apply'] {
  return plan => ({ ...plan, settings: { ...plan.settings, ...change(plan.settings) } });
}

function otherWays(plan: Plan): Plan {
  return { ...plan, sources: plan.sources.map(source => ({ ...source, way: (source.way + 1) % waysOf(source.kind) })) };
}

function otherImports(plan: Plan): Plan | undefined {
  if (plan.targets.every(({ imported }) => imported === undefined)) return undefined;

  return {
    ...plan,
    targets: plan.targets.map(target => ({ ...target, imported: target.imported === undefined ? undefined : (target.imported + 1) % IMPORTS })),
  };
}

/** With another version, because two resources cannot have one name at a time. */
function otherIdOfResource(plan: Plan, { id, version }: SourcePlan): Plan {
  const by = version % 2 === 0 ? 'overrideLogicalId' : 'renameLogicalId';

  return {
    ...plan,
    sources: plan.sources.map(source => (source.id !== id ? source : {
      ...source, version: version + 1, name: undefined, logicalId: { by, id: `${id}Id${version + 1}` },
    })),
  };
}

function next(target: TargetPlan): TargetPlan {
  return { ...target, version: target.version + 1 };
}

function otherIdOfTarget(target: TargetPlan): TargetPlan {
  const by = target.version % 2 === 0 ? 'renameLogicalId' : 'overrideLogicalId';

  return { ...next(target), logicalId: { by, id: `${target.id}Id${target.version + 1}` } };
}

/** Tests that CloudFormation can replace a target that the app creates. */
function isFreeToReplace(plan: Plan, index: number): boolean {
  return plan.targets[index].imported === undefined && isLocal(plan, index);
}

/** A target moves to the stack before its own, to which stacks can refer: not one with a condition, which other stacks cannot know. */
function canMove(plan: Plan, index: number): boolean {
  return isFreeToReplace(plan, index) && plan.targets[index].stack > 0 && !(plan.targets[index].id in plan.conditions);
}

function changeTarget(
  plan: Plan, random: Parameters<Change['apply']>[1], canChange: typeof canMove, change: (target: TargetPlan) => TargetPlan,
): Plan | undefined {
  const places = plan.targets.flatMap((_, index) => (canChange(plan, index) ? [index] : []));
  if (places.length === 0) return undefined;
  const at = pick(random, places);

  return { ...plan, targets: plan.targets.map((target, index) => (index === at ? change(target) : target)) };
}
