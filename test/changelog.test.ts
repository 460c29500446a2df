import { changelog } from '../projenrc/changelog/changelog';
import { parseCommits } from '../projenrc/changelog/commits';

const HEAD = [
  '# Changelog',
  'The changes of each release, the newest first. The library is at 0.x: a minor version can have breaking changes, which stand first.',
];

/** A commit as `git log` prints it. */
function commit(subject: string, { tag = '', date = '2026-11-22', body = '' } = {}): string {
  return `${[tag === '' ? '' : `tag: ${tag}`, date, subject, body].join('\x1f')}\x1e`;
}

function text(commits: string[], version = '0.0.0'): string {
  return changelog(parseCommits(commits.join('\n')), version);
}

test('tells users of features, fixes and performance, and of nothing else', () => {
  expect(text([
    commit('docs: a comment'),
    commit('perf: less time'),
    commit('fix(s3): the path'),
    commit('Merge what others did'),
    commit('feat: log types'),
  ])).toBe([
    ...HEAD, '## Unreleased',
    '### Features', '- Log types',
    '### Bug fixes', '- **s3:** the path',
    '### Performance', '- Less time\n',
  ].join('\n\n'));
});

test('puts a commit into the release that it came with', () => {
  expect(text([
    commit('feat: third'),
    commit('chore: release', { tag: 'v0.2.0', date: '2026-11-20' }),
    commit('feat: second'),
    commit('feat: first', { tag: 'v0.1.0', date: '2026-11-10' }),
  ])).toBe([
    ...HEAD, '## Unreleased', '### Features', '- Third',
    '## 0.2.0 (2026-11-20)', '### Features', '- Second',
    '## 0.1.0 (2026-11-10)', '### Features', '- First\n',
  ].join('\n\n'));
});

test('names the version that is being released', () => {
  expect(text([commit('feat: first')], '0.1.0')).toBe([...HEAD, '## 0.1.0 (2026-11-22)', '### Features', '- First\n'].join('\n\n'));
});

test('begins with what no longer works, by the mark or the footer', () => {
  expect(text([
    commit('refactor!: another name'),
    commit('fix: a path', { body: 'Why.\n\nBREAKING CHANGE: paths have\na prefix\n\nCloses: 1' }),
  ])).toBe([
    ...HEAD, '## Unreleased',
    '### Breaking changes', '- Another name\n- Paths have a prefix',
    '### Bug fixes', '- A path\n',
  ].join('\n\n'));
});

test('describes the first release in its own words, and not by its commits', () => {
  const commits = parseCommits([
    commit('feat: second'),
    commit('feat: first', { tag: 'v0.1.0', date: '2026-11-10' }),
  ].join('\n'));

  expect(changelog(commits, '0.2.0', ['The first release.'])).toBe([
    ...HEAD, '## 0.2.0 (2026-11-22)', '### Features', '- Second',
    '## 0.1.0 (2026-11-10)', 'The first release.\n',
  ].join('\n\n'));
});

test('leaves out the part of a subject that is not for users', () => {
  expect(text([commit('fix: a path; test: more apps')])).toContain('- A path\n');
});

test('leaves names as they are', () => {
  expect(text([commit('fix: managePermissions writes no tag'), commit('fix: `of` is passed on')]))
    .toContain('- managePermissions writes no tag\n- `of` is passed on\n');
});

test('has no release without changes for users', () => {
  expect(text([commit('docs: a comment')])).toBe(`${HEAD.join('\n\n')}\n`);
});
