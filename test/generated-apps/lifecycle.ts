import type { App } from 'aws-cdk-lib/core';
import { build } from './build';
import { CHANGES, replacements } from './changes';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { Simulator } from '../simulator';
import { Random } from '../simulator/engine/random';

/** How many apps there are: few unless `npm run test:apps` asks for all. */
const APPS = Number(process.env.APPS ?? 40);

/** The test files that share the apps, so that they can run side by side. */
const PARTS = 4;

function synth(plan: Plan): ReturnType<App['synth']> {
  return build(plan).synth({ skipValidation: true });
}

/** What was refused and what would not be delivered, after the app of `plan` has been deployed. */
function deploy(simulator: Simulator, plan: Plan): readonly unknown[] {
  const { errors } = simulator.deploy(synth(plan));

  return [...errors, ...simulator.undelivered()];
}

/** Changes one thing of every sort in turn, and deploys each time. Returns the plan as it is in the end. */
function changeEverything(simulator: Simulator, plan: Plan, random: Random): Plan {
  return CHANGES.reduce((current, change) => {
    const changed = change.apply(current, random);
    if (changed === undefined) return current;
    expect({ change: change.name, refused: deploy(simulator, changed) }).toEqual({ change: change.name, refused: [] });

    return changed;
  }, plan);
}

/** Tests the apps of one part: they deploy, change in every way and go, and nothing is refused or undelivered. */
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
  test.each(seeds)('app %i deploys, changes and goes', testLifecycle);
  // One deployment for each resource: in some of the apps is enough.
  test.each(seeds.filter((_, index) => index % 10 === 0))('app %i has each logged resource replaced', testReplacements);
}

function testLifecycle(seed: number): void {
  const random = new Random(seed);
  const simulator = new Simulator({ seed });
  const plan = makePlan(random);
  expect(deploy(simulator, plan)).toEqual([]);
  expect(simulator.deploy(synth(plan)).changes).toEqual([]);

  const last = changeEverything(simulator, plan, random);
  expect(simulator.destroy(synth(last)).errors).toEqual([]);
}

function testReplacements(seed: number): void {
  const simulator = new Simulator({ seed });
  const plan = makePlan(new Random(seed));
  expect(deploy(simulator, plan)).toEqual([]);

  replacements(plan).forEach(replaced => expect(deploy(simulator, replaced)).toEqual([]));
}
