import { styleOf } from '../../src/cli/terminal';

const RED = '\u001b[31mno\u001b[39m';

test.each<[string, boolean | undefined, NodeJS.ProcessEnv, string]>([
  ['colours at a terminal', true, {}, RED],
  ['no colours in a file', undefined, {}, 'no'],
  ['no colours if NO_COLOR is set', true, { NO_COLOR: '1' }, 'no'],
  ['colours if NO_COLOR is empty', true, { NO_COLOR: '' }, RED],
  ['no colours at a terminal that has none', true, { TERM: 'dumb' }, 'no'],
])('%s', (_, isTTY, env, expected) => {
  expect(styleOf({ isTTY }, env).red('no')).toBe(expected);
});
