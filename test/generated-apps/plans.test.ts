import { CHANGES } from './changes';
import { KINDS } from './kinds';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { Random } from '../simulator/engine/random';

/** The plans that `npm run test:apps` deploys. */
const PLANS = Array.from({ length: 500 }, (_, seed) => makePlan(new Random(seed)));

const SOURCES = PLANS.flatMap(({ sources }) => sources);

const deliveriesOf = (plan: Plan) => plan.sources.flatMap(({ deliveries }) => deliveries);
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

describe('the generated apps have', () => {
  test('1 to 40 sources and more, where a resource has several', () => {
    const counts = PLANS.map(({ sources }) => distinct(sources.map(({ id }) => id)).length);

    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(39);
  });

  test('one to three stacks, and one to three deliveries of a source', () => {
    expect(distinct(PLANS.map(({ stacks }) => stacks))).toEqual([1, 2, 3]);
    const untraced = SOURCES.filter(({ kind }) => KINDS[kind].isTraced !== true);
    expect(distinct(untraced.map(({ deliveries }) => deliveries.length))).toEqual([1, 2, 3]);
  });

  test('every kind of resource and each of its log types', () => {
    const all = KINDS.flatMap(({ logTypes }, kind) => logTypes.map((_, logType) => `${kind}/${logType}`));

    expect(distinct(SOURCES.map(({ kind, logType }) => `${kind}/${logType}`))).toEqual(all.sort());
  });

  test('own and shared destinations of every type', () => {
    const found = PLANS.flatMap(plan => deliveriesOf(plan).map(({ target, shared }) => `${plan.targets[target].type} ${shared ? 'shared' : 'own'}`));

    expect(distinct(found)).toEqual(['CWL own', 'CWL shared', 'FH own', 'FH shared', 'S3 own', 'S3 shared']);
  });

  test('deliveries to targets of other stacks', () => {
    const crossing = PLANS.filter(({ sources, targets }) => sources.some(
      ({ stack, deliveries }) => deliveries.some(({ target }) => targets[target].stack !== stack),
    ));

    expect(crossing.length).toBeGreaterThan(100);
  });

  test('mixed services', () => {
    expect(PLANS.filter(({ sources }) => distinct(sources.map(({ kind }) => kind)).length >= 3).length).toBeGreaterThan(50);
  });
});

describe('the generated apps have users who', () => {
  const values = (all: readonly (string | number | boolean | undefined)[]) => distinct(all.filter(value => value !== undefined).map(String));

  test('make targets and sources depend on others, in every way', () => {
    const found = PLANS.flatMap(({ targets, dependencies = [] }) => dependencies.map(({ from, by }) => {
      const target = targets.find(({ rank }) => rank === from);
      return `${target === undefined ? 'source' : target.type} by ${by}`;
    }));

    const ends = ['CWL', 'FH', 'S3', 'source'];
    const ways = ['aspect', 'construct', 'resource', 'token'];
    expect(distinct(found)).toEqual(ends.flatMap(end => ways.map(way => `${end} by ${way}`)));
  });

  test('set conditions of both values at every moment', () => {
    const found = PLANS.flatMap(({ conditions }) => Object.entries(conditions).map(([id, { holds, moment }]) => `${id.replace(/\d+/, '')} ${moment} ${holds}`));
    const ids = ['Logged', 'Service', 'ServiceLogs', 'Target'];
    const all = ids.flatMap(id => ['0', '500', '900', 'after', 'before'].flatMap(moment => [`${id} ${moment} false`, `${id} ${moment} true`]));

    expect(all.filter(each => !found.includes(each))).toEqual([]);
  });

  test('give sources and deliveries conditions of both values', () => {
    expect(values(SOURCES.map(({ holds }) => holds))).toEqual(['false', 'true']);
    expect(values(SOURCES.flatMap(({ deliveries }) => deliveries.map(({ holds }) => holds)))).toEqual(['false', 'true']);
  });

  test('change names, policies and keys late', () => {
    const targets = PLANS.flatMap(plan => plan.targets);

    expect(values(targets.map(({ lateName }) => lateName))).toEqual(['0', '500', '900', 'deletion', 'override']);
    expect(values(targets.map(({ policy }) => policy))).toEqual(['after', 'before']);
    expect(values(PLANS.map(({ lateKey }) => lateKey))).toEqual(['0', '500', '900']);
    expect(values(PLANS.map(({ readsPolicies }) => readsPolicies))).toEqual(['false', 'true']);
  });
});

test.each(CHANGES)('$name: in many of the apps', ({ apply }) => {
  const changed = PLANS.filter((plan, seed) => apply(plan, new Random(seed)) !== undefined);

  expect(changed.length).toBeGreaterThan(50);
});
