import type { TitledCdk } from './chapter';
import type { Round } from './results';
import { roundsOf } from './rounds';
import type { Table } from './tables';

/** The title of a column, and its cells. */
export type Column = readonly [title: string, cell: (rounds: readonly Round[]) => string];

/** The apps to show. */
export interface MeasuredApps {
  readonly cdks: readonly TitledCdk[];
  readonly sizes: readonly number[];
  /** The title of the column of sizes. */
  readonly sizeTitle: string;
  readonly rounds: readonly Round[];
}

/** Makes a table with a row for each aws-cdk-lib and size. */
export function appTable(apps: MeasuredApps, title: string, columns: readonly Column[]): Table {
  const { cdks, sizes, sizeTitle, rounds } = apps;

  return {
    title,
    header: ['aws-cdk-lib', sizeTitle, ...columns.map(([name]) => name)],
    rows: cdks.flatMap(({ cdk, title: version }) => sizes.map(size => [
      version, String(size), ...columns.map(([, cell]) => cell(roundsOf(rounds, cdk, size))),
    ])),
  };
}
