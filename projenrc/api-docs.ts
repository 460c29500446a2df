import { execFileSync } from 'child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname } from 'path';

/**
 * Makes the API documents: what a user reads in API.md, and the long lists of constants apart from it.
 */
const ROOT = 'API.md';
const LOG_TYPES = 'docs/log-types.md';
const FIELDS = 'docs/fields.md';

/** A generated class of log types; `LogType` itself belongs to API.md. */
const LOG_TYPE_CLASS = /^### \w+LogType </;

function generate(submodule: string, file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  execFileSync('jsii-docgen', ['--submodule', submodule, '--output', file], { stdio: ['ignore', 'ignore', 'inherit'] });

  return readFileSync(file, 'utf-8');
}

/** The parts of a document that begin with a heading of the second or third level. */
function sections(document: string): string[] {
  return document.split(/^(?=#{2,3} )/m);
}

/** Links between the documents: an anchor that has moved is in `file` now. */
function relink(text: string, moved: ReadonlySet<string>, file: string): string {
  return text.replace(/href="#([^"]+)"/g, (link, anchor: string) => (moved.has(anchor) ? `href="${file}#${anchor}"` : link));
}

function anchors(text: string): Set<string> {
  return new Set([...text.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));
}

const all = sections(generate('root', ROOT));
const logTypes = all.filter(section => LOG_TYPE_CLASS.test(section)).join('');
const rest = all.filter(section => !LOG_TYPE_CLASS.test(section)).join('');
const intro = [
  '# API reference <a name="API Reference" id="api-reference"></a>',
  '',
  `The constructs and what they take. Apart from it: the [log types](${LOG_TYPES}) of all services, and their`,
  `[record fields](${FIELDS}).`,
  '',
  '',
].join('\n');

writeFileSync(ROOT, relink(rest.replace(/^# API Reference.*\n\n/, intro), anchors(logTypes), LOG_TYPES));
writeFileSync(LOG_TYPES, `# Log types\n\n${relink(logTypes, anchors(rest), '../API.md')}`);
generate('fields', FIELDS);
