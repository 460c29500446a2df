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

const path = (name: string): string => join(PROJECT_ROOT, 'test', `${name}.ts`);

/** Returns TypeScript's service for editors, for files that exist only in memory. */
export function editorOf(files: { readonly [name: string]: string }): ts.LanguageService {
  const texts = new Map(Object.entries(files).map(([name, text]) => [path(name), text]));
  const read = (file: string) => texts.get(file) ?? ts.sys.readFile(file);

  return ts.createLanguageService({
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: file => {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => PROJECT_ROOT,
    getCompilationSettings: () => OPTIONS,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: file => texts.has(file) || ts.sys.fileExists(file),
    readFile: read,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

/** Returns the errors of TypeScript in files, each as `<name>: <message>`. */
export function compile(files: { readonly [name: string]: string }): string[] {
  const editor = editorOf(files);

  return Object.keys(files).flatMap(name => errorsIn(editor, name).map(message => `${name}: ${message}`));
}

/** Returns the errors of TypeScript in one file. */
export function errorsIn(editor: ts.LanguageService, name: string): string[] {
  return [...editor.getSyntacticDiagnostics(path(name)), ...editor.getSemanticDiagnostics(path(name))]
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Returns what an editor proposes at the first `text` of a file: all names, and the one that it selects. */
export function completionsAt(editor: ts.LanguageService, name: string, text: string): { readonly names: string[]; readonly selected?: string } {
  const position = editor.getProgram()?.getSourceFile(path(name))?.text.indexOf(text) ?? -1;
  const entries = editor.getCompletionsAtPosition(path(name), position, {})?.entries ?? [];

  return { names: entries.map(entry => entry.name), selected: entries.find(entry => entry.isRecommended)?.name };
}
