import { arnLike, glob } from './patterns';
import { listOf, valuesOf, type Values } from '../engine/values';

type Context = { readonly [key: string]: string | readonly string[] };
type Test = (expected: string, actual: string) => boolean;

const TESTS: { readonly [operator: string]: Test } = {
  StringEquals: (expected, actual) => expected === actual,
  StringEqualsIgnoreCase: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  StringLike: glob,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
};

/** Operators that hold when the test holds for none of the expected values. */
const NEGATED: { readonly [operator: string]: string } = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
};

/**
 * Tests that all conditions of a statement hold.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionHolds(condition: Values, context: Context): boolean {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), listOf(value).map(String)]));

  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(valuesOf(keys)).every(([key, expected]) => {
      return holds(operator, listOf(expected).map(String), known.get(key.toLowerCase()));
    }),
  );
}

function holds(operator: string, expected: readonly string[], actual: readonly string[] | undefined): boolean {
  if (operator === 'Null') return expected.includes(String(actual === undefined));

  const set = /^(ForAllValues|ForAnyValue):/.exec(operator)?.[1];
  const [name, ifExists] = operator.replace(/^\w+:/, '').split(/(IfExists)$/);
  const isNegated = name in NEGATED;
  const test = TESTS[NEGATED[name] ?? name];
  if (test === undefined) throw new Error(`the simulator does not know the condition operator ${operator}`);
  if (actual === undefined) return ifExists !== undefined || isNegated || set === 'ForAllValues';

  const matches = (value: string) => expected.some(item => test(item, value)) !== isNegated;
  return set === 'ForAnyValue' ? actual.some(matches) : actual.every(matches);
}
