import { spawnSync } from 'child_process';
import { readdirSync } from 'fs';
import { join } from 'path';

const PIP_OPTIONS = ['--no-deps', '--only-binary', ':all:', '--retries', '1'];

const TIMEOUT = 120_000;

/**
 * Downloads a package of PyPI, and unpacks it into `folder`. Runs nothing of the package. Fails if Python, pip or the
 * package is not available.
 *
 * @param requirement the package as pip takes it: `name`, `name==version`, or `--requirement` and a file
 */
export function unpackWheel(folder: string, ...requirement: readonly string[]): void {
  python('pip', 'download', ...PIP_OPTIONS, '--dest', folder, ...requirement);
  python('zipfile', '--extract', fileIn(folder, '.whl'), folder);
}

/** Unpacks the only npm package in `folder` into `target`. */
export function unpackNpmPackage(folder: string, target: string): void {
  python('tarfile', '--extract', fileIn(folder, '.tgz'), target);
}

function fileIn(folder: string, extension: string): string {
  const [file] = readdirSync(folder).filter(name => name.endsWith(extension));
  if (file === undefined) throw new Error(`the Python package has no ${extension} file in ${folder}`);

  return join(folder, file);
}

/** Runs a module of Python. */
function python(module: string, ...args: readonly string[]): void {
  const options = { encoding: 'utf-8', timeout: TIMEOUT } as const;
  const { status, stderr, error } = spawnSync('python3', ['-m', module, ...args], options);
  if (status !== 0) throw new Error(`python3 -m ${module} failed: ${error?.message ?? stderr.trim()}`);
}
