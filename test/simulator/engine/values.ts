/** An object of a template. */
export type Values = { readonly [name: string]: unknown };

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns `value` if it is an object, and an empty object otherwise. */
export function valuesOf(value: unknown): Values {
  return isValues(value) ? value : {};
}

/** Returns `value` as a list: a value that is not a list is its only element. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];

  return Array.isArray(value) ? value : [value];
}

/** `value`, if it is text; undefined otherwise. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;

  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Tests that two values of a template are equal, in any order of their keys. */
export function equal(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, index) => equal(item, right[index]))
    );
  }
  if (!isValues(left) || !isValues(right)) return false;

  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every(name => name in right && equal(left[name], right[name]))
  );
}
