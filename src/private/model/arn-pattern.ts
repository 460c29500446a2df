import { isPlaceholder, replaceTokens } from '../cdk/tokens';

/** Stands for what is known only when the stack is deployed: no ARN has it. */
const UNKNOWN = '\0';

/** `arn`, partition, service, Region and account: what comes before the resource. */
const HEAD_LENGTH = 5;

/**
 * Partition, service, Region and account of an ARN: `''` where it has none, undefined where it is not known. The text of a
 * token can have colons in it: that of `Fn.join()` is `${Token[Fn::Join.1]}`.
 */
export function arnHead(arn: string): (string | undefined)[] {
  const parts = mark(arn).split(':');
  const unknown = parts.findIndex(part => part.includes(UNKNOWN));
  // A token can be several parts: then nothing behind it is where it seems to be.
  const known = parts[0] === 'arn' && parts.length > HEAD_LENGTH ? parts : parts.slice(0, Math.max(0, unknown));

  return known.slice(1, HEAD_LENGTH).map(part => (part.includes(UNKNOWN) ? undefined : part));
}

/** Whether, as far as it is known at synthesis, `arn` is one of those that `pattern` describes. */
export function isOfPattern(arn: string, pattern: string): boolean {
  const parts = mark(arn).split(':');
  const expected = pattern.split(':');
  // What is not known can be several parts.
  if (parts.length <= HEAD_LENGTH && parts.some(part => part.includes(UNKNOWN))) return true;

  return headMatches(parts, expected) && segmentsMatch(segmentsOf(parts), segmentsOf(expected));
}

/** Whether an ARN names all resources of a kind, where it could name one. */
export function hasWildcard(arn: string): boolean {
  return mark(arn).endsWith('*');
}

/** Whether `arn` is of the service of those that `pattern` describes. */
export function isOfService(arn: string, pattern: string): boolean {
  return arnHead(arn)[1] === arnHead(pattern)[1];
}

/** Partition, Region and account are others' to compare: here it counts whether there is one. */
function headMatches(parts: readonly string[], expected: readonly string[]): boolean {
  const [, , service, ...environment] = parts.slice(0, HEAD_LENGTH);
  const [, , expectedService, ...expectedEnvironment] = expected;

  return matches(service, expectedService) && environment.every((part, index) => isThere(part) === isThere(expectedEnvironment[index]));
}

function isThere(part: string | undefined): boolean {
  return part !== undefined && part !== '';
}

function segmentsOf(parts: readonly string[]): string[] {
  return parts.slice(HEAD_LENGTH).join(':').split(/[:/]/);
}

/** Names can have slashes in them, as those of partner event buses do: there can be more segments than expected. */
function segmentsMatch(segments: readonly string[], expected: readonly string[]): boolean {
  const unknown = segments.findIndex(segment => segment.includes(UNKNOWN));
  const known = unknown < 0 ? segments : segments.slice(0, unknown);
  if (unknown < 0 && segments.length < expected.length) return false;

  return known.every((segment, index) => index >= expected.length || matches(segment, expected[index]));
}

/** Whether a part is what is expected there: a name is anything but nothing. */
function matches(part: string, expected: string): boolean {
  if (part.includes(UNKNOWN)) return true;

  return expected.startsWith('${') || expected === '*' ? part !== '' : part === expected;
}

/** An ARN with what is not known in it marked. */
function mark(arn: string): string {
  return isPlaceholder(arn) ? UNKNOWN : replaceTokens(UNKNOWN, arn);
}
