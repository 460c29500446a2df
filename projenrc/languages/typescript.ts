import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { CDK_VERSION, DIST, ENVIRONMENTS, exampleFolder } from './folders';
import type { Language } from './language';
import { step } from '../example/run';

const FOLDER = join(ENVIRONMENTS, 'typescript');

/**
 * The TypeScript example, as a copy: the example itself is for the newest aws-cdk-lib, which other registries get later
 * than npm.
 */
export const TYPESCRIPT: Language = {
  name: 'TypeScript',
  tools: [],
  folder: FOLDER,
  install: () => {
    copy();
    step('TypeScript: install', { command: 'npm', args: ['install', '--no-audit', '--no-fund', '--no-package-lock'], cwd: FOLDER });
  },
};

function copy(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(exampleFolder('typescript'), FOLDER, { recursive: true, filter: path => !/node_modules|cdk\.out|package-lock/.test(path) });

  const file = join(FOLDER, 'package.json');
  const { dependencies, ...rest } = JSON.parse(readFileSync(file, 'utf-8'));
  const [tarball] = readdirSync(join(DIST, 'js'));
  writeFileSync(file, JSON.stringify({
    ...rest,
    dependencies: { ...dependencies, 'aws-cdk-lib': CDK_VERSION, 'cdk-log-delivery': `file:${join(DIST, 'js', tarball)}` },
  }));
}
