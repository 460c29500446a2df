import { posix } from 'path';

/** The part that a user reads first, and the long list of log types. */
export interface Parts {
  readonly api: string;
  readonly logTypes: string;
}

/** The paths of the documents of one language, from the root of the project. */
export interface Files extends Parts {
  readonly fields: string;
}

/** The heading of a generated class of log types. `LogType` itself belongs to the rest of the API. */
const LOG_TYPE_CLASS = /^### \w+LogType </;

/** Splits the document of the root module into the log types and the rest. */
export function split(document: string, files: Files): Parts {
  const sections = document.split(/^(?=#{2,3} )/m);
  const logTypes = sections.filter(section => LOG_TYPE_CLASS.test(section)).join('');
  const rest = sections.filter(section => !LOG_TYPE_CLASS.test(section)).join('');

  return {
    api: relink(rest.replace(/^# API Reference.*\n\n/, introduction(files)), anchors(logTypes), link(files.api, files.logTypes)),
    logTypes: `# Log types\n\n${relink(logTypes, anchors(rest), link(files.logTypes, files.api))}`,
  };
}

function introduction({ api, logTypes, fields }: Files): string {
  return [
    '# API reference <a name="API Reference" id="api-reference"></a>',
    '',
    `The constructs and what they take. Apart from it: the [log types](${link(api, logTypes)}) of all services, and their`,
    `[record fields](${link(api, fields)}).`,
    '',
    '',
  ].join('\n');
}

function link(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/** Updates links between the documents: an anchor that has moved is now in `file`. */
function relink(text: string, moved: ReadonlySet<string>, file: string): string {
  return text.replace(/href="#([^"]+)"/g, (found, anchor: string) => (moved.has(anchor) ? `href="${file}#${anchor}"` : found));
}

function anchors(text: string): Set<string> {
  return new Set([...text.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));
}
