import { join } from 'path';
import * as ts from 'typescript';
import { PROJECT_ROOT } from '../../projenrc/catalog/files';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  noUnusedLocals: true,
  skipLibCheck: true,
  noEmit: true,
  paths: { 'cdk-log-delivery': [join(PROJECT_ROOT, 'src', 'index.ts')] },
};

/** Returns the TypeScript examples of a document in Markdown. */
export function examplesIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
}

/** Returns an example as a file: its imports and declarations, and a stack with the rest. */
export function asFile(example: string): string {
  const isTopLevel = (line: string) => /^(import|declare) /.test(line);
  const lines = example.split('\n');

  return [
    "import { Stack as ExampleBase } from 'aws-cdk-lib/core';",
    "import type { Construct as ExampleScope } from 'constructs';",
    ...lines.filter(isTopLevel),
    'export class Example extends ExampleBase {',
    '  constructor(scope: ExampleScope, id: string) {',
    '    super(scope, id);',
    ...lines.filter(line => !isTopLevel(line)),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Returns the errors of TypeScript in files, each as `<name>: <message>`. */
export function compile(files: { readonly [name: string]: string }): string[] {
  const paths = new Map(Object.entries(files).map(([name, text]) => [join(PROJECT_ROOT, 'test', `${name}.ts`), { name, text }]));
  const host = ts.createCompilerHost(OPTIONS);
  const exists = host.fileExists.bind(host);
  const sourceFile = host.getSourceFile.bind(host);
  host.fileExists = path => paths.has(path) || exists(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const file = paths.get(path);
    return file === undefined ? sourceFile(path, languageVersion, ...rest) : ts.createSourceFile(path, file.text, languageVersion);
  };
  const program = ts.createProgram([...paths.keys()], OPTIONS, host);

  return [...paths].flatMap(([path, { name }]) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
