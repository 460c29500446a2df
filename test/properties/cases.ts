import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { plans } from './arbitraries';
import { BREAKAGES } from './breakages';
import { judgeBroken, judgeValid } from './judge';
import { CONSTANTS } from './log-types';

/** The number of cases with this version of aws-cdk-lib. It is small, unless `npm run test:properties` requests all. */
const CASES = Number(process.env.CASES ?? 200);

/**
 * The seed. The same number gives the same cases. The titles contain it, so that the cases of a run can be repeated.
 */
const SEED = Number(process.env.SEED ?? (process.env.CASES === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)));

/** The test files that share the cases, so that they can run side by side. */
const PARTS = 2;

/** The time for a failure, which fast-check shrinks in many attempts. */
const TIMEOUT = 300_000;

/** The share of valid cases, which take longer. */
const VALID_SHARE = 0.6;

/** A test of one log type or one way to break a plan, with so many cases. */
interface Group {
  readonly title: string;
  readonly cases: number;
  readonly run: (parameters: Pick<fc.Parameters, 'numRuns' | 'seed'>, outdir: string) => void;
}

const VALID: readonly Group[] = [...CONSTANTS.keys()].map(name => ({
  title: name,
  cases: Math.ceil(CASES * VALID_SHARE / CONSTANTS.size),
  run: (parameters, outdir) => fc.assert(fc.property(plans({ logTypes: constant => CONSTANTS.get(name) === constant }), plan => {
    expect(inFolder(outdir, () => judgeValid(plan, outdir))).toEqual([]);
  }), parameters),
}));

const BROKEN: readonly Group[] = BREAKAGES.map(({ title, ids, broken }) => ({
  title,
  cases: Math.ceil(CASES * (1 - VALID_SHARE) / BREAKAGES.length),
  run: (parameters, outdir) => fc.assert(fc.property(broken, item => {
    expect(inFolder(outdir, () => judgeBroken(item, ids, outdir))).toEqual([]);
  }), parameters),
}));

/** Every case has the folder for itself. */
function inFolder<T>(outdir: string, judge: () => T): T {
  rmSync(outdir, { recursive: true, force: true });

  return judge();
}

/**
 * Tests the cases of one part. Plans that AWS would accept synthesise, and deploy in the simulator. For plans that are
 * broken in one place, the message names this place.
 */
export function testCases(part: number): void {
  // aws-cdk-lib takes a stack trace for each token, which is most of the time that such apps take to build.
  const { stackTraceLimit } = Error;
  const outdir = mkdtempSync(join(tmpdir(), 'properties-'));
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
    rmSync(outdir, { recursive: true, force: true });
  });

  test.each(titled(VALID, part))('configurations that are right: %s', (_, { run, cases }) => run({ numRuns: cases, seed: SEED }, outdir), TIMEOUT);
  test.each(titled(BROKEN, part))('configurations that are broken in one place: %s', (_, { run, cases }) => run({ numRuns: cases, seed: SEED }, outdir), TIMEOUT);
}

function titled(groups: readonly Group[], part: number): (readonly [string, Group])[] {
  return groups.filter((_, index) => index % PARTS === part).map(group => [`${group.title} (${group.cases} with SEED=${SEED})`, group]);
}
