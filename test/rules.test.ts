import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { readRules } from './support/rules-pages';

interface Row {
  readonly problem: string;
  readonly answer: string;
  readonly mechanism: string;
  readonly confidence: string;
  readonly test: string;
  readonly remedy: string;
}

const RULES = readRules();
const SOURCE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join('src', name), 'utf8'))
  .join('\n');

const ROWS = tableRows().filter(cells => cells.length === 6).map(([problem, answer, mechanism, confidence, test, remedy]): Row => (
  { problem, answer, mechanism, confidence, test, remedy }
));

/** The reference to a test in a cell: `test/file.test.ts: title › title`. */
const REFERENCE = /`(test\/[\w./-]+\.test\.ts): ([^`]+)`/g;
const REFERENCES = [...RULES.matchAll(REFERENCE)].map(([, file, titles]) => ({ file, titles }));

/** The cells of all table rows but the heads. */
function tableRows(): string[][] {
  const lines = RULES.split('\n').filter(line => line.startsWith('|'));
  const bodies = lines.filter((line, index) => !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[index + 1] ?? ''));

  return bodies.map(line => line.slice(1, -1).split('|').map(cell => cell.trim()));
}

/** The patterns of the titles in each test file that has been read. */
const TITLES = new Map<string, readonly RegExp[]>();

/** Returns the titles of all tests of a file, as patterns: a placeholder matches any value. */
function titlesIn(file: string): readonly RegExp[] {
  const titles = TITLES.get(file) ?? titlesBelow(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), []);
  TITLES.set(file, titles);

  return titles;
}

function titlesBelow(node: ts.Node, around: readonly string[]): RegExp[] {
  const name = ts.isCallExpression(node) ? calledName(node.expression) : '';
  if (!ts.isCallExpression(node) || name === undefined || !['describe', 'test', 'it', 'testRules'].includes(name)) {
    return children(node).flatMap(child => titlesBelow(child, around));
  }
  if (name === 'testRules') return rulesBelow(node).map(title => patternOf([...around, title]));

  const title = textOf(node.arguments[0]);
  if (title === undefined) return [];
  return name === 'describe'
    ? node.arguments.slice(1).flatMap(argument => titlesBelow(argument, [...around, title]))
    : [patternOf([...around, title])];
}

function children(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(node, child => { found.push(child); });

  return found;
}

/** `test` for `test(…)`, `test.each(…)(…)` and so on. */
function calledName(callee: ts.Node): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'each' ? calledName(callee.expression) : undefined;

  return ts.isCallExpression(callee) ? calledName(callee.expression) : undefined;
}

/**
 * Returns the rules of the simulator. Their names are properties, or first arguments of functions that create rules,
 * also of functions of the file.
 */
function rulesBelow(node: ts.Node): string[] {
  const title = ts.isPropertyAssignment(node) && node.name.getText() === 'rule'
    ? textOf(node.initializer)
    : ts.isCallExpression(node) ? textOf(node.arguments[0]) : undefined;
  const called = ts.isCallExpression(node) ? functionNamed(node.getSourceFile(), node.expression.getText()) : undefined;

  return [...title === undefined ? [] : [title], ...[...children(node), ...called === undefined ? [] : [called]].flatMap(rulesBelow)];
}

function functionNamed(file: ts.SourceFile, name: string): ts.Node | undefined {
  return file.statements.find(statement => ts.isFunctionDeclaration(statement) && statement.name?.text === name);
}

function textOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;

  return ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map(({ literal }) => `%s${literal.text}`).join('') : undefined;
}

/** Returns the titles that jest prints for titles with `%s` and `$name`. */
function patternOf(titles: readonly string[]): RegExp {
  const parts = titles.join(' › ').split(/%[sdifjop#p]|\$#|\$[A-Za-z_][\w.]*/);

  return new RegExp(`^${parts.map(escaped).join('.+')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe.each(ROWS)('the row "$problem"', ({ answer, mechanism, confidence, test: tests }) => {
  test('has an answer, a mechanism, a confidence and a test', () => {
    expect(answer).toMatch(/^(prevented|made right|refused|warned|documented)$/);
    expect(mechanism).not.toBe('');
    expect(confidence).toMatch(/^(doc|observed|weak|inferred|contradicted): ./);
    expect(tests).toMatch(/^`test\/[\w./-]+\.test\.ts: [^`]+`(<br>`test\/[\w./-]+\.test\.ts: [^`]+`)*$/);
  });

  test('says of what is only documented why it is not checked, and of nothing else', () => {
    expect(/^not checked: ./.test(mechanism)).toBe(answer === 'documented');
  });

  // test/errors checks that the library reports these messages.
  test('names what the library says', () => {
    const isChecked = ['refused', 'warned'].includes(answer);

    expect(!isChecked || mechanism.includes('`') || mechanism.startsWith('the same warning')).toBe(true);
  });
});

test('there are rows of every answer', () => {
  expect(new Set(ROWS.map(({ answer }) => answer))).toEqual(new Set(['prevented', 'made right', 'refused', 'warned', 'documented']));
});

test('no row is told twice', () => {
  const problems = ROWS.map(({ problem }) => problem);

  expect(problems.filter((problem, index) => problems.indexOf(problem) !== index)).toEqual([]);
});

test.each(REFERENCES)('there is $file: $titles', ({ file, titles }) => {
  expect(titlesIn(file).some(title => title.test(titles))).toBe(true);
});

describe('the warnings', () => {
  const inSource = [...new Set([...SOURCE.matchAll(/warn\(\s*\w+,\s*'(\w+)'/g)].map(([, id]) => id))].sort();
  const idsIn = (text: string): string[] => [...new Set([...text.matchAll(/cdk-log-delivery:(\w+)`/g)].map(([, id]) => id))].sort();

  test('are found in the source', () => {
    // The function itself is one more match.
    expect(SOURCE.match(/\bwarn\(/g)).toHaveLength(inSource.length + 1);
  });

  test('are those of the table in docs/rules.md', () => {
    const table = RULES.slice(RULES.indexOf('## Warnings'));

    expect(idsIn(table)).toEqual(inSource);
    expect(idsIn(RULES)).toEqual(inSource);
  });

  test('are those of the table in README.md', () => {
    expect(idsIn(readFileSync('README.md', 'utf8'))).toEqual(inSource);
  });
});

describe('the titles of a test file', () => {
  test.each([
    ['plain', 'adds', true],
    ['with %s', 'fails for an ARN', true],
    ['with %s, but other words', 'fails with an ARN', false],
    ['with $name', 'takes orders', true],
    ['without what %s stands for', 'fails for ', false],
  ])('are compared with those that are printed: %s', (_, printed, expected) => {
    expect(['adds', 'fails for %s', 'takes $name'].some(title => patternOf([title]).test(printed))).toBe(expected);
  });

  test('have those around them', () => {
    expect(patternOf(['a', 'b %d']).test('a › b 1')).toBe(true);
    expect(patternOf(['a', 'b %d']).test('b 1')).toBe(false);
  });
});
