import { EventEmitter } from 'events';
import { standardStreams, styleOf } from '../../src/cli/terminal';

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

describe('the streams of the process', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Stands in for the standard output of the process. */
  function replaceOutput(properties: { readonly isTTY?: boolean; readonly columns?: number }): NodeJS.WriteStream {
    const stream: NodeJS.WriteStream & { fd: 1 } = Object(Object.assign(new EventEmitter(), properties));
    jest.spyOn(process, 'stdout', 'get').mockReturnValue(stream);

    return stream;
  }

  test.each([
    ['those of a terminal', { isTTY: true, columns: 120 }, 120],
    ['unknown in a file', { columns: 120 }, undefined],
  ])('have columns: %s', (_, properties, expected) => {
    replaceOutput(properties);

    expect(standardStreams().columns).toBe(expected);
  });

  test.each([
    ['0 if the reader ends early', 'EPIPE', 0],
    ['2 for other errors', 'ENOSPC', 2],
  ])('end the process with %s', (_, code, expected) => {
    const stream = replaceOutput({});
    const exit = jest.spyOn(process, 'exit').mockImplementation();
    standardStreams();
    stream.emit('error', Object.assign(new Error('write'), { code }));

    expect(exit.mock.calls).toEqual([[expected]]);
  });
});
