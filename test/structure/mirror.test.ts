import { filesWithoutTest } from '../../projenrc/structure/mirror';
import { parseSources } from '../../projenrc/structure/sources';

const CODE = 'export function one(): number {\n  return 1;\n}\n';

/** What is found in one source file of a project with these tests. */
function findingsOf(text: string, tests: readonly string[] = [], path = 'src/private/model/one.ts'): string[] {
  return filesWithoutTest(parseSources({ [path]: text }), test => tests.includes(test));
}

describe('a source file', () => {
  test('needs a test', () => {
    expect(findingsOf(CODE)).toEqual([
      'src/private/model/one.ts: neither test/private/model/one.test.ts nor a first line "// Tested by …."',
    ]);
  });

  test('can have a mirrored test', () => {
    expect(findingsOf(CODE, ['test/private/model/one.test.ts'])).toEqual([]);
  });

  test('can name its tests', () => {
    expect(findingsOf(`// Tested by test/a.test.ts, test/b.test.ts.\n${CODE}`, ['test/a.test.ts', 'test/b.test.ts'])).toEqual([]);
  });

  test('must not name a test that does not exist', () => {
    expect(findingsOf(`// Tested by test/a.test.ts, test/b.test.ts.\n${CODE}`, ['test/a.test.ts'])).toEqual([
      'src/private/model/one.ts: there is no test/b.test.ts',
    ]);
  });

  test.each([
    ['of types alone', 'export interface One {\n  one(): number;\n}\n', 'src/private/model/one.ts'],
    ['of constants alone', 'export enum One { A = 1 }\nexport const TWO = 2;\n', 'src/private/model/one.ts'],
    ['that is generated', CODE, 'src/generated/one.ts'],
    ['that exports the API', CODE, 'src/index.ts'],
  ])('%s needs none', (_, text, path) => {
    expect(findingsOf(text, [], path)).toEqual([]);
  });
});
