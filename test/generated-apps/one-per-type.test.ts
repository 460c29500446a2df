import { build } from './build';
import { CHANGES } from './changes';
import { makePlan } from './make-plan';
import { createOutside } from './outside';
import type { Plan } from './plan';
import { Simulator } from '../simulator';
import { Random } from '../simulator/engine/random';

const APPS = 8;
const ONE_FOR_TYPE = 'Delivery already exists for this Delivery Source with the same Delivery Destination Type.';

/** The changes that docs/rules/deliveries.md names: the new delivery of the same type is created before the old one is deleted. */
const TWO_STEPS = [
  'a bucket, log group or stream: replaced',
  'the bucket, log group or stream of a delivery',
  'the format of a destination',
  'the format of all shared destinations',
  'the logical id of a target',
  'the prefix of a destination',
];

/** Named, too, but the first two for CloudFront without a prefix only, and the third for few of the apps. */
const SOMETIMES = ['hive-compatible paths of a delivery', 'the suffix path of a delivery', 'the stack of a target'];

/** Tests that no source has two deliveries to a type of target, which AWS would refuse from the start. */
function hasOneForEachType({ sources, targets }: Plan): boolean {
  return sources.every(({ deliveries }) => new Set(deliveries.map(({ target }) => targets[target].type)).size === deliveries.length);
}

const PLANS = Array.from({ length: 400 }, (_, seed) => ({ seed, plan: makePlan(new Random(seed)) }))
  .filter(({ plan }) => hasOneForEachType(plan) && plan.sources.length >= 2 && plan.sources.length <= 6)
  .slice(0, APPS);

/** Returns the refusals by the name of the change, if it is the only one since the first deployment of an app. */
function refusals(seed: number, plan: Plan): { readonly name: string; readonly message: string }[] {
  const first = build(plan).synth({ skipValidation: true });

  return CHANGES.flatMap(({ name, apply }) => {
    const changed = apply(plan, new Random(seed));
    if (changed === undefined || !hasOneForEachType(changed)) return [];
    const simulator = new Simulator({ seed, switches: { oneDeliveryPerType: true } });
    simulator.enableTransactionSearch();
    createOutside(simulator, plan.targets);
    expect(simulator.deploy(first).errors).toEqual([]);

    const { errors } = simulator.deploy(build(changed).synth({ skipValidation: true }));
    return errors.filter(({ phase }) => phase === 'deploy').map(({ message }) => ({ name, message }));
  });
}

test('where a source has one delivery for each type, exactly the changes that are named need two deployments', () => {
  const all = PLANS.flatMap(({ seed, plan }) => refusals(seed, plan));
  const names = [...new Set(all.map(({ name }) => name))].filter(name => !SOMETIMES.includes(name)).sort();

  expect(new Set(all.map(({ message }) => message))).toEqual(new Set([ONE_FOR_TYPE]));
  expect(names).toEqual(TWO_STEPS);
});
