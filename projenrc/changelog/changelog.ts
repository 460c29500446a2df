import type { Change, Commit } from './commits';

/** The types of changes that users see, in this order. */
const TITLES: { readonly [type: string]: string } = { feat: 'Features', fix: 'Bug fixes', perf: 'Performance' };

/** The version in the repository. The release job sets another one. */
const NOT_RELEASED = '0.0.0';

const INTRODUCTION = [
  'The changes of each release, the newest first. The library is at 0.x: a minor version can have breaking changes, which stand first.',
];

interface Release {
  readonly title: string;
  readonly changes: Change[];
}

/**
 * Returns the text of CHANGELOG.md from commits, the newest first.
 *
 * @param version the version of the package, which contains the commits since the last release. `NOT_RELEASED` if there
 * is no release
 * @param firstRelease the paragraphs about the first release, which replace its commits
 */
export function changelog(commits: readonly Commit[], version: string, firstRelease?: readonly string[]): string {
  const [first, ...later] = releases(commits, version).reverse();
  const paragraphs = [
    ...later.reverse().flatMap(printRelease),
    ...first === undefined ? [] : firstRelease === undefined ? printRelease(first) : [`## ${first.title}`, ...firstRelease],
  ];

  return `${['# Changelog', ...INTRODUCTION, ...paragraphs].join('\n\n')}\n`;
}

function releases(commits: readonly Commit[], next: string): Release[] {
  const found: Release[] = [{ title: next === NOT_RELEASED ? 'Unreleased' : `${next} (${commits[0]?.date})`, changes: [] }];
  for (const { version, date, change } of commits) {
    if (version !== undefined) found.push({ title: `${version} (${date})`, changes: [] });
    if (change !== undefined) found[found.length - 1].changes.push(change);
  }

  return found.filter(({ changes }) => changes.some(isForUsers));
}

function isForUsers({ type, breaking }: Change): boolean {
  return breaking !== undefined || TITLES[type] !== undefined;
}

function printRelease({ title, changes }: Release): string[] {
  const breaking = changes.flatMap(({ breaking: text, scope }) => (text === undefined ? [] : [line(text, scope)]));

  return [
    `## ${title}`,
    ...section('Breaking changes', breaking),
    ...Object.entries(TITLES).flatMap(([type, heading]) => section(
      heading, changes.filter(change => change.type === type).map(({ description, scope }) => line(description, scope)),
    )),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, lines.join('\n')];
}

function line(text: string, scope: string | undefined): string {
  return scope === undefined ? `- ${sentence(text)}` : `- **${scope}:** ${text}`;
}

/** Returns a text with a capital letter, unless it begins with a name such as `managePermissions`. */
function sentence(text: string): string {
  return text.replace(/^[a-z]+(?=[ ,:;.]|$)/, word => word[0].toUpperCase() + word.slice(1));
}
