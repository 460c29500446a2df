// Tested by test/cli/map.test.ts.
import type { Style } from './terminal';
import {
  destinationText, destinationTypeName, kindName, type LogMapData, type MappedDelivery, resourceName, summary, widthOf,
} from '../private/log-map/index';

/** The titles of the columns, and the text of a delivery in each. */
const COLUMNS: readonly (readonly [string, (delivery: MappedDelivery) => string])[] = [
  ['Resource', ({ resource }) => resourceName(resource)],
  ['Kind', ({ resource }) => kindName(resource)],
  ['Log type', ({ logType }) => logType ?? ''],
  ['Type', ({ destination }) => destinationTypeName(destination)],
  ['Destination', delivery => destinationText(delivery)],
];

/** The colours of the types of destinations. */
const COLOURS: { readonly [type: string]: keyof Style | undefined } = { S3: 'green', CWL: 'magenta', FH: 'cyan', XRAY: 'blue' };

/** Returns a map as a table. */
export function toTable({ deliveries }: LogMapData, style: Style): string {
  if (deliveries.length === 0) return 'No log deliveries.\n';
  const rows = deliveries.map(delivery => COLUMNS.map(([, textOf]) => printable(textOf(delivery))));
  const widths = COLUMNS.map(([title], column) => Math.max(title.length, ...rows.map(row => widthOf(row[column]))));
  const pad = (cells: readonly string[]) => cells.map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell)));

  return [
    style.bold(lineOf(pad(COLUMNS.map(([title]) => title)))),
    style.dim(lineOf(widths.map(width => '-'.repeat(width)))),
    ...rows.map((row, index) => {
      const colour = COLOURS[deliveries[index].destination.destinationType ?? ''];
      return lineOf(pad(row).map((cell, column) => (colour !== undefined && column >= 3 ? style[colour](cell) : cell)));
    }),
    '',
    `${summary(deliveries)}.`,
    '',
  ].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return cells.join('  ').trimEnd();
}

/** Returns a text without characters that change the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
