import type { AppTiming, Round, Span, Way } from './results';
import { growthExponent, median, type Spread, spread } from './statistics';

/** A part of what an app takes, in milliseconds. */
export type Part = (timing: AppTiming) => number;

/** Processor time: on a machine that does other things, too, a clock measures those. */
const cpu = ({ cpu: milliseconds }: Span): number => milliseconds;
const wall = ({ wall: milliseconds }: Span): number => milliseconds;

/** All of it, as users have it. */
export const WHOLE: Part = timing => cpu(timing.sites) + cpu(timing.deliveries) + cpu(timing.synthesis);
export const WHOLE_BY_THE_CLOCK: Part = timing => wall(timing.sites) + wall(timing.deliveries) + wall(timing.synthesis);

/** What comes before `app.synth()`. */
export const BUILDING: Part = timing => cpu(timing.sites) + cpu(timing.deliveries);
export const BUILDING_BY_THE_CLOCK: Part = timing => wall(timing.sites) + wall(timing.deliveries);

/** The part of building that is not the same code in every way. */
export const DELIVERIES: Part = timing => cpu(timing.deliveries);
export const DELIVERIES_BY_THE_CLOCK: Part = timing => wall(timing.deliveries);

export function medianOf(rounds: readonly Round[], way: Way, part: Part): number {
  return median(rounds.map(({ timings }) => part(timings[way])));
}

/** How many times as long as `other` the library takes, round by round. */
export function ratioTo(other: Way, rounds: readonly Round[], part: Part): Spread {
  return spread(rounds.map(({ timings }) => part(timings.library) / part(timings[other])));
}

/**
 * How the library's time grows from one size to a larger one, round by round: `smaller` and `larger` are in the same
 * order.
 */
export function growth(smaller: readonly Round[], larger: readonly Round[], part: Part): Spread {
  return spread(smaller.map((round, index) => growthExponent(
    { size: round.deliveries, time: part(round.timings.library) },
    { size: larger[index].deliveries, time: part(larger[index].timings.library) },
  )));
}
