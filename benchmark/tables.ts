import {
  BUILDING, BUILDING_BY_THE_CLOCK, DELIVERIES, DELIVERIES_BY_THE_CLOCK, medianOf, type Part, ratioTo, WHOLE, WHOLE_BY_THE_CLOCK,
} from './figures';
import { type Gate, gatesOf, isWithinGoal, isWithinLimit } from './gates';
import { type Measurements, roundsOf, titledCdks } from './measurements';
import { type Cdk, type LoadTiming, type Round, type Span, WAYS } from './results';
import { type Spread, spread } from './statistics';

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tablesOf(measurements: Measurements): Table[] {
  return [
    appTable(measurements, 'Whole synthesis: constructing everything, and app.synth()', WHOLE, WHOLE_BY_THE_CLOCK),
    appTable(measurements, 'Building: constructing everything', BUILDING, BUILDING_BY_THE_CLOCK),
    appTable(measurements, 'Of building, the deliveries alone', DELIVERIES, DELIVERIES_BY_THE_CLOCK),
    loadTable(measurements),
    packageTable(measurements),
  ];
}

export function gateTable(measurements: Measurements, judgesTimes: boolean): Table {
  return gatesTable('Gates and goals', gatesOf(measurements), judgesTimes);
}

export function gatesTable(title: string, gates: readonly Gate[], judgesTimes = true): Table {
  return {
    title,
    header: ['figure', 'median (min to max)', 'gate', '', 'goal', ''],
    rows: gates.map(gate => gateRow(gate, judgesTimes)),
  };
}

function gateRow(gate: Gate, judgesTimes: boolean): string[] {
  const { name, figure, unit, limit, goal, isExact = false } = gate;
  const verdict = (isMet: boolean, met: string, missed: string): string => {
    if (!judgesTimes && !isExact) return 'not judged';
    return isMet ? met : missed;
  };

  return [
    name,
    `${printed(figure)}${unit}`,
    limit === undefined ? '' : `${limit}${unit}`,
    limit === undefined ? '' : verdict(isWithinLimit(gate), 'PASS', 'FAIL'),
    goal === undefined ? '' : `${goal}${unit}`,
    goal === undefined ? '' : verdict(isWithinGoal(gate), 'met', 'missed'),
  ];
}

function appTable(measurements: Measurements, title: string, cpu: Part, wall: Part): Table {
  return {
    title,
    header: [
      'aws-cdk-lib', 'deliveries', 'by hand', 'library', 'AgentCore',
      'library : by hand', 'the same by the clock', 'library : AgentCore',
    ],
    rows: rowsOf(measurements, rounds => [
      ...WAYS.map(way => milliseconds(medianOf(rounds, way, cpu))),
      `${printed(ratioTo('handWritten', rounds, cpu))}×`,
      `${printed(ratioTo('handWritten', rounds, wall))}×`,
      `${printed(ratioTo('agentCore', rounds, cpu))}×`,
    ]),
  };
}

function rowsOf(measurements: Measurements, cells: (rounds: readonly Round[]) => string[]): string[][] {
  return titledCdks(measurements).flatMap(({ cdk, title }) =>
    measurements.plan.sizes.map(size => [title, String(size), ...cells(roundsOf(measurements, cdk, size))]));
}

function loadTable(measurements: Measurements): Table {
  return {
    title: 'Loading',
    header: ['aws-cdk-lib', 'what is used of it', 'library', 'the same by the clock', 'fields, when first used'],
    rows: titledCdks(measurements).map(({ cdk, title }) => [title, ...loadCells(measurements, cdk)]),
  };
}

function loadCells({ loading }: Measurements, cdk: Cdk): string[] {
  const cell = (part: (timing: LoadTiming) => Span, unit: keyof Span): string =>
    `${printed(spread(loading[cdk].map(timing => part(timing)[unit])))} ms`;

  return [
    cell(timing => timing.cdk, 'cpu'),
    cell(timing => timing.library, 'cpu'),
    cell(timing => timing.library, 'wall'),
    cell(timing => timing.fields, 'cpu'),
  ];
}

function packageTable({ packageSize }: Measurements): Table {
  return {
    title: 'Package',
    header: ['packed', 'unpacked', 'files'],
    rows: [[kilobytes(packageSize.packed), kilobytes(packageSize.unpacked), String(packageSize.files)]],
  };
}

export function printed({ median, min, max }: Spread): string {
  return min === max ? digits(median) : `${digits(median)} (${digits(min)} to ${digits(max)})`;
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
