import { writeFileSync } from 'fs';
import { readAssembly } from './assembly';
import { type Arguments, type Command, CommandError, ExitCode } from './command';
import { toTable } from './table';
import { type Style, styleOf, type Terminal } from './terminal';
import { type LogMapData, readLogMap, summary, toHtml, toJson, toMermaid } from '../private/log-map/index';

/** The formats of a map, besides the table. */
const FORMATS: { readonly [format: string]: ((map: LogMapData, style: Style) => string) | undefined } = {
  mermaid: toMermaid,
  html: toHtml,
  json: toJson,
};

/** The command that lists the log deliveries of an app. */
export const MAP: Command = {
  name: 'map',
  summary: 'Show the log deliveries of a synthesised app: resource, log type, destination',
  positionals: [{ name: 'cdk.out', help: 'The folder that cdk synth has written (default: cdk.out)' }],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'format',
      choices: ['table', ...Object.keys(FORMATS)],
      default: 'table',
      help: 'The format of the map',
    },
    out: { type: 'string', short: 'o', value: 'file', help: 'Write to a file instead of standard output' },
  },
  examples: [
    ['npx cdk synth --quiet && npx cdk-log-delivery map', 'Print a table'],
    ['npx cdk-log-delivery map --format html --out map.html', 'Write a page for the browser'],
  ],
  run: runMap,
};

function runMap({ positionals: [folder = 'cdk.out'], text }: Arguments, { write, report, style }: Terminal): ExitCode {
  const map = readLogMap(readAssembly(folder));
  const print = FORMATS[String(text('format'))] ?? toTable;
  const out = text('out');
  if (out === undefined) {
    write(print(map, style));
    return ExitCode.OK;
  }
  writeTo(out, print(map, styleOf({}, {})));
  report(`${out}: ${summary(map.deliveries)}\n`);

  return ExitCode.OK;
}

function writeTo(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { message }: { readonly message?: string } = Object(error);
    throw new CommandError(`cannot write '${file}' (${message}): name a file in a folder that exists`);
  }
}
