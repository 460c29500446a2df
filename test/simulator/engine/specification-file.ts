import { rmSync } from 'fs';
import { join } from 'path';

/** Where the facts of all types are while tests run. */
export const FACTS_FILE = join(__dirname, '..', '..', '..', 'test-reports', 'specification.json');

/** Forgets the facts of earlier runs: the specification, or what is read of it, may be another now. */
export function forgetFacts(): void {
  rmSync(FACTS_FILE, { force: true });
}
