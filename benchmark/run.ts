import { readFileSync, writeFileSync } from 'fs';
import { cpus } from 'os';
import { join } from 'path';
import { type Bench, titledCdks } from './chapter';
import { CHAPTERS } from './chapters';
import { fails } from './gates';
import { findMixins } from './mixins/mixins';
import { readOptions } from './options';
import { FULL, QUICK } from './plan';
import { asText } from './print';
import { MARKERS } from './python/section';
import { readme, type Report } from './readme';
import { gatesTable } from './tables';
import { Workspace } from './workspace';
import { markedIn } from '../projenrc/catalog/marked';

const README = join(__dirname, 'README.md');
const { isQuick, isWhole, chapters } = readOptions(process.argv.slice(2));

function run(): Report {
  const mixins = findMixins();
  const workspace = new Workspace(mixins);
  try {
    return report({ workspace, mixins, plan: isQuick ? QUICK : FULL, cdks: titledCdks() });
  } finally {
    workspace.remove();
  }
}

function report(bench: Bench): Report {
  return {
    cdks: bench.cdks,
    mixins: bench.mixins,
    machine: `${cpus().length} cores, Node.js ${process.version}`,
    chapters: chapters.map(name => CHAPTERS[name](bench)),
  };
}

const measured = run();
const gates = measured.chapters.flatMap(chapter => chapter.gates);
const tables = measured.chapters.flatMap(chapter => chapter.tables);
process.stdout.write(`\nMeasured on ${measured.machine}. Times are processor time unless by the clock.\n\n`);
process.stdout.write([...tables, gatesTable('Gates and goals', gates, !isQuick)].map(asText).join('\n'));

if (isWhole && !isQuick) {
  writeFileSync(README, readme(measured, markedIn(README, readFileSync(README, 'utf-8'), MARKERS)));
}

process.exitCode = gates.filter(gate => !isQuick || gate.isExact === true).some(fails) ? 1 : 0;
