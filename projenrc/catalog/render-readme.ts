import { renderBetween } from './marked';
import type { Kind } from './model';
import { destinationsText, formatsUnpublished } from './text';

const BEGIN = '<!-- BEGIN log types (generated) -->';
const END = '<!-- END log types -->';

/** Returns `readme` with a new table of all log types between its markers. */
export function renderReadme(readme: string, kinds: readonly Kind[]): string {
  return renderBetween('README.md', readme, [BEGIN, END], renderTable(kinds));
}

function renderTable(kinds: readonly Kind[]): string[] {
  return [
    '| Resource | Class | Log type | Destinations (output formats) |',
    '|---|---|---|---|',
    ...kinds.flatMap(kind => kind.logTypes.map((logType, index) => [
      '',
      index === 0 ? kind.title : '',
      index === 0 ? `\`${kind.name}LogType\`` : '',
      `\`${logType.logType}\``,
      destinationsText(logType.destinations) + (formatsUnpublished(logType.destinations) ? ' (formats not published)' : ''),
      '',
    ].join(' | ').trim())),
  ];
}
