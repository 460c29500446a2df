import * as fc from 'fast-check';
import type { ErrorId } from '../../../src/private/cdk/message-ids';
import { plans, word, type Wanted } from '../arbitraries';
import type { DestinationPlan, Plan, SourcePlan, Text } from '../plan';

/** A plan that is broken in one place, and the value or path that the message must contain. */
export interface Broken {
  readonly plan: Plan;
  readonly got: string;
}

/** One way to break a plan. */
export interface Breakage {
  /** The property of the message, and the mistake. */
  readonly title: string;
  /** The ids that the error can have. */
  readonly ids: readonly ErrorId[];
  readonly broken: fc.Arbitrary<Broken>;
}

interface Way<T> {
  readonly property: string;
  readonly is: string;
  readonly ids: readonly ErrorId[];
  /** The plans that can be broken so. */
  readonly wanted: Wanted;
  readonly values: fc.Arbitrary<T>;
  readonly change: (plan: Plan, value: T) => Broken;
}

/** Breaks plans by a value that differs from case to case. */
export function breakage<T>({ property, is, ids, wanted, values, change }: Way<T>): Breakage {
  return { ids, title: `${property}: ${is}`, broken: fc.tuple(plans(wanted), values).map(([plan, value]) => change(plan, value)) };
}

/** Breaks plans in one way. */
export function mistake(way: Omit<Way<undefined>, 'values' | 'change'> & { readonly change: (plan: Plan) => Broken }): Breakage {
  return breakage({ ...way, values: fc.constant(undefined) });
}

/** The plan with something else about its first source. */
export function withSource(plan: Plan, change: Partial<SourcePlan>): Plan {
  const [first, ...others] = plan.sources;

  return { ...plan, sources: [{ ...first, ...change }, ...others] };
}

/** The plan with something else about its first destination. */
export function withDestination(plan: Plan, change: Partial<DestinationPlan>): Plan {
  const [first, ...others] = plan.destinations;

  return { ...plan, destinations: [{ ...first, ...change }, ...others] };
}

export function literal(text: string): Text {
  return { text, isLate: false };
}

/** A value as messages quote it: at least how it begins. */
export function quoted(text: string): string {
  return text.length <= 100 ? `'${text}'` : `'${text.slice(0, 100)}`;
}

/** Words with a character in them that is not for names. */
export function unnameable(...characters: string[]): fc.Arbitrary<string> {
  return fc.tuple(word(1, 20), fc.constantFrom(...characters), word(1, 20)).map(parts => parts.join(''));
}
