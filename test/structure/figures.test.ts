import { circlesOf } from '../../projenrc/structure/circles';
import { sourceFigures } from '../../projenrc/structure/figures';
import { importsOf } from '../../projenrc/structure/imports';
import { exportedNames } from '../../projenrc/structure/names';
import { renderFigures } from '../../projenrc/structure/render';
import { parseSources } from '../../projenrc/structure/sources';
import { descriptions, lineCount, longLines, opensWithQuestion } from '../../projenrc/structure/texts';
import { mutualPairs, privateUnits, unitOf, unitWithApiAsOne } from '../../projenrc/structure/units';

type Texts = { readonly [path: string]: string };

function importsIn(texts: Texts): ReturnType<typeof importsOf> {
  return importsOf(parseSources(texts));
}

describe('units', () => {
  test.each([
    ['src/delivery.ts', 'src/delivery.ts'],
    ['src/destinations/s3.ts', 'src/destinations'],
    ['src/private/fail.ts', 'src/private/fail.ts'],
    ['src/private/rules/prerequisites/eks.ts', 'src/private/rules'],
  ])('%s is of %s', (path, unit) => {
    expect(unitOf(path)).toBe(unit);
  });

  test('of src/private are its folders and loose files', () => {
    expect(privateUnits(['src/delivery.ts', 'src/private/b/c.ts', 'src/private/b/d/e.ts', 'src/private/a.ts']))
      .toEqual(['src/private/a.ts', 'src/private/b']);
  });
});

describe('pairs of units that import each other', () => {
  const pairsIn = (there: string, back: string) => mutualPairs(importsIn({
    'src/private/one/a.ts': there, 'src/private/two/b.ts': back, 'src/private/two/c.ts': '',
  }));

  test('by values both ways, from different files', () => {
    expect(pairsIn("import { c } from '../two/c';", "import { a } from '../one/a';"))
      .toEqual([{ units: ['src/private/one', 'src/private/two'], isOfValues: true }]);
  });

  test('by types only one way', () => {
    expect(pairsIn("import { c } from '../two/c';", "import type { A } from '../one/a';"))
      .toEqual([{ units: ['src/private/one', 'src/private/two'], isOfValues: false }]);
  });

  test('are not those that import one way', () => {
    expect(pairsIn("import { c } from '../two/c';", "import { c } from './c';")).toEqual([]);
  });

  test('have the API as one unit, when asked for', () => {
    const imports = importsIn({
      'src/delivery.ts': "import { a } from './private/a';",
      'src/destinations/s3.ts': '',
      'src/private/a.ts': "import { S3 } from '../destinations/s3';",
    });
    expect(mutualPairs(imports)).toEqual([]);
    expect(mutualPairs(imports, unitWithApiAsOne)).toEqual([{ units: ['API', 'src/private/a.ts'], isOfValues: true }]);
  });

  test('leave the entry aside', () => {
    const imports = importsIn({ 'src/index.ts': "export * from './a';", 'src/a.ts': "import { b } from '.';" });
    expect(mutualPairs(imports)).toEqual([]);
  });
});

describe('circles of files', () => {
  test('have every file from which each of the others is reached', () => {
    expect(circlesOf(importsIn({
      'src/a.ts': "import { b } from './b';",
      'src/b.ts': "import { c } from './c'; import { a } from './a';",
      'src/c.ts': "import { a } from './a'; import { d } from './d';",
      'src/d.ts': '',
      'src/e.ts': "import { f } from './f'; import { a } from './a';",
      'src/f.ts': "import { e } from './e';",
    }))).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts'], ['src/e.ts', 'src/f.ts']]);
  });

  test('are not files that import themselves', () => {
    expect(circlesOf(importsIn({ 'src/a.ts': "import { a } from './a';" }))).toEqual([]);
  });
});

