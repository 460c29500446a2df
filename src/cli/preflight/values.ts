// Tested by test/cli/preflight/agreement.test.ts.
/** An object of a template, or of an answer of AWS. */
export type Values = { readonly [name: string]: unknown };

/** Returns `value` if it is an object, and an empty object otherwise. */
export function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** Returns `value` if it is a list, and an empty list otherwise. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns `value` if it is text, and undefined otherwise. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
