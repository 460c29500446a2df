import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { gatesOf, isWithinLimit } from './gates';
import { FULL, measure, type Measurements, QUICK } from './measurements';
import { asText } from './print';
import { MARKERS } from './python/section';
import { readme } from './readme';
import { checkSameTemplates } from './same-templates';
import { gateTable, tablesOf } from './tables';
import { Workspace } from './workspace';
import { markedIn } from '../projenrc/catalog/marked';

/** Few rounds of small apps cannot tell fast from slow. */
const isQuick = process.argv.includes('--quick');

const README = join(__dirname, 'README.md');

function run(): Measurements {
  const workspace = new Workspace();
  try {
    checkSameTemplates(workspace);

    return measure(workspace, isQuick ? QUICK : FULL);
  } finally {
    workspace.remove();
  }
}

const measurements = run();
const tables = [...tablesOf(measurements), gateTable(measurements, !isQuick)];
process.stdout.write(`\nMeasured on ${measurements.machine}. Times are processor time unless by the clock.\n\n`);
process.stdout.write(tables.map(asText).join('\n'));

if (!isQuick) writeFileSync(README, readme(measurements, markedIn(README, readFileSync(README, 'utf-8'), MARKERS)));

const judged = gatesOf(measurements).filter(gate => !isQuick || gate.isExact === true);
process.exitCode = judged.every(isWithinLimit) ? 0 : 1;
