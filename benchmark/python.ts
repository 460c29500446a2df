import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { fails } from './gates';
import { asText } from './print';
import { measurePython } from './python/measure';
import { gatesOf, MARKERS, section, tablesOf } from './python/section';
import { renderBetween } from '../projenrc/catalog/marked';

/** Measures the package in Python, and the sizes of the packages of all languages, after `npm run test:languages`. */
const FILE = join(__dirname, 'README.md');

/** True for judging only. */
const isCheck = process.argv.includes('--check');

const figures = measurePython();
process.stdout.write(tablesOf(figures).map(asText).join('\n'));
if (!isCheck) writeFileSync(FILE, renderBetween(FILE, readFileSync(FILE, 'utf-8'), MARKERS, section(figures)));
process.exitCode = gatesOf(figures).some(fails) ? 1 : 0;
