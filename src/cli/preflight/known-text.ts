// Tested by test/cli/preflight/preflight.test.ts.
/** A marker for text that is known only when the stack is deployed. */
export const UNKNOWN = '\u0000';

/** A marker for text that is not known, and makes no difference: the rest identifies the resource. */
export const ANY = '\u0001';

/** A marker for a slash or a colon, which come before the name of a resource. */
export const SEPARATOR = '\u0002';

/** The text around the place of a resource that does not exist yet. */
export const NEW = '\u0003';

/** Tests for text that contains a value of a resource that does not exist yet. */
export function isNew(text: string): boolean {
  return text.includes(NEW);
}

/** Tests for text that is known to its last character. */
export function isKnown(text: string): boolean {
  return !/[\u0000-\u0003]/.test(text);
}

/**
 * Tests that text with markers can be `other`: `unknown` if that depends on values that are known only when the stack
 * is deployed.
 */
export function matches(text: string, other: string): boolean | 'unknown' {
  if (isKnown(text)) return text === other;
  if (isNew(text)) return false;
  const pattern = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(UNKNOWN, '.*')
    .replaceAll(ANY, '.*')
    .replaceAll(SEPARATOR, '[:/]');
  if (!new RegExp(`^${pattern}$`, 's').test(other)) return false;

  return text.includes(UNKNOWN) ? 'unknown' : true;
}

/** Tests that text matches a pattern of a policy, in which `*` and `?` are wildcards. */
export function matchesWildcards(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');

  return new RegExp(`^${escaped}$`, 's').test(text);
}
