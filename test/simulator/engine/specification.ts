import { CONDITIONAL, CREATE_ONLY } from './registry';
import { factsOfAllTypes, type Replacement, type TypeFacts } from './specification-facts';
import { equal, isValues, valuesOf, type Values } from './values';

export type { TypeFacts } from './specification-facts';

let known: { readonly [type: string]: TypeFacts } | undefined;

/** The facts of a type; undefined for custom resources and for types that AWS does not publish. */
export function factsOf(type: string): TypeFacts | undefined {
  known ??= factsOfAllTypes();

  return known[type];
}

/** The properties of which a change replaces a resource of a type: the registry decides, not the specification. */
export function createOnlyOf(type: string): Replacement {
  return CREATE_ONLY[type] ?? factsOf(type)?.replacement ?? {};
}

/**
 * Tests that CloudFormation replaces the resource to change properties from `before` to `after`.
 *
 * @param isConditional true if conditional create-only properties count
 */
export function needsReplacement(type: string, before: Values, after: Values, isConditional = false): boolean {
  const replacements = [createOnlyOf(type), isConditional ? (CONDITIONAL[type] ?? {}) : {}];

  return replacements.some(replacement => differs(replacement, before, after));
}

function differs(replacement: Replacement, before: Values, after: Values): boolean {
  return Object.entries(replacement).some(([name, below]) => {
    if (equal(before[name], after[name])) return false;

    return below === true || differsBelow(below, before[name], after[name]);
  });
}

function differsBelow(replacement: Replacement, before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.some((item, index) => index < after.length && differsBelow(replacement, item, after[index]));
  }

  return (isValues(before) || isValues(after)) && differs(replacement, valuesOf(before), valuesOf(after));
}
