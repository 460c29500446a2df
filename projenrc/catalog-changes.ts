import { execFileSync } from 'child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { parseArgs } from 'util';
import { changesBetween } from './catalog-changes/changes';
import { parseCatalog } from './catalog-changes/parse';
import { summaryOf } from './catalog-changes/summary';

/**
 * Prints the differences between two catalogues of log types. By default, these are the catalogue of the last commit
 * and the catalogue of the working tree.
 *
 * npm run catalog:changes -- [<from revision> [<to revision>]] [--output <file>]
 */
const ROOT = join(__dirname, '..');
const CATALOG = 'src/generated/catalog.ts';

function catalogOf(revision?: string): string {
  return revision === undefined
    ? readFileSync(join(ROOT, CATALOG), 'utf-8')
    : execFileSync('git', ['show', `${revision}:${CATALOG}`], { cwd: ROOT, encoding: 'utf-8' });
}

const { positionals: [from = 'HEAD', to], values } = parseArgs({ allowPositionals: true, options: { output: { type: 'string' } } });
const summary = summaryOf(changesBetween(parseCatalog(catalogOf(from)), parseCatalog(catalogOf(to))));

process.stdout.write(summary);
if (values.output !== undefined) {
  mkdirSync(dirname(values.output), { recursive: true });
  writeFileSync(values.output, summary);
}
