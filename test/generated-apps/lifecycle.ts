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

type Assembly = ReturnType<App['synth']>;

function synth(plan: Plan): Assembly {
  return build(plan).synth({ skipValidation: true });
}

/** What was refused and what would not be delivered, after an app has been deployed. */
function deploy(simulator: Simulator, assembly: Assembly): readonly unknown[] {
  const { errors } = simulator.deploy(assembly);

  return [...errors, ...simulator.undelivered()];
}

/** Changes one thing of every sort in turn, and deploys each time. */
function changeEverything(simulator: Simulator, plan: Plan, random: Random): void {
  CHANGES.reduce((current, change) => {
    const changed = change.apply(current, random);
    if (changed === undefined) return current;
    expect({ change: change.name, refused: deploy(simulator, synth(changed)) }).toEqual({ change: change.name, refused: [] });

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

/** A simulator in which traces can be delivered. */
function newSimulator(seed: number): Simulator {
  const simulator = new Simulator({ seed });
  simulator.enableTransactionSearch();

  return simulator;
}

function testLifecycle(seed: number): void {
  const random = new Random(seed);
  const simulator = newSimulator(seed);
  const plan = makePlan(random);
  const first = synth(plan);
  expect(deploy(simulator, first)).toEqual([]);
  expect(simulator.deploy(synth(plan)).changes).toEqual([]);

  changeEverything(simulator, plan, random);
  // No change adds a stack or removes one.
  expect(simulator.destroy(first).errors).toEqual([]);
}

function testReplacements(seed: number): void {
  const simulator = newSimulator(seed);
  const plan = makePlan(new Random(seed));
  expect(deploy(simulator, synth(plan))).toEqual([]);

  replacements(plan).forEach(replaced => expect(deploy(simulator, synth(replaced))).toEqual([]));
}
