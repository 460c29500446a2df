import { changelog } from '../projenrc/changelog/changelog';
import { parseCommits } from '../projenrc/changelog/commits';

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
    '# Changelog', '## Unreleased',
    '### Features', '- log types',
    '### Bug fixes', '- **s3:** the path',
    '### Performance', '- less time\n',
  ].join('\n\n'));
});

test('puts a commit into the release that it came with', () => {
  expect(text([
    commit('feat: third'),
    commit('chore: release', { tag: 'v0.2.0', date: '2026-11-20' }),
    commit('feat: second'),
    commit('feat: first', { tag: 'v0.1.0', date: '2026-11-10' }),
  ])).toBe([
    '# Changelog', '## Unreleased', '### Features', '- third',
    '## 0.2.0 (2026-11-20)', '### Features', '- second',
    '## 0.1.0 (2026-11-10)', '### Features', '- first\n',
  ].join('\n\n'));
});

test('names the version that is being released', () => {
  expect(text([commit('feat: first')], '0.1.0')).toBe('# Changelog\n\n## 0.1.0 (2026-11-22)\n\n### Features\n\n- first\n');
});

test('begins with what no longer works, by the mark or the footer', () => {
  expect(text([
    commit('refactor!: another name'),
    commit('fix: a path', { body: 'Why.\n\nBREAKING CHANGE: paths have\na prefix\n\nCloses: 1' }),
  ])).toBe([
    '# Changelog', '## Unreleased',
    '### What no longer works as before', '- another name\n- paths have a prefix',
    '### Bug fixes', '- a path\n',
  ].join('\n\n'));
});
