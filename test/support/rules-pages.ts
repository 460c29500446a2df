import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const FOLDER = join('docs', 'rules');

/** Returns the text of all pages of docs/rules, followed by the text of docs/rules.md. */
export function readRules(): string {
  const paths = readdirSync(FOLDER).sort().map(name => join(FOLDER, name));

  return [...paths, 'docs/rules.md'].map(path => readFileSync(path, 'utf8')).join('\n');
}
