/** Returns `text` of `file` with new lines between two markers. */
export function renderBetween(file: string, text: string, markers: readonly [string, string], lines: readonly string[]): string {
  const [begin, end] = markers;
  const [before, rest] = splitAt(file, text, begin);
  const [, after] = splitAt(file, rest, end);

  return [before + begin, '', ...lines, '', end + after].join('\n');
}

/** Returns the lines of `text` from one marker to another, including both. */
export function markedIn(file: string, text: string, [begin, end]: readonly [string, string]): string[] {
  const [, rest] = splitAt(file, text, begin);

  return [begin, '', ...splitAt(file, rest, end)[0].trim().split('\n'), '', end];
}

function splitAt(file: string, text: string, marker: string): [string, string] {
  const parts = text.split(marker);
  if (parts.length !== 2) throw new Error(`${file} must have one line ${marker}, got ${parts.length - 1}`);

  return [parts[0], parts[1]];
}
