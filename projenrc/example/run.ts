import { spawnSync } from 'child_process';
import { devNull } from 'os';
import { join } from 'path';

export const ROOT = join(__dirname, '..', '..');

/**
 * Environment variables without credentials. The stack is for any account, but with credentials the CLI would ask AWS
 * for theirs.
 */
export const WITHOUT_CREDENTIALS: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** The number of bytes of output at which Node.js ends a command. The default is small. */
const MAX_OUTPUT = 64 * 1024 * 1024;

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command and returns what it prints. If it fails, prints its output and ends the process. */
export function step(title: string, { command, args, cwd, env }: Command): string {
  const start = Date.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd, env, encoding: 'utf-8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MAX_OUTPUT,
  });
  if (status !== 0) {
    console.error(`${title}: failed\n\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
    process.exit(1);
  }
  console.log(`${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);

  return stdout;
}
