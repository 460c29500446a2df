import type { Bench, Chapter, TitledCdk } from '../chapter';
import type { Cdk, Way } from '../results';
import { type Spread, spread } from '../statistics';
import { printed, times } from '../tables';

/** The peak memory of two processes shortly after one another, in bytes. */
interface Peaks {
  readonly cdk: Cdk;
  readonly handWritten: number;
  readonly library: number;
}

/** Measures the peak memory of a process that synthesises one app. */
export function measureMemory(bench: Bench): Chapter {
  const { deliveries, runs } = bench.plan.memory;
  const all = measurePeaks(bench);

  return {
    tables: [{
      title: `Peak memory at ${deliveries} deliveries`,
      header: ['aws-cdk-lib', 'by hand', 'library', 'library : by hand'],
      rows: bench.cdks.map(titled => rowOf(titled, all)),
    }],
    gates: [],
    notes: [
      '- Peak memory is the maximum resident set size of a process that makes one app, with nothing before it.',
      `  ${runs} processes make it in each way. The validator of the newest aws-cdk-lib is included.`,
    ],
  };
}

function measurePeaks({ workspace, plan, cdks }: Bench): Peaks[] {
  const { deliveries, runs } = plan.memory;
  const peak = (cdk: Cdk, way: Way): number =>
    workspace.run(cdk, 'synthesise', ['peak', 'deliveries', way, String(deliveries)]);

  return Array.from({ length: runs }).flatMap(() =>
    cdks.map(({ cdk }) => ({ cdk, handWritten: peak(cdk, 'handWritten'), library: peak(cdk, 'library') })));
}

function rowOf({ cdk, title }: TitledCdk, all: readonly Peaks[]): string[] {
  const peaks = all.filter(each => each.cdk === cdk);

  return [
    title,
    megabytes(spread(peaks.map(({ handWritten }) => handWritten / 1e6))),
    megabytes(spread(peaks.map(({ library }) => library / 1e6))),
    times(spread(peaks.map(({ handWritten, library }) => library / handWritten))),
  ];
}

function megabytes(peak: Spread): string {
  return `${printed(peak)} MB`;
}
