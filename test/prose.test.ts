import { commentsOf } from '../projenrc/prose/comments';

test.each([
  ['a line', '  // The reason.', ['The reason.']],
  ['a doc comment of one line', '/** Returns it. */', ['Returns it.']],
  ['a doc comment of several lines', ' /**\n  * One.\n  *\n  * @default - none\n  */', ['', 'One.', '', '@default - none', '']],
  ['a line in Python', '# The reason.', ['The reason.']],
])('reads %s', (_, source, lines) => {
  expect(commentsOf(source).split('\n')).toEqual(lines);
});

test('keeps the numbers of the lines, and no code', () => {
  expect(commentsOf('const a = 1;\n// One.\n* 2;\n/* Two. */\n#three;').split('\n')).toEqual(['', 'One.', '', 'Two.', '']);
});
