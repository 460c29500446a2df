import type { Lab } from './lab';
import type { Switches } from '../../simulator';

/** The result of an experiment: one of its outcomes, with the words of AWS. */
export interface Finding {
  readonly outcome: string;
  readonly message?: string;
}

/** An experiment that settles a fact about AWS. */
export interface Experiment {
  readonly name: string;
  readonly question: string;
  /** The rows of docs/rules that depend on the fact, by the beginnings of their first cells. */
  readonly rows: readonly string[];
  readonly minutes: number;
  /** An upper limit of the price in us-east-1, in US dollars. */
  readonly dollars: number;
  /** The consequences of each outcome for the library. */
  readonly outcomes: { readonly [outcome: string]: string };
  /** The worlds of the simulator: the values of the switch that models the fact. */
  readonly worlds?: readonly Partial<Switches>[];
  readonly run: (lab: Lab) => Promise<Finding>;
}

/** An experiment without a result: a deployment has failed that has to succeed. */
export class Inconclusive extends Error {}

/** Deploys something that has to succeed. */
export async function prepare(lab: Lab, deployment: Parameters<Lab['deploy']>[0]): Promise<void> {
  const message = await lab.deploy(deployment);
  if (message !== undefined) throw new Inconclusive(`stack ${deployment.stack}: ${message}`);
}

/** Deploys something that AWS may refuse. */
export async function attempt(lab: Lab, deployment: Parameters<Lab['deploy']>[0]): Promise<Finding> {
  const message = await lab.deploy(deployment);

  return message === undefined ? { outcome: 'accepted' } : { outcome: 'refused', message };
}

/** Runs an experiment, and deletes its stacks, also if it fails. */
export async function conduct({ run }: Experiment, lab: Lab): Promise<Finding> {
  try {
    return await run(lab);
  } finally {
    await lab.cleanUp();
  }
}
