import { measureLoadTime } from './load-time';
import type { Bench, Chapter } from '../chapter';
import type { LoadTiming, Span } from '../results';
import { spread } from '../statistics';
import { printed } from '../tables';

/**
 * The shares of the time for the parts of aws-cdk-lib: 15 ms and 10 ms where these take 80 ms. Milliseconds alone would
 * judge the machine, because one that is busy or slow takes longer for both.
 */
const LIMIT = 15 / 80;
const GOAL = 10 / 80;

/** Measures the time to load the library. */
export function measureLoading({ workspace, plan, cdks }: Bench): Chapter {
  const timings = measureLoadTime(workspace, plan.loads);

  return {
    tables: [{
      title: 'Loading',
      header: ['aws-cdk-lib', 'its parts that are used', 'library', 'the same by the clock', 'fields, when first used'],
      rows: cdks.map(({ cdk, title }) => [title, ...cellsOf(timings[cdk])]),
    }],
    gates: cdks.map(({ cdk, title }) => ({
      name: `loading : parts of aws-cdk-lib, ${title}`,
      figure: spread(timings[cdk].map(({ library, cdk: parts }) => library.cpu / parts.cpu)),
      unit: '×',
      limit: LIMIT,
      goal: GOAL,
    })),
    notes: [
      '- Loading is the time that a new process takes to load the library, after the parts of aws-cdk-lib and constructs',
      `  that the library uses. ${plan.loads} processes load it.`,
    ],
  };
}

function cellsOf(timings: readonly LoadTiming[]): string[] {
  const cell = (part: (timing: LoadTiming) => Span, unit: keyof Span): string =>
    `${printed(spread(timings.map(timing => part(timing)[unit])))} ms`;

  return [
    cell(timing => timing.cdk, 'cpu'),
    cell(timing => timing.library, 'cpu'),
    cell(timing => timing.library, 'wall'),
    cell(timing => timing.fields, 'cpu'),
  ];
}
