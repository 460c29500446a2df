// Tested by test/cli/main.test.ts.
import { optionsOf } from './arguments';
import type { Command, Option } from './command';
import type { Style } from './terminal';

/** The name of the program. */
export const PROGRAM = 'cdk-log-delivery';

/** A row of the help: a name, and its explanation. */
type Row = readonly [string, string];

/** Returns the help of the program. */
export function programHelp(commands: readonly Command[], style: Style): string {
  return join([
    `${style.bold('Usage:')} ${PROGRAM} <command> [options]`,
    section('Commands', commands.map(({ name, summary }) => [name, summary]), style),
    section('Options', [['-h, --help', 'Print this help, or the help of a command'], ['--version', 'Print the version']], style),
    `The help of a command: ${PROGRAM} <command> --help`,
  ]);
}

/** Returns the help of a command. */
export function commandHelp(command: Command, style: Style): string {
  const positionals = command.positionals.map(({ name }) => ` [${name}]`).join('');

  return join([
    `${style.bold('Usage:')} ${PROGRAM} ${command.name}${positionals} [options]`,
    `${command.summary}.`,
    section('Arguments', command.positionals.map(({ name, help }) => [name, help]), style),
    section('Options', Object.entries(optionsOf(command)).map(([name, option]) => [formOf(name, option), helpOf(option)]), style),
    section('Examples', command.examples, style),
  ]);
}

function join(parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function section(title: string, rows: readonly Row[], style: Style): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => name.length));

  return [style.bold(`${title}:`), ...rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`)].join('\n');
}

function formOf(name: string, { short, type, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` <${value ?? 'value'}>` : ''}`;
}

function helpOf({ help, choices, default: standard }: Option): string {
  const remarks = [choices?.join(', ') ?? '', standard === undefined ? '' : `default: ${standard}`].filter(text => text !== '');

  return remarks.length === 0 ? help : `${help} (${remarks.join('; ')})`;
}
