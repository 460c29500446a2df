// Tested by test/private/rules/kind-mismatch.test.ts, test/looked-up.test.ts.
import { isPlaceholder, replaceTokens } from '../cdk/tokens';

/** A marker for text that is known only when the stack is deployed. No ARN contains it. */
const UNKNOWN = '\0';

/** The number of parts before the resource: `arn`, partition, service, Region and account. */
const HEAD_LENGTH = 5;

/**
 * Returns partition, service, Region and account of an ARN: `''` for a part that the ARN does not have, undefined for a
 * part that is not known. The text of a token can contain colons: the text of `Fn.join()` is `${Token[Fn::Join.1]}`.
 */
export function arnHead(arn: string): (string | undefined)[] {
  const parts = mark(arn).split(':');
  const unknown = parts.findIndex(part => part.includes(UNKNOWN));
  // A token can represent several parts. The positions of the parts after it are then not known.
  const known = parts[0] === 'arn' && parts.length > HEAD_LENGTH ? parts : parts.slice(0, Math.max(0, unknown));

  return known.slice(1, HEAD_LENGTH).map(part => (part.includes(UNKNOWN) ? undefined : part));
}

/** Tests that `arn` matches `pattern`, as far as the ARN is known at synthesis. */
export function isOfPattern(arn: string, pattern: string): boolean {
  const parts = mark(arn).split(':');
  const expected = pattern.split(':');
  // An unknown part can represent several parts.
  if (parts.length <= HEAD_LENGTH && parts.some(part => part.includes(UNKNOWN))) return true;

  return headMatches(parts, expected) && segmentsMatch(segmentsOf(parts), segmentsOf(expected));
}

/** Tests for an ARN that ends with a wildcard, which matches all resources of a kind instead of one. */
export function hasWildcard(arn: string): boolean {
  return mark(arn).endsWith('*');
}

/** Tests that `arn` and `pattern` have the same service. */
export function isOfService(arn: string, pattern: string): boolean {
  return arnHead(arn)[1] === arnHead(pattern)[1];
}

/**
 * Tests that the services match, and that Region and account are present as expected. Other functions compare the
 * values of partition, Region and account.
 */
function headMatches(parts: readonly string[], expected: readonly string[]): boolean {
  const [, , service, ...environment] = parts.slice(0, HEAD_LENGTH);
  const [, , expectedService, ...expectedEnvironment] = expected;

  return matches(service, expectedService)
    && environment.every((part, index) => isThere(part) === isThere(expectedEnvironment[index]));
}

function isThere(part: string | undefined): boolean {
  return part !== undefined && part !== '';
}

function segmentsOf(parts: readonly string[]): string[] {
  return parts.slice(HEAD_LENGTH).join(':').split(/[:/]/);
}

/**
 * Tests that all known segments match. There can be more segments than expected, because names can contain slashes: the
 * names of partner event buses do.
 */
function segmentsMatch(segments: readonly string[], expected: readonly string[]): boolean {
  const unknown = segments.findIndex(segment => segment.includes(UNKNOWN));
  const known = unknown < 0 ? segments : segments.slice(0, unknown);
  if (unknown < 0 && segments.length < expected.length) return false;

  return known.every((segment, index) => index >= expected.length || matches(segment, expected[index]));
}

/** Tests that a part is as expected. A variable or wildcard of the pattern matches any part that is not empty. */
function matches(part: string, expected: string): boolean {
  if (part.includes(UNKNOWN)) return true;

  return expected.startsWith('${') || expected === '*' ? part !== '' : part === expected;
}

/** Returns an ARN with its unknown parts marked. */
function mark(arn: string): string {
  return isPlaceholder(arn) ? UNKNOWN : replaceTokens(UNKNOWN, arn);
}
