const BLOCK_START = /^\/\*\*?(?!\/)/;
const BLOCK_END = /\*\/$/;
const LINE_COMMENT = /^(\/\/|# )/;

/** One line of a comment without the characters that make it a comment. */
function textOf(line: string): string {
  return line.replace(BLOCK_START, '').replace(BLOCK_END, '').replace(/^\s*\*(?!\/)/, '').replace(LINE_COMMENT, '').trim();
}

/**
 * Returns the comments of a source file as Markdown, in which each line has the number that it has in the file.
 *
 * Only comments that start their line are found. A line of code between two of them separates paragraphs.
 */
export function commentsOf(source: string): string {
  let inBlock = false;
  return source.split('\n').map(line => {
    const trimmed = line.trim();
    const isBlock = inBlock || BLOCK_START.test(trimmed);
    inBlock = isBlock && !BLOCK_END.test(trimmed);
    return isBlock || LINE_COMMENT.test(trimmed) ? textOf(trimmed) : '';
  }).join('\n');
}
