import { execFileSync } from 'child_process';
import { PROJECT_ROOT } from '../workspace';

/** The sizes of the package, in bytes. */
export interface PackageSize {
  readonly packed: number;
  readonly unpacked: number;
  readonly files: number;
}

/** Measures the package that `npm pack` would make. */
export function measurePackageSize(): PackageSize {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf-8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ size, unpackedSize, entryCount }] = JSON.parse(output);

  return { packed: size, unpacked: unpackedSize, files: entryCount };
}
