/** The separator of cells. A pipe in a cell has a backslash. */
const SEPARATOR = /(?<!\\)\|/;

/** Returns a page without the column of a title in its tables. */
export function withoutColumn(markdown: string, title: string): string {
  let column = -1;

  return markdown.split('\n').map(line => {
    if (!line.startsWith('|')) {
      column = -1;
      return line;
    }
    const cells = line.split(SEPARATOR);
    if (column < 0) column = cells.findIndex(cell => cell.trim() === title);

    return cells.filter((_, index) => index !== column).join('|');
  }).join('\n');
}
