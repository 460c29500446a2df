/**
 * Prints the structure of the source as figures: for this project, or for a project in another folder, whose packages
 * must be installed. The figures of two states can be compared if the same script has measured both.
 *
 * @see `structure/trace/moves.ts` for the definition of a move
 */
import { join } from 'path';
import { sourceFigures } from './structure/figures';
import { renderFigures } from './structure/render';
import { readSources } from './structure/sources';
import { traceFigures } from './structure/trace/figures';
import { trace } from './structure/trace/trace';

const SAMPLE = join(__dirname, 'structure', 'trace', 'delivery-sample.ts');
const root = process.argv[2] ?? join(__dirname, '..');

console.log(renderFigures([...sourceFigures(readSources(root)), ...traceFigures(trace(root, SAMPLE))]));
