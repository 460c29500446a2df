import { rmSync } from 'fs';
import { join } from 'path';

/** The file with the facts of all types during a test run. */
export const FACTS_FILE = join(__dirname, '..', '..', '..', 'test-reports', 'specification.json');

/** Deletes the facts of earlier runs: the specification, or the parts read from it, can have changed. */
export function forgetFacts(): void {
  rmSync(FACTS_FILE, { force: true });
}
