import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';

/** Where the tests leave the templates that they make, until the validator has seen them. */
const FOLDER = join(__dirname, '..', '..', 'test-reports', 'templates');

/** A template, and the test that made it. */
export interface KeptTemplate {
  readonly test: string;
  readonly name: string;
  readonly template: string;
}

/** Forgets the templates of earlier runs. */
export function forgetTemplates(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** Keeps every template below the folder of a cloud assembly, nested stacks included; equal templates once. */
export function keepTemplates(assembly: string, test: string): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(assembly, { recursive: true, encoding: 'utf-8' })) {
    if (!name.endsWith('.template.json')) continue;
    const kept: KeptTemplate = { test, name, template: readFileSync(join(assembly, name), 'utf-8') };
    const hash = createHash('sha256').update(kept.template).digest('hex').slice(0, 16);
    writeFileSync(join(FOLDER, `${hash}.json`), JSON.stringify(kept));
  }
}

/** The templates that the last run of the tests has made. */
export function keptTemplates(): KeptTemplate[] {
  if (!existsSync(FOLDER)) throw new Error(`no templates in ${FOLDER}: run the tests that make them first (npm test)`);

  return readdirSync(FOLDER).sort().map(file => JSON.parse(readFileSync(join(FOLDER, file), 'utf-8')));
}
