import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { Synthesised } from './synthesis';
import { fileOf, type IntegrationTest } from './tests';

/** Templates by the names of their files, without the time of the synthesis and without the hashes of assets. */
export interface Snapshot {
  readonly [file: string]: unknown;
}

/** The hash of an asset, alone or as the name of a file. */
const HASH = /\b[0-9a-f]{64}\b/g;

/** The time of the synthesis, by which assertions run again at every deployment. */
const TIME = /(?<="salt":")\d+/g;

/** Returns the snapshot of a synthesised test: all of its templates. */
export function snapshotOf({ stacks, assertions }: Synthesised): Snapshot {
  return Object.fromEntries([...stacks, assertions].map(({ templateFile, template }) => [
    templateFile, JSON.parse(JSON.stringify(template).replace(HASH, '<hash of an asset>').replace(TIME, '<time>')),
  ]));
}

/** Returns the committed snapshot of a test. */
export function readSnapshot(test: Pick<IntegrationTest, 'name'>): Snapshot {
  const folder = folderOf(test);
  const files = existsSync(folder) ? readdirSync(folder) : [];

  return Object.fromEntries(files.map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

/** Replaces the committed snapshot of a test. */
export function writeSnapshot(test: Pick<IntegrationTest, 'name'>, snapshot: Snapshot): void {
  const folder = folderOf(test);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  Object.entries(snapshot).forEach(([file, content]) => {
    writeFileSync(join(folder, file), `${JSON.stringify(content, undefined, 2)}\n`);
  });
}

function folderOf(test: Pick<IntegrationTest, 'name'>): string {
  return `${fileOf(test)}.snapshot`;
}
