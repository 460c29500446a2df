import { BUILDING, DELIVERIES, growth, ratioTo, WHOLE } from './figures';
import { roundsOf, titledCdks, type Measurements } from './measurements';
import type { Cdk } from './results';
import { spread, type Spread } from './statistics';

/** A figure that must not be above its limit, and should not be above its goal. */
export interface Gate {
  readonly name: string;
  readonly figure: Spread;
  readonly unit: string;
  /** Undefined: only a goal. */
  readonly limit?: number;
  readonly goal?: number;
  /** Whether a machine that is busy with other things, and a few rounds, can tell. */
  readonly isExact?: boolean;
}

export function gatesOf(measurements: Measurements): Gate[] {
  const { packed } = measurements.packageSize;

  return [
    ...titledCdks(measurements).flatMap(({ cdk, title }) => [
      ...ratioGates(measurements, cdk, title),
      ...growthGates(measurements, cdk, title),
      loadGate(measurements, cdk, title),
    ]),
    { name: 'packed size', figure: spread([packed / 1000]), unit: ' kB', limit: 400, isExact: true },
  ];
}

export function isWithinLimit({ figure, limit = Infinity }: Gate): boolean {
  return figure.median <= limit;
}

export function isWithinGoal({ figure, goal = Infinity }: Gate): boolean {
  return figure.median <= goal;
}

function ratioGates(measurements: Measurements, cdk: Cdk, title: string): Gate[] {
  const size = measurements.plan.sizes[measurements.plan.sizes.length - 1];
  const rounds = roundsOf(measurements, cdk, size);
  const ratio = (name: string, figure: Spread, bounds: { limit?: number; goal?: number }): Gate =>
    ({ name: `${name}, ${size} deliveries, ${title}`, figure, unit: '×', ...bounds });

  return [
    ratio('whole synthesis : by hand', ratioTo('handWritten', rounds, WHOLE), { limit: 1.2, goal: 1.1 }),
    ratio('building : by hand', ratioTo('handWritten', rounds, BUILDING), { limit: 2, goal: 1.5 }),
    ratio('building, the deliveries alone : by hand', ratioTo('handWritten', rounds, DELIVERIES), {}),
    ratio('whole synthesis : AgentCore', ratioTo('agentCore', rounds, WHOLE), { goal: 1 }),
    ratio('building : AgentCore', ratioTo('agentCore', rounds, BUILDING), { goal: 1 }),
  ];
}

function growthGates(measurements: Measurements, cdk: Cdk, title: string): Gate[] {
  const [small, large] = measurements.plan.sizes.slice(-2);
  const smaller = roundsOf(measurements, cdk, small);
  const larger = roundsOf(measurements, cdk, large);
  const exponent = (name: string, figure: Spread): Gate =>
    ({ name: `growth exponent of ${name}, ${small} to ${large} deliveries, ${title}`, figure, unit: '', limit: 1.05 });

  return [
    exponent('whole synthesis', growth(smaller, larger, WHOLE)),
    exponent('building', growth(smaller, larger, BUILDING)),
  ];
}

function loadGate({ loading }: Measurements, cdk: Cdk, title: string): Gate {
  const figure = spread(loading[cdk].map(({ library }) => library.cpu));

  return { name: `loading, ${title}`, figure, unit: ' ms', limit: 15, goal: 10 };
}
