import { mirrorViolations } from '../../projenrc/structure/mirror';
import { parseSources } from '../../projenrc/structure/sources';

const CODE = 'export function a() { return 1; }\n';

function violationsOf(texts: { readonly [path: string]: string }, tests: readonly string[] = []): string[] {
  return mirrorViolations(parseSources(texts), path => tests.includes(path));
}

describe('a file with its mirrored test has no finding', () => {
  test.each([
    ['src/a.ts', 'test/a.test.ts'],
    ['src/destinations/a.ts', 'test/destinations/a.test.ts'],
    ['src/private/rules/prerequisites/a.ts', 'test/private/rules/prerequisites/a.test.ts'],
  ])('%s', (path, mirror) => {
    expect(violationsOf({ [path]: CODE }, [mirror])).toEqual([]);
  });
});

describe('a file without a test', () => {
  test('is found', () => {
    expect(violationsOf({ 'src/private/cdk/a.ts': CODE, 'src/b.ts': CODE }, ['test/b.test.ts', 'test/a.test.ts'])).toEqual([
      'src/private/cdk/a.ts: neither test/private/cdk/a.test.ts nor a first line that names its tests',
    ]);
  });

  test.each([
    ['a function', CODE],
    ['an arrow function in a table', 'export const TABLE = { a: () => 1 };'],
    ['a method in a table', 'export const TABLE = { a() { return 1; } };'],
    ['a class', 'export class A {}'],
    ['a class in an expression', 'export const A = class {};'],
    ['a statement', 'console.log(1);'],
  ])('is found if it has %s', (_, text) => {
    expect(violationsOf({ 'src/a.ts': text })).toEqual([
      'src/a.ts: neither test/a.test.ts nor a first line that names its tests',
    ]);
  });

  test.each([
    ['interfaces', 'export interface A { readonly a: string; b(): void; readonly c: () => void }'],
    ['type aliases', "import type { B } from './b';\nexport type A = (b: B) => string;"],
    ['enums', "export enum A { B = 'B' }"],
    ['tables', "export const TABLE: { readonly [key: string]: string } = { a: 'b' };"],
    ['exports', "export * from './b';"],
  ])('is not found if it has only %s', (_, text) => {
    expect(violationsOf({ 'src/a.ts': text })).toEqual([]);
  });

  test.each(['src/index.ts', 'src/generated/catalog.ts'])('is not found if no one writes it by hand: %s', path => {
    expect(violationsOf({ [path]: CODE })).toEqual([]);
  });
});

describe('a file that names its tests', () => {
  const [one, two] = ['test/one.test.ts', 'test/two/three.test.ts'];

  test('needs no mirrored test', () => {
    expect(violationsOf({ 'src/a.ts': `// Tested by ${one}.\n${CODE}` }, [one])).toEqual([]);
    expect(violationsOf({ 'src/a.ts': `// Tested by ${one}, ${two}.\n${CODE}` }, [one, two])).toEqual([]);
  });

  test.each([
    ['without a mirrored test', [one]],
    ['with a mirrored test', [one, 'test/a.test.ts']],
  ])('is found if one of them does not exist, %s', (_, tests) => {
    expect(violationsOf({ 'src/a.ts': `// Tested by ${one}, ${two}.\n${CODE}` }, tests)).toEqual([
      'src/a.ts: names test/two/three.test.ts, which does not exist',
    ]);
  });

  test.each([
    ['in another line', `${CODE}// Tested by ${one}.\n`],
    ['in other words', `// See ${one}.\n${CODE}`],
    ['without a full stop', `// Tested by ${one}\n${CODE}`],
    ['that are none', `// Tested by src/b.ts.\n${CODE}`],
  ])('is found if it names tests %s', (_, text) => {
    expect(violationsOf({ 'src/a.ts': text }, [one, 'src/b.ts'])).toEqual([
      'src/a.ts: neither test/a.test.ts nor a first line that names its tests',
    ]);
  });
});
