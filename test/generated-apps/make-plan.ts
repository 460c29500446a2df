import { withConditions } from './conditions';
import { withDependencies } from './dependencies';
import { KINDS } from './kinds';
import { withLateChanges } from './late-changes';
import type { BesidePlan, DeliveryPlan, Plan, SettingsPlan, SourcePlan, TargetPlan } from './plan';
import { oneIn, pick } from './random-choice';
import { withServices } from './services';
import { IMPORTS } from './targets';
import { waysOf } from './ways';
import type { Random } from '../simulator/engine/random';

const MAX_SOURCES = 40;

/** The formats that every log type can have at every type of target. */
const FORMATS = ['json', undefined];

const ACCOUNT_KIND = KINDS.findIndex(({ ofAccount }) => ofAccount);

/** An app of 1 to 40 sources in one to three stacks; small ones are more frequent. */
export function makePlan(random: Random): Plan {
  const stacks = 1 + random.below(3);
  const targets = times(2 + random.below(4), index => makeTarget(random, index, stacks));
  const count = 1 + Math.floor(MAX_SOURCES * (random.below(1000) / 1000) ** 8);
  const sources = distinct(times(count, index => makeSource(random, index, stacks, targets)));
  const settings = makeSettings(random);
  const beside = times(random.below(3), index => makeBeside(random, index, stacks, sources));

  const plan = { settings, stacks, targets, sources: [...sources, ...sourceOfAccount(random, targets)], beside, conditions: {}, sharedFormat: 'json' };

  return [withServices, withConditions, withLateChanges, withDependencies].reduce<Plan>((current, add) => add(random, current), plan);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function makeSettings(random: Random): SettingsPlan {
  return {
    env: oneIn(random, 2),
    partitionLiterals: oneIn(random, 2),
    recommendedFlags: oneIn(random, 2),
    weakReferences: oneIn(random, 2),
  };
}

function makeTarget(random: Random, index: number, stacks: number): TargetPlan {
  const type = pick(random, ['S3', 'CWL', 'FH'] as const);
  // Stacks refer to those before them, so that each has something to deliver to.
  const stack = index === 0 ? 0 : random.below(stacks);
  const imported = oneIn(random, 4) ? random.below(IMPORTS) : undefined;

  return {
    type,
    stack,
    id: `Target${index}`,
    rank: index,
    named: imported !== undefined || !oneIn(random, 2),
    encrypted: oneIn(random, 4),
    byAlias: oneIn(random, 2),
    version: 0,
    imported,
    destinationStack: stack + random.below(stacks - stack),
    // The library does not know the log group of an L1 destination, and so writes no policy for it.
    handWritten: imported !== undefined && type !== 'CWL' && oneIn(random, 3),
  };
}

/** Another delivery of a resource is of a log type that no source of the library has. */
function makeBeside(random: Random, index: number, stacks: number, sources: readonly SourcePlan[]): BesidePlan {
  const own = { id: `Beside${index}`, stack: random.below(stacks), untyped: oneIn(random, 2) };
  const places = index > 0 ? [] : sources.flatMap(({ id, kind, stack }) => (canBeHandWritten(kind) ? KINDS[kind].logTypes : [])
    .map((_, logType) => ({ stack, logged: { id, logType } }))
    .filter(({ logged: { logType } }) => sources.every(source => source.id !== id || source.logType !== logType)));

  return places.length === 0 ? own : { ...own, ...pick(random, places) };
}

/** Tests that users can write L1 sources of a kind without more ado. */
export function canBeHandWritten(kind: number): boolean {
  const { isLocked, isTraced, ofAccount, imports } = KINDS[kind];

  return isLocked !== true && isTraced !== true && ofAccount !== true && imports === undefined && waysOf(kind) > 1;
}

function makeSource(random: Random, index: number, stacks: number, targets: readonly TargetPlan[]): SourcePlan {
  const stack = random.below(stacks);
  const kind = random.below(ACCOUNT_KIND);
  const reachable = targets.map((target, at) => ({ target, at })).filter(({ target }) => target.stack <= stack);
  const first = random.below(reachable.length);
  const count = Math.min(1 + random.below(3), reachable.length);
  const deliveries = KINDS[kind].isTraced ? [] : times(count, offset => makeDelivery(random, reachable[(first + offset) % reachable.length], stack));
  const shareable = deliveries.filter(({ target }) => targets[target].destinationStack <= stack);
  const handWritten = canBeHandWritten(kind) && shareable.length > 0 && oneIn(random, 5);

  return {
    kind,
    logType: random.below(KINDS[kind].logTypes.length),
    stack,
    id: `Logged${index}`,
    rank: 0,
    version: 0,
    way: random.below(waysOf(kind)),
    handWritten,
    scopes: [],
    constructId: `Logs${index}`,
    isSampled: false,
    // An L1 has no helpers.
    deliveries: handWritten ? shareable.map(({ target, withRecordFields }) => ({ target, shared: true, withRecordFields })) : deliveries,
  };
}

/** The findings of the account, in some plans that have a log group. */
function sourceOfAccount(random: Random, targets: readonly TargetPlan[]): SourcePlan[] {
  const target = targets.findIndex(({ type }) => type === 'CWL');
  if (target < 0 || !oneIn(random, 3)) return [];
  const deliveries = [{ target, shared: false, withRecordFields: false, format: 'plain' }];

  return [{
    kind: ACCOUNT_KIND,
    logType: 0,
    stack: targets[target].stack,
    id: 'Account',
    rank: 0,
    version: 0,
    way: 0,
    handWritten: false,
    scopes: [],
    constructId: 'Findings',
    isSampled: false,
    deliveries,
  }];
}

function makeDelivery(random: Random, { target, at }: { target: TargetPlan; at: number }, stack: number): DeliveryPlan {
  const shared = oneIn(random, 3) && target.destinationStack <= stack;
  const own = { target: at, shared, withRecordFields: oneIn(random, 3) };
  if (shared) return own;
  if (target.type !== 'S3') return { ...own, format: pick(random, FORMATS) };

  return {
    ...own,
    format: pick(random, FORMATS),
    prefix: oneIn(random, 2) ? `prefix-${random.below(3)}` : undefined,
    suffixPath: oneIn(random, 3) ? '{yyyy}/{MM}' : undefined,
    hive: oneIn(random, 3) ? true : undefined,
  };
}

/**
 * Returns the sources with distinct log types. Several log types of one resource give it several sources in some plans.
 */
function distinct(sources: readonly SourcePlan[]): SourcePlan[] {
  return sources.flatMap((source, index) => {
    const others = KINDS[source.kind].logTypes.length > 1 && index % 5 === 0;
    return others
      ? KINDS[source.kind].logTypes.map((_, logType) => ({ ...source, logType, constructId: `${source.constructId}x${logType}` }))
      : [source];
  });
}
