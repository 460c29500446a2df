import { KINDS } from './kinds';
import type { DeliveryPlan, Plan, SourcePlan, TargetPlan } from './plan';
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

  return { stacks, targets, sources: [...sources, ...sourceOfAccount(random, targets)], sharedFormat: 'json' };
}

/** Whether something is so, with a probability of one in `odds`. */
export function oneIn(random: Random, odds: number): boolean {
  return random.below(odds) === 0;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.below(items.length)];
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function makeTarget(random: Random, index: number, stacks: number): TargetPlan {
  return {
    type: pick(random, ['S3', 'CWL', 'FH'] as const),
    // Stacks refer to those before them, so that each has something to deliver to.
    stack: index === 0 ? 0 : random.below(stacks),
    id: `Target${index}`,
    named: !oneIn(random, 2),
    encrypted: oneIn(random, 4),
    version: 0,
  };
}

function makeSource(random: Random, index: number, stacks: number, targets: readonly TargetPlan[]): SourcePlan {
  const stack = random.below(stacks);
  const kind = random.below(ACCOUNT_KIND);
  const reachable = targets.map((target, at) => ({ target, at })).filter(({ target }) => target.stack <= stack);
  const first = random.below(reachable.length);
  const count = Math.min(1 + random.below(3), reachable.length);
  const deliveries = KINDS[kind].isTraced ? [] : times(count, offset => makeDelivery(random, reachable[(first + offset) % reachable.length]));

  return {
    kind,
    logType: random.below(KINDS[kind].logTypes.length),
    stack,
    id: `Logged${index}`,
    version: 0,
    scopes: [],
    constructId: `Logs${index}`,
    isSampled: false,
    deliveries,
  };
}

/** The findings of the account, in some plans that have a log group. */
function sourceOfAccount(random: Random, targets: readonly TargetPlan[]): SourcePlan[] {
  const target = targets.findIndex(({ type }) => type === 'CWL');
  if (target < 0 || !oneIn(random, 3)) return [];
  const deliveries = [{ target, shared: false, withRecordFields: false, format: 'plain' }];

  return [{
    kind: ACCOUNT_KIND, logType: 0, stack: targets[target].stack, id: 'Account', version: 0, scopes: [], constructId: 'Findings', isSampled: false, deliveries,
  }];
}

function makeDelivery(random: Random, { target, at }: { target: TargetPlan; at: number }): DeliveryPlan {
  const shared = oneIn(random, 3);
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

/** Several log types of one resource make several sources of it: some plans have those. */
function distinct(sources: readonly SourcePlan[]): SourcePlan[] {
  return sources.flatMap((source, index) => {
    const others = KINDS[source.kind].logTypes.length > 1 && index % 5 === 0;
    return others
      ? KINDS[source.kind].logTypes.map((_, logType) => ({ ...source, logType, constructId: `${source.constructId}x${logType}` }))
      : [source];
  });
}
