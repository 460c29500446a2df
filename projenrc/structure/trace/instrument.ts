import * as ts from 'typescript';
import { nodesBelow } from '../sources';

/** The global name of the recorder in instrumented code. */
export const RECORDER = '$structure';

/** The name of all arguments of an instrumented arrow function, which has no `arguments`. */
const ARGUMENTS = '$arguments';

/** A text that replaces the text between two positions. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

/**
 * Compiles a source file so that its functions report their start, with the arguments, and their end: also methods,
 * constructors, accessors and arrow functions. Generators and `async` functions do not: they return before they end.
 */
export function instrument(path: string, text: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  const file = ts.createSourceFile(path, outputText, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  // If two functions end at one position, the inner one must be closed first.
  const functions = nodesBelow(file).filter(isInstrumented).reverse();

  return withEdits(outputText, functions.flatMap(node => editsOf(node, path)));
}

function isInstrumented(node: ts.Node): node is WithBody {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return false;
  const isGenerator = 'asteriskToken' in node && node.asteriskToken !== undefined;

  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) ?? [] : [];

  return !isGenerator && !modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

/** Puts the body into `{ enter(…); try { … } finally { exit(); } }`. */
function editsOf(node: WithBody, path: string): Edit[] {
  const { body } = node;
  const names = [path, nameOf(node)].map(name => JSON.stringify(name)).join(', ');
  const enter = (args: string) => `{ ${RECORDER}.enter(${names}, ${args});`;
  const isBlock = ts.isBlock(body);
  const close = { start: body.end, end: body.end, text: `${isBlock ? '' : ';\n}'} finally { ${RECORDER}.exit(); } }` };
  const start = body.getStart();
  if (!ts.isArrowFunction(node)) return [{ start, end: start, text: `${enter('arguments')} try ` }, close];
  const { pos, end } = node.parameters;
  const first = node.getStart();

  // `(a, { b }) => c` becomes `(...$arguments) => { enter(…); let [a, { b }] = $arguments; try { return c; } … }`.
  return [
    { start: first, end: Math.max(first, pos), text: `(...${ARGUMENTS}) => ${enter(ARGUMENTS)} let [` },
    { start: end, end: start, text: `] = ${ARGUMENTS}; try ${isBlock ? '' : '{ return '}` },
    close,
  ];
}

/** Returns the name of a function: its own, or the name of the variable or property whose value it is. */
function nameOf(node: WithBody): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  const isMember = ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);

  return isMember || ts.isVariableDeclaration(parent) ? parent.name.getText() : '';
}

function withEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((one, other) => one.start - other.start);
  const kept = sorted.map(({ start }, index) => text.slice(sorted[index - 1]?.end ?? 0, start));

  return [...sorted.flatMap((edit, index) => [kept[index], edit.text]), text.slice(sorted.at(-1)?.end ?? 0)].join('');
}
