import { readFileSync } from 'fs';
import { join } from 'path';
import { conduct, type Experiment, type Finding } from './experiment';
import { SimulatedLab } from './simulated-lab';
import type { Switches } from '../../simulator';

/** The outcome of an experiment in one world of the simulator. */
export interface Prediction extends Finding {
  readonly world: Partial<Switches>;
}

/** The predictions for all experiments, by their names. */
export interface Predictions {
  readonly [experiment: string]: readonly Prediction[];
}

/** The file of the predictions. Node.js would find `predictions.json` for an import of this module. */
export const PREDICTIONS_FILE = join('test', 'integ', 'facts', 'predicted.json');

/** Runs an experiment in the worlds of its switch, or in the one world of the simulator. */
export async function predict(experiment: Experiment): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (const world of experiment.worlds ?? [{}]) {
    predictions.push({ world, ...await conduct(experiment, new SimulatedLab(world)) });
  }

  return predictions;
}

/** Returns the committed predictions. */
export function readPredictions(): Predictions {
  return JSON.parse(readFileSync(PREDICTIONS_FILE, 'utf8'));
}
