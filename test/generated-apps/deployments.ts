import type { App } from 'aws-cdk-lib/core';
import { build } from './build';
import { createOutside } from './outside';
import type { Plan } from './plan';
import { Simulator } from '../simulator';

type Assembly = ReturnType<App['synth']>;

/** A simulator with what an app refers to, in which traces can be delivered. */
export function newSimulator(seed: number, plan: Plan): Simulator {
  const simulator = new Simulator({ seed });
  simulator.enableTransactionSearch();
  createOutside(simulator, plan.targets);

  return simulator;
}

/** Synthesises an app, with all checks of the library. */
export function synth(plan: Plan): Assembly {
  return build(plan).synth();
}

/** Deploys an app, in which nothing may be refused or stay undelivered. A failure prints the plan. */
export function deploy(simulator: Simulator, plan: Plan, change = 'first deployment'): void {
  const refused = errorsOf(() => {
    const { errors } = simulator.deploy(synth(plan));
    return [...errors, ...simulator.undelivered()];
  });

  expect(refused.length === 0 ? [] : { change, refused: JSON.stringify(refused), plan: JSON.stringify(plan) }).toEqual([]);
}

function errorsOf(act: () => unknown[]): unknown[] {
  try {
    return act();
  } catch (error) {
    return [String(error)];
  }
}
