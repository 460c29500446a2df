import { readFileSync } from 'fs';
import { join } from 'path';
import { CHANGES } from './change-table';

const DOCS = readFileSync(join(__dirname, '..', '..', 'docs', 'phases.md'), 'utf-8');

/** The titles of tests that the document links to, with the files of the tests. */
const LINKS = [...DOCS.matchAll(/\[([^\]]+)\]\(\.\.\/test\/phases\/([\w-]+\.test\.ts)\)/g)]
  .map(([, title, file]) => ({ title, file }));

test.each(LINKS)('docs/phases.md: $file has "$title"', ({ title, file }) => {
  expect(readFileSync(join(__dirname, file), 'utf-8')).toContain(`'${title}'`);
});

test('docs/phases.md has links to tests', () => {
  expect(new Set(LINKS.map(({ file }) => file))).toEqual(new Set([
    'order.test.ts', 'reading.test.ts', 'preparation.test.ts', 'nested-stacks.test.ts', 'synthesis.test.ts',
    'changes.test.ts', 'stages.test.ts', 'aspects.test.ts',
  ]));
});

test('docs/phases.md has the last moment for each change', () => {
  const rows = [...DOCS.matchAll(/^\| (.+) \| \d ([\w ]+) \|$/gm)].map(([, change, last]) => [change, last]);

  expect(rows).toEqual(Object.entries(CHANGES).map(([change, { last }]) => [change, last]));
});
