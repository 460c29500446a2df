import { type Arguments, type Command, CommandError, ExitCode } from './command';
import type { Terminal } from './terminal';

/** The command that shows who logs where. */
export const MAP: Command = {
  name: 'map',
  summary: 'Show the log deliveries of a synthesised app: resource, log type, destination',
  positionals: [{ name: 'cdk.out', help: 'The folder that cdk synth has written (default: cdk.out)' }],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'format',
      choices: ['table', 'mermaid', 'html', 'json'],
      default: 'table',
      help: 'The format of the map',
    },
    out: { type: 'string', short: 'o', value: 'file', help: 'Write to a file instead of standard output' },
  },
  examples: [
    ['npx cdk synth --quiet && npx cdk-log-delivery map', 'Print a table'],
    ['npx cdk-log-delivery map --format html --out map.html', 'Write a page for the browser'],
  ],
  run: map,
};

function map(_args: Arguments, _terminal: Terminal): ExitCode {
  throw new CommandError('not implemented yet');
}
