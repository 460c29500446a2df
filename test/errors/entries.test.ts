import { readFileSync } from 'fs';
import { resolve } from 'path';
import * as ts from 'typescript';
import { recordedMessages } from './recorded';
import { SUBJECTS } from '../../projenrc/errors/entries';
import { programOf } from '../../projenrc/errors/fixture';
import { ACKNOWLEDGE } from '../../projenrc/errors/introduction';
import { anchorOf, pageOf } from '../../projenrc/errors/render';
import { withoutIndentation } from '../../projenrc/errors/text';

const ENTRIES = SUBJECTS.flatMap(({ entries }) => Object.entries(entries));
const ENTRY_IDS = ENTRIES.map(([id]) => id);

/** The ids of errors and of warnings, as the source lists them. */
const IDS = [...new Set([...readFileSync('src/private/cdk/message-ids.ts', 'utf8').matchAll(/^ {2}\| '(\w+)'/gm)].map(([, id]) => id))].sort();

const PAGE = readFileSync('docs/errors.md', 'utf8');

/** Returns the findings of TypeScript about each snippet, by name. */
function compile(snippets: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map([...snippets].map(([name, snippet]) => [resolve('test', 'errors', `fix-${name}.ts`), programOf(snippet)]));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.dev.json', ts.sys.readFile).config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = name => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, version) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  const paths = { 'cdk-log-delivery': [resolve('src', 'index.ts')] };
  // A snippet uses a part of the shared names.
  const program = ts.createProgram([...texts.keys()], { ...options, paths, noUnusedLocals: false }, host);
  const findings = [...texts.keys()].map(file => ts.getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')));

  return new Map([...snippets.keys()].map((name, index) => [name, findings[index]]));
}

describe('the ids', () => {
  test('have an entry each', () => {
    expect([...ENTRY_IDS].sort()).toEqual(IDS);
  });

  test('have a case each, for errors and for warnings', () => {
    const source = readFileSync('src/private/cdk/message-ids.ts', 'utf8');
    const [errors, warnings] = source.split('export type WarningId').map(part => [...part.matchAll(/\| '(\w+)'/g)].map(([, id]) => id));
    const messages = recordedMessages();
    const shown = (isWarning: boolean): string[] => messages.filter(message => message.isWarning === isWarning).map(({ id }) => id);

    expect(errors.filter(id => !shown(false).includes(id))).toEqual([]);
    expect(warnings.filter(id => !shown(true).includes(id))).toEqual([]);
  });

  test('are anchors of docs/errors.md, in lower case as GitHub makes them, and no two headings have the same', () => {
    const anchors = [...PAGE.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

    expect(IDS.filter(id => !anchors.includes(id.toLowerCase()))).toEqual([]);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  test('are linked to their entries, which are no longer than 60 kB on a page', () => {
    const texts = new Map(SUBJECTS.map(subject => [pageOf(subject), readFileSync(`docs/${pageOf(subject)}`, 'utf8')]));
    const linked = SUBJECTS.flatMap(subject => Object.keys(subject.entries)
      .filter(id => PAGE.includes(`](${pageOf(subject)}#${anchorOf(id)})`) && texts.get(pageOf(subject))?.includes(`\n## ${id}\n`)));

    expect([...linked].sort()).toEqual(IDS);
    expect([PAGE, ...texts.values()].filter(text => Buffer.byteLength(text) > 60_000)).toEqual([]);
  });
});

describe('the snippets', () => {
  let findings: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    findings = compile(new Map([...ENTRIES.map(([id, { fix }]) => [id, fix] as const), ['introduction', ACKNOWLEDGE], ['wrong', 'source.toS3(bucket, { prefixes: [] });']]));
  }, 120_000);

  test.each([...ENTRY_IDS, 'introduction'])('of %s compiles', id => {
    expect(findings.get(id)).toEqual([]);
  });

  test('are compiled with the types of the library', () => {
    expect(findings.get('wrong')).toEqual([expect.stringContaining("'prefixes' does not exist in type 'S3DeliveryOptions'")]);
  });

  test.each(ENTRIES)('of %s has lines of at most 120 characters', (_, { fix }) => {
    expect(withoutIndentation(fix).filter(line => line.length > 120)).toEqual([]);
  });
});
