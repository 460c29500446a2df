import { readdirSync, readFileSync } from 'fs';
import * as ts from 'typescript';

/** The functions that stop synthesis. */
const FAILING = ['fail', 'failAt'];

/** The place of the message among their arguments. */
const PLACE = 2;

/** The start of each error message of the library, as a pattern, and its place. */
export interface Message {
  readonly file: string;
  readonly pattern: RegExp;
}

/** The messages of all calls of `fail()`, as they are written in the library. */
export function messages(): Message[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf-8' }).filter(name => name.endsWith('.ts') && !name.startsWith('generated'));

  return files.flatMap(name => {
    const source = ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf-8'), ts.ScriptTarget.ES2022, true);
    return textsIn(source).map(text => ({ file: name, pattern: patternOf(text) }));
  });
}

/** Returns the first text of every message, to which the others are added. */
function textsIn(node: ts.Node): ts.Node[] {
  const own = ts.isCallExpression(node) && FAILING.includes(node.expression.getText()) ? [firstText(node.arguments[PLACE])] : [];
  const inner: ts.Node[] = [];
  node.forEachChild(child => {
    inner.push(...textsIn(child));
  });

  return [...own.flatMap(text => (text === undefined ? [] : [text])), ...inner];
}

function firstText(argument: ts.Node | undefined): ts.Node | undefined {
  if (argument === undefined) return undefined;
  if (ts.isBinaryExpression(argument)) return firstText(argument.left);

  return ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument) ? argument : undefined;
}

/** Returns a pattern with any values, up to the value that the user gave. */
function patternOf(text: ts.Node): RegExp {
  const parts = ts.isTemplateExpression(text)
    ? [text.head.text, ...text.templateSpans.map(span => span.literal.text)]
    : [(text as ts.StringLiteral).text];

  return new RegExp(`: ${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}`);
}
