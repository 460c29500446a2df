import { readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';
import * as ts from 'typescript';

/** A place in the source that refuses or warns. */
export interface CallSite {
  readonly file: string;
  /** Lines of the call, from 1. */
  readonly first: number;
  readonly last: number;
}

const SAY = ['fail', 'failAt', 'warn'];

/** What `fail()` and `warn()` are themselves. */
const OWN = ['src/private/cdk/messages.ts'];

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  .map(name => join('src', name))
  .filter(file => !OWN.includes(file))
  .map(file => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));

/** Every call of `fail()`, `failAt()` and `warn()`. */
export function callSites(): CallSite[] {
  return FILES.flatMap(file => nodesBelow(file)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && SAY.includes(expression.text))
    .map(call => ({ file: file.fileName, first: lineOf(file, call.getStart()), last: lineOf(file, call.getEnd()) })));
}

/** Every text that says what must be, as a pattern of the messages that have it: those of validations among them. */
export function rulePatterns(): RegExp[] {
  const texts = FILES.flatMap(nodesBelow).map(partsOf);

  return texts.filter(parts => parts.some(part => /\bmust\b/.test(part)))
    .map(parts => new RegExp(parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')));
}

/** The constant parts of a text. */
function partsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];

  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)] : [];
}

function nodesBelow(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, child => { children.push(child); });

  return [node, ...children.flatMap(nodesBelow)];
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}

/** Whether the stack of an error has been at a place: the first of the source but `fail()` and `warn()`. */
export function isAt({ file, first, last }: CallSite, stack: string): boolean {
  const frames = [...stack.matchAll(/\(?([^\s()]+\.ts):(\d+):\d+\)?$/gm)].map(([, path, line]) => ({ path: relative('.', path), line: Number(line) }));
  const frame = frames.find(({ path }) => path.startsWith('src/') && !OWN.includes(path));

  return frame !== undefined && frame.path === file && frame.line >= first && frame.line <= last;
}
