import { posix } from 'path';

/** What a user reads first, and the long list of log types apart from it. */
export interface Parts {
  readonly api: string;
  readonly logTypes: string;
}

/** Where the documents of one language are, from the root of the project. */
export interface Files extends Parts {
  readonly fields: string;
}

/** A generated class of log types; `LogType` itself belongs to the rest of the API. */
const LOG_TYPE_CLASS = /^### \w+LogType </;

/** Takes the log types out of the document of the root module. */
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

/** Links between the documents: an anchor that has moved is in `file` now. */
function relink(text: string, moved: ReadonlySet<string>, file: string): string {
  return text.replace(/href="#([^"]+)"/g, (found, anchor: string) => (moved.has(anchor) ? `href="${file}#${anchor}"` : found));
}

function anchors(text: string): Set<string> {
  return new Set([...text.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));
}
