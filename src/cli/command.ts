// Tested by test/cli/main.test.ts.
import type { Terminal } from './terminal';

/** The exit codes of all commands. */
export enum ExitCode {
  /** The command has done its work, and found nothing to complain about. */
  OK = 0,
  /** The command has found problems. */
  FINDINGS = 1,
  /** The command could not do its work: wrong arguments, a missing file, a missing permission. */
  FAILED = 2,
}

/** An option of a command, such as `--format`. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** The one letter of its short form. */
  readonly short?: string;
  /** The name of the value in the help: `file` for `--out <file>`. */
  readonly value?: string;
  /** The values that the command accepts. Any if undefined. */
  readonly choices?: readonly string[];
  readonly default?: string;
  /** The line of the help, without a full stop. */
  readonly help: string;
}

/** The arguments of a command after they have been checked. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Returns the value of a string option, or its default. */
  readonly text: (option: string) => string | undefined;
  /** Tests that a boolean option is given. */
  readonly isSet: (option: string) => boolean;
}

/** A command: `cdk-log-delivery <name>`. */
export interface Command {
  readonly name: string;
  /** The line of the command in the list of all commands, without a full stop. */
  readonly summary: string;
  /** The names of the positional arguments, all optional: `cdk.out`. */
  readonly positionals: readonly { readonly name: string; readonly help: string }[];
  readonly options: { readonly [name: string]: Option };
  /** Command lines to copy, with their explanations. */
  readonly examples: readonly (readonly [line: string, explanation: string])[];
  readonly run: (args: Arguments, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/**
 * An error that its message explains: a problem and the remedy. The command prints the message without a stack trace, and
 * ends with `ExitCode.FAILED`.
 */
export class CommandError extends Error {
  public override readonly name: string = 'CommandError';
}

/** Wrong arguments: the command also prints how to get its help. */
export class UsageError extends CommandError {
  public override readonly name: string = 'UsageError';
}
