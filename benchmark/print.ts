import type { Table } from './tables';

/** A table for a terminal. */
export function asText({ title, header, rows }: Table): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map(line => line[column].length)));
  const padded = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column])).join('  ');

  return [title, '', ...lines.map(cells => `  ${padded(cells)}`.trimEnd()), ''].join('\n');
}

/** A table for README. */
export function asMarkdown({ title, header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

  return [`### ${title}`, '', line(header), line(header.map(() => '---')), ...rows.map(line), ''].join('\n');
}
