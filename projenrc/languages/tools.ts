import { spawnSync } from 'child_process';

/** A required program, and the package that contains it. */
export interface Tool {
  readonly command: string;
  readonly args: readonly string[];
  /** The oldest version. It is compared with the first version in the output of the program. */
  readonly minimum?: readonly [major: number, minor: number];
  readonly install: string;
}

/** Ends the process with a list of what to install, unless all tools are there. */
export function requireTools(tools: readonly Tool[]): void {
  const missing = missingTools(tools);
  if (missing.length === 0) return;

  console.error(`Install what is missing:\n${missing.map(({ command, install }) => `- ${command}: ${install}`).join('\n')}`);
  process.exit(1);
}

/** Returns the tools that are missing or too old. */
export function missingTools(tools: readonly Tool[]): Tool[] {
  return tools.filter(({ command, args, minimum }) => {
    const { status, stdout } = spawnSync(command, args, { encoding: 'utf-8' });

    return status !== 0 || (minimum !== undefined && !isAtLeast(stdout, minimum));
  });
}

function isAtLeast(output: string, [major, minor]: readonly [number, number]): boolean {
  const [, foundMajor = 0, foundMinor = 0] = (/(\d+)\.(\d+)/.exec(output) ?? []).map(Number);

  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
