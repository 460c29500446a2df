import { posix } from 'path';
import type { Import } from './imports';
import { ENTRY, isOfApi, PRIVATE, SOURCE } from './layout';

type Way = Pick<Import, 'from' | 'to'>;

/** Two units that import each other. */
export interface Pair {
  readonly units: readonly [string, string];
  /** True if each imports values of the other. Otherwise types alone go one way. */
  readonly isOfValues: boolean;
}

/** Returns the unit of a file: its folder directly below `src/private` or `src`, or the file itself if it is loose. */
export function unitOf(path: string): string {
  const parent = posix.dirname(path);

  return parent === PRIVATE || parent === SOURCE || parent === '.' ? path : unitOf(parent);
}

/** Returns the unit of a file, where all files of the API are one unit. */
export function unitWithApiAsOne(path: string): string {
  return isOfApi(path) ? 'API' : unitOf(path);
}

/** Lists the units of `src/private`: its folders, and its loose files. */
export function privateUnits(paths: readonly string[]): string[] {
  return [...new Set(paths.map(unitOf))].filter(unit => posix.dirname(unit) === PRIVATE).sort();
}

/** Lists the pairs of units that import each other. The file that exports the API is left aside: it imports all. */
export function mutualPairs(imports: readonly Import[], unit = unitOf): Pair[] {
  const between = imports.filter(({ from }) => from !== ENTRY)
    .map(({ from, to, isTypesOnly }) => ({ from: unit(from), to: unit(to), isTypesOnly }));
  const all = waysOf(between);
  const ofValues = waysOf(between.filter(({ isTypesOnly }) => !isTypesOnly));


  return [...all.values()]
    .filter(way => way.from < way.to && isMutual(way, all))
    .map(way => ({ units: [way.from, way.to] as const, isOfValues: isMutual(way, ofValues) }))
    .sort((one, other) => wayOf(...one.units).localeCompare(wayOf(...other.units)));
}

function waysOf(ways: readonly Way[]): Map<string, Way> {
  return new Map(ways.map(way => [wayOf(way.from, way.to), way]));
}

function isMutual({ from, to }: Way, ways: ReadonlyMap<string, Way>): boolean {
  return ways.has(wayOf(from, to)) && ways.has(wayOf(to, from));
}

function wayOf(from: string, to: string): string {
  return `${from} -> ${to}`;
}
