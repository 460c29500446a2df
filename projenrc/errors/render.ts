import type { Entry, EntrySubject } from './entry';
import { INTRODUCTION } from './introduction';
import { withoutIndentation } from './text';

/** A message, and the input that causes it. */
export interface RecordedMessage {
  /** The input, as the user would describe it. */
  readonly title: string;
  /** The message as the user sees it. */
  readonly message: string;
  /** The id, without `cdk-log-delivery:`. */
  readonly id: string;
  readonly isWarning: boolean;
  /** The remedy, in Markdown, if the message cannot say it in full. */
  readonly more?: string;
}

/**
 * Returns docs/errors.md, which lists the ids, and the page of each subject in docs/errors, by their paths. The result
 * depends on nothing but the arguments.
 */
export function errorPages(subjects: readonly EntrySubject[], messages: readonly RecordedMessage[]): Pages {
  const pages = subjects.map(subject => [`docs/${pageOf(subject)}`, renderSubject(subject, messages)] as const);

  return Object.fromEntries([[INDEX, renderIndex(subjects)], ...pages]);
}

/** Pages by their paths in the repository. */
export interface Pages {
  readonly [path: string]: string;
}

export const INDEX = 'docs/errors.md';

/** Returns the anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9 -]/g, '').replace(/ /g, '-');
}

/** Returns the path of the page of a subject, relative to docs. */
export function pageOf({ title }: EntrySubject): string {
  return `errors/${anchorOf(title)}.md`;
}

/** The headings of the index are the ids, so that they are anchors. */
function renderIndex(subjects: readonly EntrySubject[]): string {
  return [...INTRODUCTION, ...subjects.flatMap(renderIndexOf), ''].join('\n');
}

function renderIndexOf(subject: EntrySubject): string[] {
  const entries = Object.entries(subject.entries).flatMap(([id, { when }]) => [
    '', `### ${id}`, '', `${when} [Messages and fix](${pageOf(subject)}#${anchorOf(id)})`,
  ]);

  return ['', `## ${subject.title}`, ...entries];
}

function renderSubject({ title, entries }: EntrySubject, messages: readonly RecordedMessage[]): string {
  return [
    `# Errors and warnings: ${title}`, '', '[Errors and warnings](../errors.md) lists all ids.',
    ...Object.entries(entries).flatMap(([id, entry]) => renderEntry(id, entry, messages.filter(message => message.id === id))),
    '',
  ].join('\n').replace(RELATIVE_LINK, '](../');
}

/** The start of a link. Texts have links that are relative to docs, and these pages are in a folder of docs. */
const RELATIVE_LINK = /\]\((?!https?:|#|\.\.\/errors\.md)/g;

function renderEntry(id: string, { when, fix, see }: Entry, messages: readonly RecordedMessage[]): string[] {
  return [
    '', `## ${id}`, '', when,
    ...messages.flatMap(renderMessage),
    '', 'Fix:', '', '```ts', ...withoutIndentation(fix), '```',
    ...see === undefined ? [] : ['', `AWS documentation: <${see}>`],
  ];
}

function renderMessage({ title, message, isWarning, more }: RecordedMessage): string[] {
  const kind = isWarning ? 'warning' : 'error';

  return ['', `${title} (${kind}):`, '', '```text', message, '```', ...more === undefined ? [] : ['', more]];
}
