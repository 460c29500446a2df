/** Returns the lines of a text without the indentation of its first line, and without empty lines around them. */
export function withoutIndentation(text: string): string[] {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indentation = /^ */.exec(lines[0])?.[0].length ?? 0;

  return lines.map(line => line.slice(Math.min(indentation, line.search(/\S|$/))));
}
