import { spawnSync } from 'child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'fs';
import { join } from 'path';
import { PYTHON } from '../../projenrc/languages/python';
import { missingTools } from '../../projenrc/languages/tools';

const REQUIREMENTS = join(__dirname, 'requirements.txt');
const FOLDER = join(__dirname, '.venv');

/** The list of installed packages. It exists only when the installation is complete. */
const INSTALLED = join(FOLDER, 'installed.txt');

/** The interpreter that has moto. */
export const PYTHON_WITH_MOTO = join(FOLDER, 'bin', 'python');

/** Installs moto into a separate virtual environment, unless it is installed. */
export function installMoto(): void {
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf-8') === readFileSync(REQUIREMENTS, 'utf-8')) return;

  const [missing] = missingTools(PYTHON.tools);
  if (missing !== undefined) throw new Error(`moto is a Python package: install ${missing.install}, so that '${missing.command}' finds it`);
  rmSync(FOLDER, { recursive: true, force: true });
  run('python3', ['-m', 'venv', FOLDER]);
  run(PYTHON_WITH_MOTO, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS]);
  copyFileSync(REQUIREMENTS, INSTALLED);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} has failed${error === undefined ? '' : `: ${error.message}`}`);
}
