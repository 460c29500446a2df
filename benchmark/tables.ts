import { type Gate, type Verdict, verdictOf } from './gates';
import type { Spread } from './statistics';

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The words for each verdict. */
type Words = { readonly [verdict in Verdict]: string };

const OF_LIMITS: Words = { 'kept': 'PASS', 'exceeded': 'FAIL', 'not measured': 'not measured' };
const OF_GOALS: Words = { 'kept': 'met', 'exceeded': 'missed', 'not measured': 'not measured' };

/** The text for a figure that was not measured. */
export const NONE = '–';

export function gatesTable(title: string, gates: readonly Gate[], judgesTimes = true): Table {
  return {
    title,
    header: ['figure', 'median (min to max)', 'gate', '', 'goal', ''],
    rows: gates.map(gate => [
      gate.name,
      gate.figure === undefined ? NONE : `${printed(gate.figure)}${gate.unit}`,
      ...boundCells(gate, gate.limit, OF_LIMITS, judgesTimes),
      ...boundCells(gate, gate.goal, OF_GOALS, judgesTimes),
    ]),
  };
}

function boundCells(gate: Gate, bound: number | undefined, words: Words, judgesTimes: boolean): string[] {
  if (bound === undefined) return ['', ''];
  const verdict = verdictOf(gate, bound);
  const isJudged = judgesTimes || gate.isExact === true || verdict === 'not measured';

  return [`${bound}${gate.unit}`, isJudged ? words[verdict] : 'not judged'];
}

export function printed({ median, min, max }: Spread): string {
  return min === max ? digits(median) : `${digits(median)} (${digits(min)} to ${digits(max)})`;
}

/** Returns a ratio that may not have been measured, as text. */
export function times(ratio: Spread | undefined): string {
  return ratio === undefined ? NONE : `${printed(ratio)}×`;
}

/** Returns a duration that may not have been measured, as text. */
export function milliseconds(value: number | undefined): string {
  return value === undefined ? NONE : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
