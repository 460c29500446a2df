import type { App } from 'aws-cdk-lib/core';
import { build } from './build';
import { isDeployed } from './conditions';
import { newSimulator } from './deployments';
import { KINDS } from './kinds';
import { canBeHandWritten, makePlan } from './make-plan';
import type { Plan, SourcePlan } from './plan';
import { pick } from './random-choice';
import { hasLogicalId } from './references';
import { waysOf } from './ways';
import { Random } from '../simulator/engine/random';

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

/** The message of the library for a second source of a resource and log type. */
const REFUSED = 'is already the delivery source of this resource for';

/** Tests that a second source of a resource is rejected at synthesis in every form, because AWS would refuse it. */
export function testSecondSource(seed: number): void {
  const random = new Random(seed);
  const plan = makePlan(random);
  const places = plan.sources.filter(source => KINDS[source.kind].ofAccount !== true && isDeployed(plan, source));
  if (places.length === 0) return;
  const first = pick(random, places);
  const changed = { ...plan, sources: [...plan.sources, secondOf(random, plan, first)] };

  // Of stacks without environments, two ARNs can be of two accounts: a warning.
  const isWarned = !plan.settings.env && KINDS[first.kind].imports !== undefined;

  expect({ message: messageOf(changed, isWarned), plan: JSON.stringify(changed) })
    .toEqual({ message: expect.stringContaining(REFUSED), plan: JSON.stringify(changed) });
  expect(simulated(seed, changed)).toContain(USED);
}

/**
 * Returns a source of the library, or an L1 if the first one belongs to the library. For stacks without environments,
 * it is the same one.
 */
function secondOf(random: Random, { settings, stacks }: Plan, first: SourcePlan): SourcePlan {
  const { kind, stack } = first;
  const isManaged = KINDS[kind].imports === undefined;
  const way = random.below(waysOf(kind));
  const later = stack + random.below(stacks - stack);
  // A logical id in words is one of the same stack.
  const canBeLater = isManaged ? !hasLogicalId(way) : settings.env;

  return {
    ...first,
    way,
    stack: canBeLater ? later : stack,
    handWritten: !first.handWritten && canBeHandWritten(kind) && random.below(2) === 0,
    name: undefined,
    constructId: `${first.constructId}Second`,
    deliveries: [],
  };
}

/** Returns the error of a plan, or its warnings if these are enough. */
function messageOf(plan: Plan, isWarned: boolean): string {
  try {
    const app = build(plan);
    app.synth();
    return isWarned ? warningsOf(app).join('\n') : 'nothing was refused';
  } catch (error) {
    return String(error);
  }
}

function warningsOf({ node }: App): unknown[] {
  return node.findAll().flatMap(construct => construct.node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => data));
}

/** The messages of a deployment without the checks of the library; that the constructs refuse comes first. */
function simulated(seed: number, plan: Plan): readonly string[] {
  try {
    const assembly = build(plan).synth({ skipValidation: true });
    return newSimulator(seed, plan).deploy(assembly).errors.map(({ message }) => message);
  } catch (error) {
    return String(error).includes(REFUSED) ? [USED] : [String(error)];
  }
}
