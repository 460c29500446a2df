import type { Pass } from './recorder';

/** The way of a value through the files. */
export interface Moves {
  readonly count: number;
  /** The files that the value comes to, sorted. */
  readonly files: readonly string[];
}

/**
 * Counts the moves of a value between files.
 *
 * A move is a call that passes the value, or an object that holds it, as an argument to a function in another file than
 * the file of the caller. Each call counts once. The file of the caller is the file of the innermost instrumented
 * function that runs, also when code of a package makes the call. Calls by the sample have no such file and do not
 * count. Neither do reads of accessors, which have no arguments, nor the object that a method is called on.
 *
 * @param steps the maximum distance of the value from an argument: 1 for objects that have it as their own property
 */
export function movesOf(passes: readonly Pass[], steps: number): Moves {
  const moves = passes.filter(pass => pass.from !== undefined && pass.from !== pass.to && pass.steps <= steps);

  return { count: moves.length, files: [...new Set(moves.map(({ to }) => to))].sort() };
}

/** Counts the calls of all functions of a name whose first argument is the value. */
export function callsWith(passes: readonly Pass[], name: string): number {
  return passes.filter(pass => pass.name === name && pass.isFirst).length;
}
