import { join } from 'path';
import * as ts from 'typescript';
import type { GuideExample } from './examples';
import { name } from '../../package.json';

/** The options of tsconfig.dev.json, and the library as it is in src/. */
function optionsIn(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.dev.json'), file => ts.sys.readFile(file));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);

  return {
    ...options,
    noEmit: true,
    incremental: false,
    noUnusedLocals: false,
    paths: { [name]: [join(root, 'src')] },
  };
}

/** Returns the errors of the TypeScript compiler in examples, each with the page and the line of the example. */
export function diagnosticsOf(root: string, examples: readonly GuideExample[]): readonly string[] {
  const files = new Map(examples.map(example => [join(root, `${example.page}-${example.line}.ts`), example]));
  const options = optionsIn(root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = path => files.has(path) || fileExists(path);
  host.readFile = path => files.get(path)?.complete ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const example = files.get(path);
    return example === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, example.complete, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);

  return [...files].flatMap(([path, { page, line }]) => {
    const file = program.getSourceFile(path);
    return ts.getPreEmitDiagnostics(program, file).map(({ messageText, start = 0 }) => {
      const code = file?.text.slice(start).split('\n')[0];
      return `${page}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}: ${code}`;
    });
  });
}
