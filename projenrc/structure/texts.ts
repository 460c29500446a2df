import type * as ts from 'typescript';

const LONGEST_LINE = 120;
const DOC_COMMENT = /^[ \t]*\/\*\*(?<content>.*?)\*\//gms;
const QUESTION = /^(?:What|Whether|Where|How|Which)\b/;

/** Counts the lines of a file. The last line break does not start another one. */
export function lineCount(file: ts.SourceFile): number {
  return linesOf(file).length;
}

/** Counts the lines that are longer than 120 characters. */
export function longLines(file: ts.SourceFile): number {
  return linesOf(file).filter(line => line.length > LONGEST_LINE).length;
}

function linesOf({ text }: ts.SourceFile): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Lists the descriptions in the documentation comments of a file. Comments that have tags alone have none. */
export function descriptions({ text }: ts.SourceFile): string[] {
  return [...text.matchAll(DOC_COMMENT)].map(([, content]) => content.replace(/^[ \t]*\*[ \t]?/gm, '').trim())
    .filter(content => content !== '' && !content.startsWith('@'));
}

/** Returns true for a description that opens with What, Whether, Where, How or Which. */
export function opensWithQuestion(description: string): boolean {
  return QUESTION.test(description);
}
