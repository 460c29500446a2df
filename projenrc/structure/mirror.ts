import { posix } from 'path';
import * as ts from 'typescript';
import { ENTRY, GENERATED, SOURCE } from './layout';
import { nodesBelow } from './sources';

/** The first line of a file that other tests than the mirrored one test. */
const HEAD = /^\/\/ Tested by (test\/[\w./-]+\.test\.ts(?:, test\/[\w./-]+\.test\.ts)*)\.\r?\n/;

/** The statements of files that declare types, enums and tables, and run nothing. */
const DECLARATIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration, ts.SyntaxKind.ExportDeclaration, ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration, ts.SyntaxKind.EnumDeclaration, ts.SyntaxKind.VariableStatement,
]);

/**
 * Lists, sorted, the hand-written files without a test, and the tests that a head line names and that do not exist.
 * Files without code need no test.
 *
 * @param exists tests for a path in the project
 */
export function mirrorViolations(sources: readonly ts.SourceFile[], exists: (path: string) => boolean): string[] {
  return sources.filter(({ fileName }) => isHandWritten(fileName)).flatMap(source => violationsOf(source, exists)).sort();
}

function violationsOf(source: ts.SourceFile, exists: (path: string) => boolean): string[] {
  const { fileName } = source;
  const named = testsNamedBy(source);
  if (named.length === 0 && hasCode(source) && !exists(mirrorOf(fileName))) {
    return [`${fileName}: neither ${mirrorOf(fileName)} nor a first line that names its tests`];
  }

  return named.filter(test => !exists(test)).map(test => `${fileName}: names ${test}, which does not exist`);
}

function isHandWritten(path: string): boolean {
  return path !== ENTRY && !path.startsWith(`${GENERATED}/`);
}

/** Returns the path of the test of a file: the same one below `test`. */
function mirrorOf(path: string): string {
  return posix.join('test', posix.relative(SOURCE, path)).replace(/\.ts$/, '.test.ts');
}

function testsNamedBy({ text }: ts.SourceFile): string[] {
  return HEAD.exec(text)?.[1].split(', ') ?? [];
}

/** Tests for a class, a function with a body, or a statement that runs when the file is loaded. */
function hasCode(source: ts.SourceFile): boolean {
  return source.statements.some(({ kind }) => !DECLARATIONS.has(kind))
    || nodesBelow(source).some(node => ts.isClassLike(node) || isFunction(node));
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}
