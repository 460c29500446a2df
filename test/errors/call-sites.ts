import { readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';
import * as ts from 'typescript';

/** A call in the source that reports an error or a warning. */
export interface CallSite {
  readonly file: string;
  /** Lines of the call, from 1. */
  readonly first: number;
  readonly last: number;
}

const REPORTING = ['fail', 'failAt', 'withId', 'warn'];

/** The file of these functions. */
const OWN = ['src/private/cdk/messages.ts'];

/**
 * The texts of findings and acknowledgements, of the command and of its formats, which are no messages of ours. Their own
 * tests test them: test/log-coverage*.test.ts, test/delivered-logs.test.ts, test/cli, test/log-map*.test.ts.
 */
const FINDINGS = /^src[/](cli[/]|delivered-logs|private[/]log-map[/]|private[/]rules[/]log-coverage[/])/;

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  .map(name => join('src', name))
  .filter(file => !OWN.includes(file))
  .map(file => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));

/** Returns every call of the functions that report errors and warnings. */
export function callSites(): CallSite[] {
  return FILES.flatMap(file => nodesBelow(file)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && REPORTING.includes(expression.text))
    .map(call => ({ file: file.fileName, first: lineOf(file, call.getStart()), last: lineOf(file, call.getEnd()) })));
}

/** A part of a message. */
export interface MessageText {
  readonly file: string;
  readonly text: string;
  readonly pattern: RegExp;
}

/** The least number of words of a text that can only be a part of a message. */
const FEW_WORDS = 4;

/** Returns every text of the source that is a part of a message, problems and remedies. */
export function messageTexts(): MessageText[] {
  return FILES.filter(({ fileName }) => !FINDINGS.test(fileName)).flatMap(file => nodesBelow(file).map(partsOf)
    .filter(parts => parts.join(' ').split(/ +/).filter(word => /[a-z]{2}/.test(word)).length >= FEW_WORDS)
    .map(parts => ({
      file: file.fileName,
      text: parts.join('…'),
      pattern: new RegExp(parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*?')),
    })));
}

/** Returns the constant parts of a text. */
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

/** Tests that the innermost frame of a stack in the source, without the reporting functions, is a call. */
export function isAt({ file, first, last }: CallSite, stack: string): boolean {
  const frames = [...stack.matchAll(/\(?([^\s()]+\.ts):(\d+):\d+\)?$/gm)].map(([, path, line]) => ({ path: relative('.', path), line: Number(line) }));
  const frame = frames.find(({ path }) => path.startsWith('src/') && !OWN.includes(path));

  return frame !== undefined && frame.path === file && frame.line >= first && frame.line <= last;
}
