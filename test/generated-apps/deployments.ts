import type { App } from 'aws-cdk-lib/core';
import { build } from './build';
import { createOutside } from './outside';
import type { Plan } from './plan';
import { Simulator } from '../simulator';

export type Assembly = ReturnType<App['synth']>;

/** Returns a simulator with the resources that an app refers to, in which traces can be delivered. */
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

/** Deploys an app, in which nothing may be refused or stay undelivered. A failure prints the plan. Returns the app. */
export function deploy(simulator: Simulator, plan: Plan, change = 'first deployment'): Assembly {
  try {
    const assembly = synth(plan);
    const { errors } = simulator.deploy(assembly);
    const refused = [...errors, ...simulator.undelivered()];
    if (refused.length === 0) return assembly;
    throw new Error(JSON.stringify(refused));
  } catch (error) {
    throw new Error(`The change of ${change} was refused: ${String(error)}\n${JSON.stringify(plan)}`, { cause: error });
  }
}