describe('exported names', () => {
  test('have the files that import them', () => {
    const sources = parseSources({
      'src/a.ts': [
        'export const one = 1, { two } = x;',
        'export function three() {}',
        'export class Four {}',
        'const five = 5;',
        'export { five as six };',
        'export interface Seven {}',
        'export type Eight = 8;',
        'export enum Nine {}',
        'const hidden = 0;',
      ].join('\n'),
      'src/b.ts': "import { one, type Seven } from './a';",
      'src/c.ts': "import * as a from './a'; a.one; a.two;",
      'src/d.ts': "export * from './a';",
    });
    const used = exportedNames(sources.slice(0, 1), importsOf(sources))
      .map(({ name, users }) => [name, users.join(' ')]);

    expect(Object.fromEntries(used)).toEqual({
      one: 'src/b.ts src/c.ts src/d.ts',
      two: 'src/c.ts src/d.ts',
      three: 'src/d.ts',
      Four: 'src/d.ts',
      six: 'src/d.ts',
      Seven: 'src/b.ts src/d.ts',
      Eight: 'src/d.ts',
      Nine: 'src/d.ts',
    });
  });
});

describe('texts', () => {
  const [file] = parseSources({
    'src/a.ts': [
      '/** What it is. */',
      '/**', ' * The prefix,', ' * in full.', ' *', ' * @default - none', ' */',
      '/** @internal */', '// Which', '/* How */',
      "const folders = 'src/**/x*/';", 'x'.repeat(121), 'y'.repeat(120), '',
    ].join('\n'),
  });

  test('have lines', () => {
    expect(lineCount(file)).toBe(13);
  });

  test('have long lines', () => {
    expect(longLines(file)).toBe(1);
  });

  test('have descriptions', () => {
    expect(descriptions(file)).toEqual(['What it is.', 'The prefix,\nin full.\n\n@default - none']);
  });

  test.each([
    ['What it is.', true], ['Whether it is.', true], ['Where it is.', true], ['How it is.', true], ['Which one.', true],
    ['Whatever it is.', false], ['The one which it is.', false], ['However', false],
  ])('%s opens with a question word: %s', (text, expected) => {
    expect(opensWithQuestion(text)).toBe(expected);
  });
});

/** Two folders that import each other through two files, and a generated file that counts only in some figures. */
const TREE: Texts = {
  'src/delivery.ts': "import { a } from './private/one/a';\n/** Where it is. */\nisInTree(a);\n",
  'src/generated/catalog.ts': `import type { A } from '../private/one/a';\n/** What it is. */\n${'x'.repeat(200)}\n`,
  'src/private/one/a.ts': [
    "import { b } from '../two/b';",
    "import { CATALOG } from '../../generated/catalog';",
    '/** The letter. */',
    'export const a = 1;',
    'export const unused = 2;',
  ].join('\n'),
  'src/private/two/b.ts': `import type { A } from '../one/a';\nexport const b = 1;\n${'\n'.repeat(30)}`,
  'src/private/tree.ts': 'export function isInTree(): boolean { return isInTree(); }\n',
  'src/private/use.ts': "import { isInTree } from './tree';\n[].filter(isInTree);\n",
  'src/private/idle.ts': "import { isInTree } from './tree';\n",
};

test('the figures of a source', () => {
  const figures = sourceFigures(parseSources(TREE)).map(({ title, value }) => [title, value]);

  expect(Object.fromEntries(figures)).toEqual({
    'units in src/private (folders and loose files)': '5',
    'pairs of units that import each other': '2: 0 by values both ways, 2 by types only one way',
    'the same pairs, with the API as one unit and without src/generated':
      '1: 0 by values both ways, 1 by types only one way',
    'circles of files': '1',
    'circles of files without src/generated': '1',
    'circles of files by imports of values': '0',
    'files in src/private / with 25 lines or fewer': '5 / 4',
    'names exported in src/private / used by one other file of src / by none': '4 / 2 / 1',
    'doc comments that open with What, Whether, Where, How, Which': '1 of 2, 50 %',
    'lines over 120 characters': '0',
    'files that call `isInTree`': '2',
  });
});

test('figures are rendered as a table, and below it the lists', () => {
  expect(renderFigures([
    { title: 'units', value: '3' },
    { title: 'circles', value: '1', list: ['a, b'] },
    { title: 'pairs', value: '0', list: [] },
  ])).toBe('| | |\n|---|---|\n| units | 3 |\n| circles | 1 |\n| pairs | 0 |\n\ncircles:\n\n- a, b');
});
