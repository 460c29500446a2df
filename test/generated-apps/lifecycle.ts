import { CHANGES, replacements } from './changes';
import { type Assembly, deploy, newSimulator, synth } from './deployments';
import { testImport } from './imports';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { oneIn } from './random-choice';
import { testRefactoring } from './refactoring';
import { testSecondSource } from './second-sources';
import type { Simulator } from '../simulator';
import { Random } from '../simulator/engine/random';

/** The number of apps. It is small, unless `npm run test:apps` requests all. */
const APPS = Number(process.env.APPS ?? 40);

/** The test files that share the apps, so that they can run side by side. */
const PARTS = 4;

/** Each app has one of so many changes: all of them are in many apps. */
const SHARE_OF_CHANGES = 5;

/** Changes things of some sorts in turn, and deploys each time. Returns the last app. */
function changeMuch(simulator: Simulator, plan: Plan, random: Random, first: Assembly): Assembly {
  let [current, last] = [plan, first];
  for (const { name, apply } of CHANGES) {
    const changed = oneIn(random, SHARE_OF_CHANGES) ? apply(current, random) : undefined;
    if (changed !== undefined) [current, last] = [changed, deploy(simulator, changed, name)];
  }

  return last;
}

/** Tests the apps of one part: they deploy, change in many ways and go, and nothing is refused or undelivered. */
export function testApps(part: number): void {
  // aws-cdk-lib takes a stack trace for each token, which is most of the time that such apps take to build.
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  const seeds = Array.from({ length: APPS }, (_, seed) => seed).filter(seed => seed % PARTS === part);
  const some = (share: number) => seeds.filter((_, index) => index % share === 0);
  test.each(seeds)('app %i deploys, changes and goes', testLifecycle);
  // One deployment for each resource: in some of the apps is enough.
  test.each(some(10))('app %i has each logged resource replaced', testReplacements);
  test.each(some(6))('app %i cannot have a second source of a resource', testSecondSource);
  test.each(some(8))('app %i has resources imported', testImport);
  test.each(some(8))('app %i has a resource refactored', testRefactoring);
}

function testLifecycle(seed: number): void {
  const random = new Random(seed);
  const plan = makePlan(random);
  const simulator = newSimulator(seed, plan);
  deploy(simulator, plan);
  const first = synth(plan);
  expect(simulator.deploy(first).changes).toEqual([]);

  const last = changeMuch(simulator, plan, random, first);
  expect(simulator.destroy(last).errors).toEqual([]);
}

function testReplacements(seed: number): void {
  const plan = makePlan(new Random(seed));
  const simulator = newSimulator(seed, plan);
  deploy(simulator, plan);

  replacements(plan).forEach(replaced => { deploy(simulator, replaced, 'replacement'); });
}
