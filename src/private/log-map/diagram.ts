// Tested by test/log-map-formats.test.ts.
import { type Box, type Edge, type Layout, layOut } from './diagram-layout';
import type { LogMapData } from './log-map';
import { escapeHtml } from './text';
import { shorten, widthOf } from './width';

/** The width of a character in fonts of equal widths: 0.602 of the size, in the widest of the usual fonts. */
const RATIO = 0.603;

const NAME_SIZE = 13;
const KIND_SIZE = 11;

/** The longest texts, in characters. The table has the whole texts. */
const MAX_NAME = 46;
const MAX_LOG_TYPE = 32;

/** The space on both sides of a text in a box. */
const PADDING = 12;

/** The space between columns. */
const GAPS = [44, 120];

/** The height of the titles of the columns. */
const TITLES = 30;

/** The largest number of deliveries whose diagram can be read on one sheet of paper. */
const MAX_ON_PAGE = 45;

/** The distance of the texts of a destination that is taller than a screen. */
const REPEAT = 560;

/** The left edges and widths of the columns. */
interface Columns {
  readonly lefts: readonly [number, number, number];
  readonly widths: readonly [number, number, number];
}

/** Returns the diagram of a map: resources, log types and destinations in three columns. */
export function diagram(map: LogMapData): string {
  const layout = layOut(map);
  const columns = columnsOf(layout);
  const width = columns.lefts[2] + columns.widths[2] + 1;
  const titles = ['Resource', 'Log type', 'Destination'].map((title, index) => (
    `<text class="column" x="${columns.lefts[index]}" y="14">${title}</text>`
  ));

  return [
    `<svg${map.deliveries.length > MAX_ON_PAGE ? ' class="tall"' : ''} viewBox="0 0 ${round(width)} ${round(layout.height + TITLES + 2)}" `
      + `width="${round(width)}" role="img" aria-label="Log deliveries as a diagram. The table has the same deliveries.">`,
    ...titles,
    `<g transform="translate(0 ${TITLES})">`,
    ...layout.edges.map(edge => edgePath(edge, columns)),
    ...layout.sources.map(source => sourceBox(source, columns)),
    ...layout.resources.map(resource => resourceBox(resource, columns, layout.isCompact)),
    ...layout.destinations.map(destination => destinationBox(destination, columns)),
    '</g>',
    '</svg>',
  ].join('\n');
}

function columnsOf({ resources, sources, destinations, isCompact }: Layout): Columns {
  const inLine = isCompact ? (lines: readonly string[]) => [lines.join('  ')] : (lines: readonly string[]) => lines;
  const widths = [
    boxWidth(resources.flatMap(({ lines }) => inLine(lines)), isCompact ? MAX_NAME + 26 : MAX_NAME, NAME_SIZE),
    boxWidth(sources.flatMap(({ lines }) => lines), MAX_LOG_TYPE, KIND_SIZE + 1),
    boxWidth(destinations.flatMap(({ lines }) => lines), MAX_NAME, NAME_SIZE),
  ] as const;
  const second = widths[0] + GAPS[0];

  return { widths, lefts: [0, second, second + widths[1] + GAPS[1]] };
}

function boxWidth(texts: readonly string[], max: number, size: number): number {
  const longest = Math.max(11, ...texts.map(widthOf));

  return Math.min(longest, max) * size * RATIO + 2 * PADDING;
}

/** Returns the text that fits into the inside of a box. */
function fit(line: string, width: number, size: number): string {
  return escapeHtml(shorten(line, Math.floor((width - 2 * PADDING + 1) / (size * RATIO))));
}

function edgePath({ from, to, className }: Edge, { lefts, widths }: Columns): string {
  const [start, end] = [lefts[1] + widths[1], lefts[2]];
  const middle = (start + end) / 2;

  return `<path class="edge ${className}" d="M${round(start)} ${round(from)}C${round(middle)} ${round(from)} ${round(middle)} ${round(to)} ${round(end)} ${round(to)}"/>`;
}

function sourceBox({ lines, top, height, resource }: Layout['sources'][number], { lefts, widths }: Columns): string {
  const [logType] = lines;
  const start = widths[0];

  return `<path class="edge" d="M${round(start)} ${round(resource)}H${round(lefts[1])}"/>`
    + `<g><title>${escapeHtml(logType)}</title>${rect(lefts[1], top, widths[1], height, 'source', 12)}`
    + `<text class="type" x="${round(lefts[1] + widths[1] / 2)}" y="${round(top + height / 2 + 4)}">`
    + `${fit(logType, widths[1], KIND_SIZE + 1)}</text></g>`;
}

function resourceBox({ lines: [name, kind], top, height }: Box, { widths: [width] }: Columns, isCompact: boolean): string {
  const middle = top + height / 2;
  const title = `<title>${escapeHtml(`${name}\n${kind}`)}</title>`;
  const box = rect(0, top, width, height, 'resource', 6);
  if (!isCompact) return `<g>${title}${box}${text(name, width, middle - 3, 'name')}${text(kind, width, middle + 13, 'kind', KIND_SIZE)}</g>`;
  const rest = width - (widthOf(kind) + 1) * KIND_SIZE * RATIO;

  return `<g>${title}${box}${text(name, rest, middle + 4, 'name')}`
    + `<text class="kind end" x="${round(width - PADDING)}" y="${round(middle + 4)}">${escapeHtml(kind)}</text></g>`;
}

function destinationBox({ lines: [type, name], className, count, top, height }: Box, { lefts, widths }: Columns): string {
  const [left, width] = [lefts[2], widths[2]];
  const repeats = Math.max(1, Math.round(height / REPEAT));
  const texts = Array.from({ length: repeats }, (_, index) => {
    const middle = top + height * (index + 0.5) / repeats;
    const lines = [[type, 'target'], [name, 'name'], [count > 1 ? `${count} deliveries` : '', 'kind']].filter(([line]) => line !== '');
    const first = middle + 4 - (lines.length - 1) * 8.5;

    return lines.map(([line, style], row) => text(line, width, first + row * 17, style, NAME_SIZE, left)).join('');
  });

  return `<g class="${className}"><title>${escapeHtml(`${type}\n${name}`.trim())}</title>`
    + `${rect(left, top, width, height, 'destination', 6)}${rect(left, top, 5, height, 'stripe', 2)}${texts.join('')}</g>`;
}

function text(line: string, width: number, y: number, style: string, size = NAME_SIZE, left = 0): string {
  return `<text class="${style}" x="${round(left + PADDING)}" y="${round(y)}">${fit(line, width, size)}</text>`;
}

function rect(x: number, y: number, width: number, height: number, style: string, radius: number): string {
  return `<rect class="${style}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${Math.min(radius, height / 2)}"/>`;
}

/** Rounds to tenths of a pixel, so that every machine writes the same file. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
