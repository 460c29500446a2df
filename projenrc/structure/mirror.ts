import * as ts from 'typescript';
import { ENTRY, GENERATED } from './layout';
import { nodesBelow } from './sources';

/** The first line of a source file that has no mirrored test. */
const HEAD = /^\/\/ Tested by (?<tests>[^\n]+)\.\n/;

/**
 * Lists the source files without a test: neither the mirrored one, `test/private/x/y.test.ts` for `src/private/x/y.ts`, nor tests that
 * the first line of the file names (`// Tested by test/order.test.ts, test/cycles.test.ts.`). Files of types alone need none.
 *
 * @param exists tells of a path in the project if there is a file
 */
export function filesWithoutTest(files: readonly ts.SourceFile[], exists: (path: string) => boolean): string[] {
  return files
    .filter(({ fileName }) => !fileName.startsWith(`${GENERATED}/`) && fileName !== ENTRY)
    .filter(hasCode)
    .flatMap(file => findingsOf(file, exists));
}

function findingsOf({ fileName, text }: ts.SourceFile, exists: (path: string) => boolean): string[] {
  const named = HEAD.exec(text)?.groups?.tests.split(', ');
  if (named !== undefined) return named.filter(path => !exists(path)).map(path => `${fileName}: there is no ${path}`);

  const mirrored = fileName.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
  return exists(mirrored) ? [] : [`${fileName}: neither ${mirrored} nor a first line "// Tested by …."`];
}

/** Tests for a file with anything to run: functions, classes, or calls. */
function hasCode(file: ts.SourceFile): boolean {
  return nodesBelow(file).some(node => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined);
}
