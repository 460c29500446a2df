import { execFileSync } from 'child_process';
import { readdirSync, statSync } from 'fs';
import { join } from 'path';
import type { Package } from './figures';

/** The files that users of each language download: the packages from `npm run package-all`. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['npm: tarball', /^js\/.*\.tgz$/],
  ['Python: wheel', /^python\/.*\.whl$/],
  ['Python: source distribution', /^python\/.*\.tar\.gz$/],
  ['Java: jar', /^java\/.*-\d+\.\d+\.\d+\.jar$/],
];

const GO_MODULE = 'cdklogdelivery';

export function packagesIn(dist: string): Package[] {
  const files = ['js', 'python', 'java'].flatMap(folder =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf-8' }).map(file => `${folder}/${file.replaceAll('\\', '/')}`));

  return [
    ...KINDS.map(([name, pattern]) => ({ name, bytes: statSync(join(dist, only(name, files.filter(file => pattern.test(file))))).size })),
    { name: 'Go: module, compressed', bytes: compressedSize(join(dist, 'go'), GO_MODULE) },
  ];
}

function only(name: string, found: readonly string[]): string {
  if (found.length !== 1) throw new Error(`dist must have one package "${name}", got ${found.length}: run "npm run test:languages"`);

  return found[0];
}

function compressedSize(folder: string, name: string): number {
  return execFileSync('tar', ['--create', '--gzip', '--file', '-', '--directory', folder, name], { maxBuffer: 100e6 }).length;
}
