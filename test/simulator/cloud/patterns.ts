const COMPILED = new Map<string, RegExp>();

/** Tests that `text` matches a pattern with `*` and `?`, as policies use them. */
export function glob(pattern: string, text: string): boolean {
  if (pattern === '*' || pattern === text) return true;
  const wildcard = pattern.search(/[*?]/);
  // Most patterns differ before the first wildcard.
  if (wildcard < 0 || !text.startsWith(pattern.slice(0, wildcard))) return false;
  if (wildcard === pattern.length - 1 && pattern.endsWith('*')) return true;

  const known =
    COMPILED.get(pattern) ??
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
      's',
    );
  COMPILED.set(pattern, known);

  return known.test(text);
}

/** Tests that an ARN matches a pattern, part by part: a `*` does not match across the colons of the first five. */
export function arnLike(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const [patterns, parts] = [pattern, arn].map(partsOf);

  return patterns.length === parts.length && patterns.every((part, index) => glob(part, parts[index]));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');

  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
