import type { Spread } from './statistics';

/** A figure that must not be above its limit, and should not be above its goal. */
export interface Gate {
  readonly name: string;
  /** Undefined if it was not measured. */
  readonly figure: Spread | undefined;
  readonly unit: string;
  /** The limit. Undefined for a figure with only a goal. */
  readonly limit?: number;
  readonly goal?: number;
  /** True if the figure is the same on a busy machine and after a few rounds. */
  readonly isExact?: boolean;
}

/** The state of a figure beside its limit or its goal. */
export type Verdict = 'kept' | 'exceeded' | 'not measured';

/** Compares the median of a gate with its limit, or with its goal. */
export function verdictOf({ figure }: Gate, bound: number): Verdict {
  if (figure === undefined) return 'not measured';

  return figure.median <= bound ? 'kept' : 'exceeded';
}

/** Returns true if the figure of a gate is above its limit. A figure that was not measured is not. */
export function fails(gate: Gate): boolean {
  return gate.limit !== undefined && verdictOf(gate, gate.limit) === 'exceeded';
}
