import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { fails } from './gates';
import { asText } from './print';
import { measurePython } from './python/measure';
import { gatesOf, MARKERS, section, tablesOf } from './python/section';
import { renderBetween } from '../projenrc/catalog/marked';

/** Measures what the package is in Python, and how large those of all languages are, after `npm run test:languages`. */
const FILE = join(__dirname, 'README.md');

/** Only to judge. */
const isCheck = process.argv.includes('--check');

const figures = measurePython();
process.stdout.write(tablesOf(figures).map(asText).join('\n'));
if (!isCheck) writeFileSync(FILE, renderBetween(FILE, readFileSync(FILE, 'utf-8'), MARKERS, section(figures)));
process.exitCode = gatesOf(figures).some(fails) ? 1 : 0;
