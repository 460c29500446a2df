import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';

/** The folder of the templates of the tests, until the validators have checked them. */
const FOLDER = join(__dirname, '..', '..', 'test-reports', 'templates');

/** A template, its file name, and its test. */
export interface KeptTemplate {
  readonly test: string;
  readonly name: string;
  readonly template: string;
}

/** The templates of one test file, which is named by its path in the project. */
export interface TemplatesOfFile {
  readonly testFile: string;
  readonly templates: readonly KeptTemplate[];
}

/** Forgets the templates of earlier runs. */
export function forgetTemplates(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/**
 * Keeps every template below the folder of a cloud assembly, including nested stacks.
 *
 * Each test file has a separate folder, because test files run at the same time. Only the first of equal templates of a
 * test file is kept.
 */
export function keepTemplates(assembly: string, testFile: string, test: string, folder = FOLDER): void {
  mkdirSync(join(folder, testFile), { recursive: true });
  for (const name of readdirSync(assembly, { recursive: true, encoding: 'utf-8' })) {
    if (!name.endsWith('.template.json')) continue;
    const kept: KeptTemplate = { test, name, template: readFileSync(join(assembly, name), 'utf-8') };
    const hash = createHash('sha256').update(kept.template).digest('hex').slice(0, 16);
    const path = join(folder, testFile, `${hash}.json`);
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(kept));
  }
}

/** Returns the templates of the last run of the tests, each once, with the first of the test files that have it. */
export function keptTemplates(folder = FOLDER): TemplatesOfFile[] {
  if (!existsSync(folder)) throw new Error(`no templates in ${folder}: run the tests that make them first (npm test)`);

  const seen = new Set<string>();
  const byFile = new Map<string, KeptTemplate[]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf-8' }).sort()) {
    if (!path.endsWith('.json')) continue;
    const kept = JSON.parse(readFileSync(join(folder, path), 'utf-8'));
    if (seen.has(kept.template)) continue;
    seen.add(kept.template);
    byFile.set(dirname(path), [...byFile.get(dirname(path)) ?? [], kept]);
  }

  return [...byFile].map(([testFile, templates]) => ({ testFile, templates }));
}
