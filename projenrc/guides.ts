/**
 * Compiles every TypeScript example of the guides in docs/ with the library in src/.
 *
 * jsii-rosetta, which compiles the examples of README.md, refuses what it cannot translate to other languages, such as arrow
 * functions. The guides are read in TypeScript only.
 */
import { resolve } from 'path';
import { diagnosticsOf } from './guides/compile';
import { examplesOf, readGuides } from './guides/examples';

const ROOT = resolve(__dirname, '..');

const examples = readGuides(ROOT).flatMap(guide => examplesOf(ROOT, guide));
const diagnostics = diagnosticsOf(ROOT, examples);

diagnostics.forEach(diagnostic => console.error(diagnostic));
console.log(`${examples.length} examples of the guides, ${diagnostics.length} errors`);
if (diagnostics.length > 0) process.exitCode = 1;
