/** The characters that are twice as wide as others: Chinese, Japanese and Korean ones, and emoji. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF01-\uFF60]/u;

const MARK = /\p{M}/u;

/** Returns the number of columns that a text takes in a font with equal widths. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + columnsOf(character), 0);
}

function columnsOf(character: string): number {
  if (MARK.test(character)) return 0;

  return character > '\u00A9' && WIDE.test(character) ? 2 : 1;
}

/**
 * Returns a text that takes at most `columns`, without its middle if it is too long. The end of a path has the name, and
 * the start the stack.
 */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const characters = [...text];
  const end = Math.ceil((columns - 1) * 0.6);

  return `${fitting(characters, columns - 1 - end)}…${fitting(characters.reverse(), end, true)}`;
}

function fitting(characters: readonly string[], columns: number, isReversed = false): string {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) break;
    taken.push(character);
  }

  return (isReversed ? taken.reverse() : taken).join('');
}
