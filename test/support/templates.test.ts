import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { findingsOfTests } from './template-files';
import { keepTemplates, keptTemplates } from './templates';

let folder: string;

/** Keeps templates as if a test had synthesised them, by their names. */
function keep(testFile: string, test: string, templates: { readonly [name: string]: string }): void {
  const assembly = mkdtempSync(join(folder, 'assembly-'));
  Object.entries(templates).forEach(([name, template]) => {
    mkdirSync(dirname(join(assembly, name)), { recursive: true });
    writeFileSync(join(assembly, name), template);
  });
  keepTemplates(assembly, testFile, test, join(folder, 'kept'));
}

function kept(): string[] {
  return keptTemplates(join(folder, 'kept')).flatMap(({ testFile, templates }) =>
    templates.map(({ test, name, template }) => `${testFile}: ${test}: ${name}: ${template}`).sort());
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-templates-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('templates are kept by test file, those in folders included, and nothing else', () => {
  keep('test/b.test.ts', 'second', { 'B.template.json': '{"b":1}' });
  keep('test/a.test.ts', 'first', { 'A.template.json': '{"a":1}', 'nested/N.template.json': '{"n":1}', 'manifest.json': '{}' });

  expect(kept()).toEqual([
    'test/a.test.ts: first: A.template.json: {"a":1}',
    'test/a.test.ts: first: nested/N.template.json: {"n":1}',
    'test/b.test.ts: second: B.template.json: {"b":1}',
  ]);
});

test('of equal templates of test files, the first test file in order has it, whichever ran first', () => {
  keep('test/b.test.ts', 'ran first', { 'B.template.json': '{}' });
  keep('test/a.test.ts', 'ran last', { 'A.template.json': '{}' });

  expect(kept()).toEqual(['test/a.test.ts: ran last: A.template.json: {}']);
});

test('of equal templates of one test file, the first test has it', () => {
  keep('test/a.test.ts', 'first', { 'A.template.json': '{}' });
  keep('test/a.test.ts', 'second', { 'A.template.json': '{}' });

  expect(kept()).toEqual(['test/a.test.ts: first: A.template.json: {}']);
});

test('says what to do when there are none', () => {
  expect(kept).toThrow(new Error(`no templates in ${join(folder, 'kept')}: run the tests that make them first (npm test)`));
});

test('a finding has the names of the test and of the template', () => {
  const templates = [
    { test: 'a delivery', name: 'A.template.json', template: '{}', path: '1' },
    { test: 'a source', name: 'B.template.json', template: '{}', path: '2' },
  ];

  expect(findingsOfTests(templates, path => path === '2' ? ['F1: wrong', 'F2: wrong, too'] : [])).toEqual([
    '"a source", B.template.json: F1: wrong',
    '"a source", B.template.json: F2: wrong, too',
  ]);
});
