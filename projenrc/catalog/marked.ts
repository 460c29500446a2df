/** `text` of `file` with what is between two markers made anew. */
export function renderBetween(file: string, text: string, markers: readonly [string, string], lines: readonly string[]): string {
  const [begin, end] = markers;
  const [before, rest] = splitAt(file, text, begin);
  const [, after] = splitAt(file, rest, end);

  return [before + begin, '', ...lines, '', end + after].join('\n');
}

function splitAt(file: string, text: string, marker: string): [string, string] {
  const parts = text.split(marker);
  if (parts.length !== 2) throw new Error(`${file} must have one line ${marker}, got ${parts.length - 1}`);

  return [parts[0], parts[1]];
}
