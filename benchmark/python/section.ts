import type { ImportCost, PythonFigures, Round } from './figures';
import { CDK, LIBRARY } from './measure';
import type { Gate } from '../gates';
import { asMarkdown } from '../print';
import { spread, type Spread } from '../statistics';
import { gatesTable, printed, type Table } from '../tables';

/** The part of benchmark/README.md that `npm run benchmark:python` writes, and `npm run benchmark` keeps. */
export const MARKERS = ['<!-- BEGIN python (npm run benchmark:python) -->', '<!-- END python -->'] as const;

export function gatesOf({ rounds, packages }: PythonFigures): Gate[] {
  return [
    { name: 'importing cdk_log_delivery : aws_cdk', figure: spread(rounds.map(shareOfCpu)), unit: ' %', limit: 5 },
    ...packages.map(({ name, bytes }): Gate => ({
      name, figure: spread([bytes / 1000]), unit: ' kB', ...(name.startsWith('npm') ? { limit: 400 } : {}),
    })),
  ];
}

/** Returns the time that the library adds to importing aws-cdk-lib, in per cent. */
function shareOfCpu({ with: both }: Round): number {
  return both.cpu[LIBRARY] / both.cpu[CDK] * 100;
}

export function section(figures: PythonFigures): string[] {
  return [
    '## Python, and the packages of all languages',
    '',
    `Measured on ${figures.machine}. ${figures.rounds.length} rounds: in each, one process imports \`aws_cdk\`, and the next`,
    'imports `cdk_log_delivery` too. Times are processor time of the main threads of Python and of the Node.js process that',
    'jsii starts, which wait for one another; by the clock, they are what `python -X importtime` says.',
    '',
    ...tablesOf(figures).map(asMarkdown),
  ];
}

export function tablesOf(figures: PythonFigures): Table[] {
  return [gatesTable('Gates', gatesOf(figures)), importTable(figures), memoryTable(figures)];
}

function importTable({ rounds }: PythonFigures): Table {
  const row = (name: string, cost: (round: Round) => number, clock: (round: Round) => number): string[] =>
    [name, `${printed(spread(rounds.map(cost)))} ms`, `${printed(spread(rounds.map(clock)))} ms`];

  return {
    title: 'Importing in Python',
    header: ['', 'processor time', 'by the clock'],
    rows: [
      row('aws_cdk alone', round => round.without.cpu[CDK], round => round.without.clock[CDK]),
      row('aws_cdk, before cdk_log_delivery', round => round.with.cpu[CDK], round => round.with.clock[CDK]),
      row('cdk_log_delivery, after it', round => round.with.cpu[LIBRARY], round => round.with.clock[LIBRARY]),
    ],
  };
}

function memoryTable({ rounds }: PythonFigures): Table {
  const peak = (costs: readonly ImportCost[], of: 'python' | 'node'): Spread => spread(costs.map(cost => cost[of] / 1e6));
  const row = (name: string, costs: readonly ImportCost[]): string[] =>
    [name, `${printed(peak(costs, 'python'))} MB`, `${printed(peak(costs, 'node'))} MB`];

  return {
    title: 'Peak memory',
    header: ['imported', 'Python', 'Node.js'],
    rows: [
      row('aws_cdk', rounds.map(round => round.without)),
      row('aws_cdk and cdk_log_delivery', rounds.map(round => round.with)),
    ],
  };
}
