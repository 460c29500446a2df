import { existsSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ROOT, step } from './example/run';
import { PYTHON_TOOLS } from './languages/python';
import { requireTools } from './languages/tools';

/** Creates the virtual environment in which `test/cfn-lint` runs cfn-lint, unless it exists. */
const FOLDER = join(ROOT, 'test', 'cfn-lint');
const REQUIREMENTS = join(FOLDER, 'requirements.txt');
const ENVIRONMENT = join(FOLDER, '.venv');

/** The list of installed packages. It exists only when the installation is complete. */
const INSTALLED = join(ENVIRONMENT, 'requirements.txt');

function isThere(): boolean {
  return existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf-8') === readFileSync(REQUIREMENTS, 'utf-8');
}

function install(): void {
  rmSync(ENVIRONMENT, { recursive: true, force: true });
  step('cfn-lint: virtual environment', { command: 'python3', args: ['-m', 'venv', ENVIRONMENT], cwd: FOLDER });
  step('cfn-lint: install', { command: join(ENVIRONMENT, 'bin', 'pip'), args: ['install', '--requirement', REQUIREMENTS], cwd: FOLDER });
  writeFileSync(INSTALLED, readFileSync(REQUIREMENTS));
}

requireTools(PYTHON_TOOLS);
if (!isThere()) install();
