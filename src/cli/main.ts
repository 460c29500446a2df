import { readArguments } from './arguments';
import { type Command, CommandError, ExitCode, UsageError } from './command';
import { COMMANDS } from './commands';
import { commandHelp, PROGRAM, programHelp } from './help';
import type { Terminal } from './terminal';
import { packageVersion } from './version';

/** Runs a command line, and returns the exit code. */
export async function main(args: readonly string[], terminal: Terminal, commands = COMMANDS): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.report(programHelp(commands, terminal.reportStyle));
    return ExitCode.FAILED;
  }
  if (['--help', '-h', 'help'].includes(name)) return help(commands, rest, terminal);
  if (name === '--version') {
    terminal.write(`${packageVersion()}\n`);
    return ExitCode.OK;
  }
  const command = find(commands, name);
  if (command === undefined) return complain(new UsageError(unknownCommand(name, commands)), terminal);

  return run(command, rest, terminal);
}

function help(commands: readonly Command[], [name]: readonly string[], terminal: Terminal): number {
  const command = name === undefined ? undefined : find(commands, name);
  if (name !== undefined && command === undefined) return complain(new UsageError(unknownCommand(name, commands)), terminal);
  terminal.write(command === undefined ? programHelp(commands, terminal.style) : commandHelp(command, terminal.style));

  return ExitCode.OK;
}

function find(commands: readonly Command[], name: string): Command | undefined {
  return commands.find(command => command.name === name);
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const kind = name.startsWith('-') ? 'option' : 'command';

  return `unknown ${kind} '${name}': use ${commands.map(command => command.name).join(', ')}`;
}

async function run(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const given = readArguments(command, args);
    if (given.isSet('help')) return help([command], [command.name], terminal);

    return await command.run(given, terminal);
  } catch (error) {
    // Other errors are mistakes of the program, and need their stack trace.
    if (error instanceof CommandError) return complain(error, terminal, command);
    throw error;
  }
}

function complain(error: CommandError, { report, reportStyle }: Terminal, command?: Command): number {
  const name = [PROGRAM, ...command === undefined ? [] : [command.name]].join(' ');
  report(`${reportStyle.red(`${name}: ${error.message}`)}\n`);
  if (error instanceof UsageError) report(`For help: ${name} --help\n`);

  return ExitCode.FAILED;
}
