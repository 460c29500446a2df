/**
 * Returns at most `count` of `candidates`, the most similar to `text` first. Leaves out candidates that differ from
 * `text` in more than half of its characters.
 */
export function nearest(text: string, candidates: readonly string[], count = 3): string[] {
  const limit = Math.max(2, Math.floor(text.length / 2));
  const isAlike = (candidate: string, distance: number) =>
    distance <= limit && distance < Math.max(text.length, candidate.length);

  return candidates
    .map(candidate => ({ candidate, distance: editDistance(text.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => isAlike(candidate, distance))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Returns the number of characters to add, remove or change to turn `b` into `a` (the Levenshtein distance). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }

  return previous[b.length];
}
