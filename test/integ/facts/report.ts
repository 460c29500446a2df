import type { Experiment, Finding } from './experiment';
import type { Prediction } from './predictions';
import { rowsThatStartWith, withConfidence } from './rows';

/** The result of an experiment at AWS, as JSON. */
export interface Result extends Finding {
  readonly experiment: string;
  readonly date: string;
  readonly region: string;
  /** The consequence for the library. */
  readonly meaning: string;
  /** The predictions with this outcome. None means that the simulator is wrong. */
  readonly predictedBy: readonly Prediction[];
  /** False if AWS has refused in other words than the predictions, which can be another reason. */
  readonly hasPredictedWords: boolean;
}

/** Returns the result of an experiment that has ended at a time. */
export function resultOf(
  { name, outcomes }: Experiment, finding: Finding, predictions: readonly Prediction[], { date, region }: Pick<Result, 'date' | 'region'>,
): Result {
  const predictedBy = predictions.filter(({ outcome }) => outcome === finding.outcome);

  return {
    experiment: name,
    date,
    region,
    ...finding,
    meaning: outcomes[finding.outcome] ?? 'not an outcome of the experiment',
    predictedBy,
    hasPredictedWords: predictedBy.some(({ message = '' }) => finding.message?.includes(message.trim()) ?? message === ''),
  };
}

/** Returns the row of an experiment for the table in README.md. */
export function tableRow({ name, question, minutes, dollars }: Experiment): string {
  return `| \`${name}\` | ${question} | ${minutes} | ${dollars.toFixed(2)} |`;
}

/** Returns the rows of the experiment for docs/rules, with the observation as their confidence. */
export function rowsOf({ rows, name }: Experiment, { outcome, message, date, region }: Result): string[] {
  // A vertical bar would end the cell.
  const words = message === undefined ? '' : `: ${message.replaceAll('|', '\\|')}`;

  return rows.flatMap(beginning => rowsThatStartWith(beginning))
    .map(row => withConfidence(row, `observed: experiment ${name} in ${region}, ${date}: ${outcome}${words}`));
}
