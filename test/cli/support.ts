import type { Command } from '../../src/cli/command';
import { main } from '../../src/cli/main';
import { styleOf } from '../../src/cli/terminal';

/** The exit code of a command line, and the texts that it has written. */
export interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command line as if its streams were files, or a terminal with colours. */
export async function run(
  args: readonly string[], options: { readonly commands?: readonly Command[]; readonly isTerminal?: boolean } = {},
): Promise<Result> {
  const output: string[] = [];
  const errors: string[] = [];
  const style = styleOf({ isTTY: options.isTerminal === true }, {});
  const code = await main(args, {
    write: text => { output.push(text); },
    report: text => { errors.push(text); },
    style,
    reportStyle: style,
  }, options.commands);

  return { code, output: output.join(''), errors: errors.join('') };
}
