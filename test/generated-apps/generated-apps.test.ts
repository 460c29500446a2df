import { build } from './build';
import { CHANGES } from './changes';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { Simulator } from '../simulator';
import { Random } from '../simulator/engine/random';

const APPS = Number(process.env.APPS ?? 500);

/** What was refused and what would not be delivered, after the app of `plan` has been deployed. */
function deploy(simulator: Simulator, plan: Plan): readonly unknown[] {
  const { errors } = simulator.deploy(build(plan).synth({ skipValidation: true }));

  return [...errors, ...simulator.undelivered()];
}

test.each(Array.from({ length: APPS }, (_, seed) => seed))('app %i deploys, changes and goes', seed => {
  const random = new Random(seed);
  const simulator = new Simulator({ seed });
  let plan = makePlan(random);
  expect(deploy(simulator, plan)).toEqual([]);
  expect(simulator.deploy(build(plan).synth({ skipValidation: true })).changes).toEqual([]);
  for (const change of CHANGES) {
    const changed = change.apply(plan, random);
    if (changed === undefined) continue;
    expect({ change: change.name, refused: deploy(simulator, changed) }).toEqual({ change: change.name, refused: [] });
    plan = changed;
  }
  expect(simulator.destroy(build(plan).synth({ skipValidation: true })).errors).toEqual([]);
});
