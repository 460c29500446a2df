import type { AppTiming, Round, Span, Way } from './results';
import { growthExponent, median, type Spread, spread } from './statistics';

/** A part of the duration of an app, in milliseconds. */
export type Part = (timing: AppTiming) => number;

/** Returns processor time. On a busy machine, a clock would also measure other processes. */
const cpu = ({ cpu: milliseconds }: Span): number => milliseconds;
const wall = ({ wall: milliseconds }: Span): number => milliseconds;

/** The duration that users see: constructing everything, and `app.synth()`. */
export const WHOLE: Part = timing => cpu(timing.sites) + cpu(timing.deliveries) + cpu(timing.synthesis);
export const WHOLE_BY_THE_CLOCK: Part = timing => wall(timing.sites) + wall(timing.deliveries) + wall(timing.synthesis);

/** The part before `app.synth()`. */
export const BUILDING: Part = timing => cpu(timing.sites) + cpu(timing.deliveries);
export const BUILDING_BY_THE_CLOCK: Part = timing => wall(timing.sites) + wall(timing.deliveries);

/** The part of building whose code differs between the ways. */
export const DELIVERIES: Part = timing => cpu(timing.deliveries);
export const DELIVERIES_BY_THE_CLOCK: Part = timing => wall(timing.deliveries);

/** The median for one way. Undefined if it was not measured. */
export function medianOf(rounds: readonly Round[], way: Way, part: Part): number | undefined {
  const timings = timingsOf(rounds, way);

  return timings.length === 0 ? undefined : median(timings.map(part));
}

/** Returns the library's time divided by the time of `other`, round by round. Undefined if `other` was not measured. */
export function ratioTo(other: Way, rounds: readonly Round[], part: Part): Spread | undefined {
  const others = timingsOf(rounds, other);
  if (others.length === 0) return undefined;

  return spread(timingsOf(rounds, 'library').map((timing, index) => part(timing) / part(others[index])));
}

/**
 * The exponent by which the library's time grows from one size to a larger one, round by round. `smaller` and `larger`
 * are in the same order.
 */
export function growth(smaller: readonly Round[], larger: readonly Round[], part: Part): Spread {
  const after = timingsOf(larger, 'library');

  return spread(timingsOf(smaller, 'library').map((before, index) => growthExponent(
    { size: smaller[index].size, time: part(before) },
    { size: larger[index].size, time: part(after[index]) },
  )));
}

/** The timings of one way: of all rounds or of none. */
function timingsOf(rounds: readonly Round[], way: Way): AppTiming[] {
  return rounds.flatMap(({ timings }) => timings[way] ?? []);
}
