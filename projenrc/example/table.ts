/** Returns rows of text below a header, in columns as wide as their longest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map(row => row[column].length)));
  const rule = widths.map(width => '-'.repeat(width));

  return [header, rule, ...rows]
    .map(row => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd())
    .join('\n');
}
