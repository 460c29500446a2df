import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { stage } from '../../projenrc/package/stage';
import { PROJECT_ROOT } from '../workspace';

/** The sizes of the package, in bytes. */
export interface PackageSize {
  readonly packed: number;
  readonly unpacked: number;
  readonly files: number;
}

/** Measures the package that a release has: `npm pack` of the files that the packages are made of. */
export function measurePackageSize(): PackageSize {
  const folder = mkdtempSync(join(tmpdir(), 'package-size-'));
  try {
    stage(PROJECT_ROOT, folder);
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: folder, encoding: 'utf-8', stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ size, unpackedSize, entryCount }] = Object.values(JSON.parse(output) as { readonly [name: string]: PackedFiles });

    return { packed: size, unpacked: unpackedSize, files: entryCount };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The package, as npm reports it. */
interface PackedFiles {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}
