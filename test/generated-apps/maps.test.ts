import { build } from './build';
import { makePlan } from './make-plan';
import { maps } from '../cli/trees';
import { Random } from '../simulator/engine/random';

/** The number of apps. */
const APPS = Number(process.env.MAPS ?? 40);

test.each(Array.from({ length: APPS }, (_, seed) => seed))('app %i has the same map in its tree and in its cloud assembly', seed => {
  const { before, assembly, after } = maps(build(makePlan(new Random(seed))));

  expect(JSON.parse(assembly).deliveries.length).toBeGreaterThan(0);
  expect(after).toEqual(assembly);
  expect(before).toEqual(assembly);
});
