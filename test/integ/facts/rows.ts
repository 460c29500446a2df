import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** A row of a page of docs/rules. */
export interface Row {
  readonly page: string;
  readonly problem: string;
  readonly confidence: string;
  readonly line: string;
}

const FOLDER = join('docs', 'rules');
const CONFIDENCE = 3;

/** Returns the rows of all pages of docs/rules. */
export function readRows(): Row[] {
  return readdirSync(FOLDER).sort().flatMap(page => readFileSync(join(FOLDER, page), 'utf8').split('\n')
    .map(line => ({ line, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.length === 6 && /^(doc|observed|weak|inferred|contradicted): /.test(cells[CONFIDENCE]))
    .map(({ line, cells }) => ({ page, line, problem: cells[0], confidence: cells[CONFIDENCE] })));
}

/** Returns the rows that start with a text. */
export function rowsThatStartWith(beginning: string, rows = readRows()): Row[] {
  return rows.filter(({ problem }) => problem.startsWith(beginning));
}

/** Returns the row with another confidence. */
export function withConfidence({ line }: Row, confidence: string): string {
  const cells = cellsOf(line);

  return `| ${cells.map((cell, index) => index === CONFIDENCE ? confidence : cell).join(' | ')} |`.replace(/ {2}\|$/, ' |');
}

function cellsOf(line: string): string[] {
  return line.startsWith('|') ? line.trim().slice(1, -1).split('|').map(cell => cell.trim()) : [];
}
