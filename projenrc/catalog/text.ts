import type { Destinations, DestinationType, Formats } from './model';
import { DESTINATION_TYPES } from './model';

const MAX_LINE = 120;

export const DESTINATION_TITLES: { readonly [type in DestinationType]: string } = {
  S3: 'S3',
  CWL: 'CloudWatch Logs',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};

/** The order of `OutputFormat`. */
const FORMAT_ORDER = ['json', 'plain', 'w3c', 'raw', 'parquet'];

/** The header of a generated file: no date, so that the same data makes the same file. */
export const HEADER = [
  '// Generated from the resource specification of AWS by projenrc/catalog. Do not edit: run "npx projen catalog".',
];

/** Returns a documentation comment of blocks of lines, wrapped to the width of the page. */
export function comment(indent: string, blocks: readonly (readonly string[])[]): string[] {
  const lines = blocks.filter(block => block.length > 0)
    .flatMap((block, index) => [...(index > 0 ? [''] : []), ...block.flatMap(line => wrap(line, indent.length + 3))]);

  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`];

  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

function wrap(text: string, margin: number): string[] {
  const hanging = text.startsWith('- ') ? '  ' : '';

  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && margin + last.length + 1 + word.length <= MAX_LINE) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    return [...lines, last === undefined ? word : `${hanging}${word}`];
  }, []);
}

/** Returns, for example, `S3 (json, parquet), CloudWatch Logs (json), Firehose`. */
export function destinationsText(destinations: Destinations | undefined): string {
  if (destinations === undefined) return 'not published by AWS';

  return DESTINATION_TYPES
    .flatMap(type => (destinations[type] === undefined ? [] : [destinationText(type, destinations[type])]))
    .join(', ');
}

function destinationText(type: DestinationType, formats: Formats): string {
  if (formats === 'unpublished' || formats.length === 0) return DESTINATION_TITLES[type];

  return `${DESTINATION_TITLES[type]} (${inOrder(formats).join(', ')})`;
}

export function inOrder(formats: readonly string[]): string[] {
  return [...formats].sort((a, b) => FORMAT_ORDER.indexOf(a) - FORMAT_ORDER.indexOf(b));
}

/** Tests that AWS publishes the destinations of a log type but not their formats. */
export function formatsUnpublished(destinations: Destinations | undefined): boolean {
  return destinations !== undefined && Object.values(destinations).includes('unpublished');
}

export const quote = (text: string): string => `'${text.replace(/'/g, "\\'")}'`;

/** Returns `items` between brackets, on one line if they fit, and otherwise on several filled lines. */
export function list(indent: string, prefix: string, items: readonly string[], suffix: string): string[] {
  const oneLine = `${indent}${prefix}[${items.map(quote).join(', ')}]${suffix}`;
  if (oneLine.length <= MAX_LINE) return [oneLine];

  return [`${indent}${prefix}[`, ...fill(`${indent}  `, items.map(item => `${quote(item)},`)), `${indent}]${suffix}`];
}

function fill(indent: string, words: readonly string[]): string[] {
  return wrap(words.join(' '), indent.length).map(line => `${indent}${line}`);
}
