import { rmSync } from 'fs';
import { delimiter, join } from 'path';
import { exampleFolder } from './folders';
import type { Language } from './language';
import type { Tool } from './tools';
import { ROOT, step } from '../example/run';

const FOLDER = exampleFolder('python');
const ENVIRONMENT = join(FOLDER, '.venv');
const BIN = join(ENVIRONMENT, 'bin');

/** The interpreter that has the package installed. */
export const PYTHON_WITH_PACKAGE = join(BIN, 'python');

export const PYTHON_TOOLS: readonly Tool[] = [
  { command: 'python3', args: ['--version'], minimum: [3, 10], install: 'Python 3.10 or newer' },
  {
    command: 'python3',
    args: ['-c', 'import ensurepip, venv'],
    install: 'the modules venv and ensurepip (Debian: apt-get install python3-venv)',
  },
];

export const PYTHON: Language = {
  name: 'Python',
  tools: PYTHON_TOOLS,
  folder: FOLDER,
  install: () => {
    rmSync(ENVIRONMENT, { recursive: true, force: true });
    step('Python: virtual environment', { command: 'python3', args: ['-m', 'venv', '.venv'], cwd: FOLDER });
    step('Python: install', { command: join(BIN, 'pip'), args: ['install', '--requirement', 'requirements.txt', 'pytest'], cwd: FOLDER });
  },
  env: { VIRTUAL_ENV: ENVIRONMENT, PATH: [BIN, process.env.PATH].join(delimiter) },
};

/** Tests the package and the examples of its README in Python. */
export function testPython(): void {
  step('Python: every constant, method, message and example', {
    command: PYTHON_WITH_PACKAGE,
    args: ['-m', 'pytest', 'test/python', '-q', '-p', 'no:cacheprovider', `--junitxml=${join(ROOT, 'test-reports', 'python.xml')}`],
    cwd: ROOT,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
}
