import type { Kind } from './model';
import { destinationsText, formatsUnpublished } from './text';

const BEGIN = '<!-- BEGIN log types (generated) -->';
const END = '<!-- END log types -->';

/** `readme` with the table of all log types between its markers made anew. */
export function renderReadme(readme: string, kinds: readonly Kind[]): string {
  const [before, rest] = splitAt(readme, BEGIN);
  const [, after] = splitAt(rest, END);

  return [before + BEGIN, '', ...renderTable(kinds), '', END + after].join('\n');
}

function splitAt(text: string, marker: string): [string, string] {
  const parts = text.split(marker);
  if (parts.length !== 2) throw new Error(`README.md must have one line ${marker}, got ${parts.length - 1}`);

  return [parts[0], parts[1]];
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
