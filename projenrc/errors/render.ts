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

/** Returns docs/errors.md. The result depends on nothing but the arguments. */
export function renderErrors(subjects: readonly EntrySubject[], messages: readonly RecordedMessage[]): string {
  return [...INTRODUCTION, ...contents(subjects), ...subjects.flatMap(subject => renderSubject(subject, messages)), ''].join('\n');
}

/** Returns the anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9 -]/g, '').replace(/ /g, '-');
}

function contents(subjects: readonly EntrySubject[]): string[] {
  return ['', '## Contents', '', ...subjects.map(({ title, entries }) => `- ${link(title)}: ${Object.keys(entries).map(link).join(', ')}`)];
}

function link(heading: string): string {
  return `[${heading}](#${anchorOf(heading)})`;
}

function renderSubject({ title, entries }: EntrySubject, messages: readonly RecordedMessage[]): string[] {
  return [
    '', `## ${title}`,
    ...Object.entries(entries).flatMap(([id, entry]) => renderEntry(id, entry, messages.filter(message => message.id === id))),
  ];
}

function renderEntry(id: string, { when, fix, see }: Entry, messages: readonly RecordedMessage[]): string[] {
  return [
    '', `### ${id}`, '', when,
    ...messages.flatMap(renderMessage),
    '', 'Fix:', '', '```ts', ...withoutIndentation(fix), '```',
    ...see === undefined ? [] : ['', `AWS documentation: <${see}>`],
  ];
}

function renderMessage({ title, message, isWarning, more }: RecordedMessage): string[] {
  const kind = isWarning ? 'warning' : 'error';

  return ['', `${title} (${kind}):`, '', '```text', message, '```', ...more === undefined ? [] : ['', more]];
}
