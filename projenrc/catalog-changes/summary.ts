import type { Changes, LogTypes } from './changes';

/** The maximum length of the text of a pull request on GitHub, minus room for other text. */
const MAX_LENGTH = 60_000;

/** The titles of the sections, and the text for no differences. */
export type Titles = { readonly [section in keyof Changes | 'nothing']: string };

const TITLES: Titles = {
  added: 'New log types',
  removed: 'Log types that AWS no longer has',
  changed: 'Log types that changed',
  kinds: 'Resources that changed',
  nothing: 'Nothing that logs has changed.',
};

/** Returns the changes as Markdown for people. */
export function summaryOf({ added, removed, changed, kinds }: Changes, titles = TITLES): string {
  const sections = [
    ...section(titles.added, added.map(printLogTypes)),
    ...section(titles.removed, removed.map(printLogTypes)),
    ...section(titles.changed, changed.map(({ kind, logType, details }) => item(`\`${logType}\` of ${kind}`, details))),
    ...section(titles.kinds, kinds.map(({ kind, details }) => item(kind, details))),
  ];

  return sections.length === 0 ? `${titles.nothing}\n` : shorten(sections.join('\n'));
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${title}\n\n${items.join('\n')}\n`];
}

function printLogTypes({ kind, title, isWholeKind, logTypes }: LogTypes): string {
  const names = logTypes.map(logType => `\`${logType}\``).join(', ');

  return `- **${kind}** (${title}): ${names}${isWholeKind ? ', all of this kind of resource' : ''}`;
}

function item(title: string, details: readonly string[]): string {
  return details.length === 1 ? `- ${title}: ${details[0]}` : [`- ${title}:`, ...details.map(detail => `  - ${detail}`)].join('\n');
}

/** Returns as many whole lines as fit. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const end = text.lastIndexOf('\n', MAX_LENGTH);
  const lines = text.slice(end).trim().split('\n').length;

  return `${text.slice(0, end)}\n\nand ${lines} more lines: \`npm run catalog:changes\` shows all.\n`;
}
