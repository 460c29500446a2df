import { build } from './generated-apps/build';
import { makePlan } from './generated-apps/make-plan';
import type { Plan } from './generated-apps/plan';
import { Random } from './simulator/engine/random';

const APPS = 40;

/** A warning of an app. */
interface Noise {
  readonly id: string;
  readonly path: string;
  readonly message: string;
}

/**
 * The parts of warnings that identify their causes, by id: each is something that the user can change or acknowledge.
 * No other warning is in the generated apps.
 */
const CAUSES: { readonly [id: string]: (noise: Noise) => string | undefined } = {
  bucketPolicyNotAdded: ({ message }) => /policy of bucket '([^']+)'/.exec(message)?.[1],
  firehoseTagNotAdded: streamOf,
  // The account and Region of the app.
  transactionSearch: () => 'here',
  regionUnknown: ({ path }) => path.split('/')[0],
  // The behaviour of AWS is not known.
  destinationTypeTwice: () => 'AWS',
};

/**
 * Returns the name of a delivery stream. One that a destination names as an L1, by a literal ARN, need not be in the
 * account of an app without an environment.
 */
function streamOf({ message, path }: Noise): string | undefined {
  const name = /delivery stream '([^']+)'/.exec(message)?.[1];

  return name !== undefined && path.includes('/Delivery-Shared') ? `${name} by ARN` : name;
}

function sizeOf({ sources }: Plan): number {
  return sources.reduce((size, { deliveries }) => size + 1 + deliveries.length, 0);
}

function largestPlans(): Plan[] {
  return Array.from({ length: 500 }, (_, seed) => makePlan(new Random(seed)))
    .sort((one, other) => sizeOf(other) - sizeOf(one))
    .slice(0, APPS);
}

function noiseOf(plan: Plan): Noise[] {
  const app = build(plan);
  app.synth();

  return app.node.findAll().flatMap(({ node }) => node.metadata
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }) => ({ id: /\[ack: cdk-log-delivery:(\w+)\]$/.exec(String(data))?.[1] ?? 'other', path: node.path, message: String(data) })));
}

const PLANS = largestPlans();
const NOISE = PLANS.map(noiseOf);

test('the apps are the large ones', () => {
  expect(PLANS).toHaveLength(APPS);
  expect(Math.min(...PLANS.map(sizeOf))).toBeGreaterThan(30);
});

test('the warnings of large apps are those that a user can act on', () => {
  expect([...new Set(NOISE.flat().map(({ id }) => id))].sort()).toEqual(Object.keys(CAUSES).sort());
});

test('each cause has one warning in an app', () => {
  const repeated = NOISE.flatMap((noise, app) => {
    const causes = noise.map(each => `app ${app}, ${each.id}: ${CAUSES[each.id](each)}`);
    return causes.filter((cause, index) => causes.indexOf(cause) !== index);
  });

  expect(repeated).toEqual([]);
});

test('every warning has a cause that its text names', () => {
  expect(NOISE.flat().filter(each => CAUSES[each.id](each) === undefined)).toEqual([]);
});
