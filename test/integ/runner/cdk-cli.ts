import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Cdk, Outputs } from './run-test';
import type { Synthesised } from './synthesis';

/** The CDK CLI of the project, with the credentials of the environment. */
export class CdkCli implements Cdk {
  public async run(command: string): Promise<void> {
    execute('sh', ['-c', command]);
  }

  public async deploy({ assembly }: Synthesised, stackNames: readonly string[]): Promise<Outputs> {
    const outputs = join(mkdtempSync(join(tmpdir(), 'integ-')), 'outputs.json');
    const ids = assembly.stacksRecursively.filter(({ stackName }) => stackNames.includes(stackName)).map(({ hierarchicalId }) => hierarchicalId);
    cdk('deploy', ...ids, '--app', assembly.directory, '--require-approval', 'never', '--outputs-file', outputs);

    return existsSync(outputs) ? JSON.parse(readFileSync(outputs, 'utf8')) : {};
  }

  /** Tries twice: logs that arrive after a bucket has been emptied keep it from being deleted. */
  public async destroy({ assembly }: Synthesised): Promise<void> {
    const destroy = (): void => { cdk('destroy', '--all', '--force', '--app', assembly.directory); };
    try {
      destroy();
    } catch {
      destroy();
    }
  }
}

function cdk(...args: readonly string[]): void {
  execute('npx', ['--no-install', 'cdk', ...args]);
}

function execute(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, TS_NODE_PROJECT: 'tsconfig.dev.json' } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} has failed`);
}
