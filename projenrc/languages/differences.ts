/**
 * Returns the differences of two values that come from JSON, as paths with both values. Empty if the values are equal.
 */
export function differences(left: unknown, right: unknown, path = ''): string[] {
  if (isObject(left) && isObject(right) && Array.isArray(left) === Array.isArray(right)) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();

    return keys.flatMap(key => differences(left[key], right[key], path === '' ? key : `${path}.${key}`));
  }

  return left === right ? [] : [`${path}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`];
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
