import { readArguments } from '../../src/cli/arguments';
import { type Command, ExitCode, UsageError } from '../../src/cli/command';

const COMMAND: Command = {
  name: 'draw',
  summary: 'Draw',
  positionals: [{ name: 'folder', help: 'The folder' }],
  options: {
    format: { type: 'string', short: 'f', value: 'format', choices: ['table', 'json'], default: 'table', help: 'The format' },
    out: { type: 'string', value: 'file', help: 'The file' },
    quiet: { type: 'boolean', help: 'Print nothing' },
  },
  examples: [],
  run: () => ExitCode.OK,
};

test.each<[string[], string | undefined, string | undefined, boolean, string[]]>([
  [[], 'table', undefined, false, []],
  [['--format', 'json', 'cdk.out'], 'json', undefined, false, ['cdk.out']],
  [['--format=json', '--quiet'], 'json', undefined, true, []],
  [['-fjson'], 'json', undefined, false, []],
  [['cdk.out', '--out', 'x.html'], 'table', 'x.html', false, ['cdk.out']],
  [['--', '--quiet'], 'table', undefined, false, ['--quiet']],
])('reads %j', (args, format, out, quiet, positionals) => {
  const given = readArguments(COMMAND, args);

  expect([given.text('format'), given.text('out'), given.isSet('quiet'), given.positionals]).toEqual([format, out, quiet, positionals]);
});

test.each([
  [['--format', 'yaml'], "option '--format' has an unknown value 'yaml': use table, json"],
  [['--out'], "option '--out' has no value: write --out <file>"],
  [['--out='], "option '--out' has no value: write --out <file>"],
  [['--quiet=yes'], "option '--quiet' takes no value (got 'yes'): remove the value"],
  [['--colour'], "unknown option '--colour': use --format, --out, --quiet, --help"],
  [['--constructor'], "unknown option '--constructor': use --format, --out, --quiet, --help"],
  [['-x'], "unknown option '-x': use --format, --out, --quiet, --help"],
  [['a', 'b'], "unexpected argument 'b' (the arguments are: 'folder'): remove it"],
])('fails for %j', (args, message) => {
  expect(() => readArguments(COMMAND, args)).toThrow(new UsageError(message));
});

test('fails for arguments of a command without any', () => {
  expect(() => readArguments({ ...COMMAND, positionals: [] }, ['a']))
    .toThrow(new UsageError("unexpected argument 'a' (the arguments are: none): remove it"));
});
