/** A message, and what makes it. */
export interface RecordedMessage {
  /** What the user has done. */
  readonly title: string;
  /** The message as the user sees it, without how to acknowledge a warning. */
  readonly message: string;
  /** The id of a warning, without `cdk-log-delivery:`. */
  readonly warning?: string;
  /** What to do, where the message cannot say it in full. */
  readonly more?: string;
}

/** The messages of one subject. */
export interface Section {
  readonly title: string;
  readonly messages: readonly RecordedMessage[];
}

const INTRODUCTION = [
  '# Messages',
  '',
  'Every message of this library, made by running what it is about: `npm run docs:errors` writes this page, and a test holds it',
  'against what the library says. [Rules](rules.md) has the reasons, with AWS\'s own messages and sources.',
  '',
  'A message names the construct by its path, the property, what it must be, what it is, and what to do. Examples are of a stack',
  '`Shop` in account 111122223333 and Region us-east-1. An **error** stops synthesis. A **warning** does not; acknowledge one that',
  'does not concern you, on the construct or anything around it: `Annotations.of(stack).acknowledgeWarning(\'cdk-log-delivery:…\')`.',
];

/** docs/errors.md: the same messages in, the same bytes out. */
export function renderErrors(sections: readonly Section[]): string {
  return [...INTRODUCTION, ...contents(sections), ...sections.flatMap(renderSection), ''].join('\n');
}

function contents(sections: readonly Section[]): string[] {
  return ['', ...sections.map(({ title }) => `- [${title}](#${title.toLowerCase().replace(/ /g, '-')})`)];
}

function renderSection({ title, messages }: Section): string[] {
  return ['', `## ${title}`, ...messages.flatMap(renderMessage)];
}

function renderMessage({ title, message, warning, more }: RecordedMessage): string[] {
  const kind = warning === undefined ? 'Error:' : `Warning \`cdk-log-delivery:${warning}\`:`;

  return ['', `### ${title}`, '', kind, '', '```text', message, '```', ...more === undefined ? [] : ['', more]];
}
