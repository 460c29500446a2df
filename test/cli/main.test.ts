import { run } from './support';
import { version } from '../../package.json';
import { type Command, CommandError, ExitCode } from '../../src/cli/command';

const GREET: Command = {
  name: 'greet',
  summary: 'Greet somebody',
  positionals: [{ name: 'name', help: 'The name' }],
  options: { loud: { type: 'boolean', short: 'l', help: 'Use capital letters' } },
  examples: [['greet Ann', 'Greet Ann']],
  run: ({ positionals: [name], isSet }, { write }) => {
    if (name === 'nobody') throw new CommandError('nobody is there: come back later');
    if (name === 'mistake') throw new TypeError('a mistake of the program');
    write(isSet('loud') ? `HELLO ${name}\n` : `hello ${name}\n`);

    return name === 'stranger' ? ExitCode.FINDINGS : ExitCode.OK;
  },
};
const COMMANDS = [GREET];

test('runs a command with its arguments', async () => {
  expect(await run(['greet', 'Ann'], { commands: COMMANDS })).toEqual({ code: 0, output: 'hello Ann\n', errors: '' });
  expect(await run(['greet', '-l', 'Ann'], { commands: COMMANDS })).toEqual({ code: 0, output: 'HELLO Ann\n', errors: '' });
});

test('ends with the exit code of the command', async () => {
  expect(await run(['greet', 'stranger'], { commands: COMMANDS })).toMatchObject({ code: 1 });
});

test('prints the version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
});

test.each([[['--help']], [['-h']], [['help']]])('prints the help for %j', async args => {
  const { code, output, errors } = await run(args, { commands: COMMANDS });

  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('Usage: cdk-log-delivery <command> [options]\n');
  expect(output).toContain('\n  greet  Greet somebody\n');
});

test.each([[['greet', '--help']], [['greet', 'Ann', '-h']], [['help', 'greet']]])('prints the help of a command for %j', async args => {
  const { code, output, errors } = await run(args, { commands: COMMANDS });

  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toBe([
    'Usage: cdk-log-delivery greet [name] [options]', '', 'Greet somebody.', '',
    'Arguments:', '  name  The name', '',
    'Options:', '  -l, --loud  Use capital letters', '  -h, --help  Print this help', '',
    'Examples:', '  greet Ann  Greet Ann', '',
  ].join('\n'));
});

test('the help of a command has no heading without rows, and a word for a value', async () => {
  const command: Command = {
    ...GREET, positionals: [], options: { to: { type: 'string', help: 'The name' } }, examples: [],
  };

  expect((await run(['greet', '--help'], { commands: [command] })).output).toBe([
    'Usage: cdk-log-delivery greet [options]', '', 'Greet somebody.', '',
    'Options:', '  --to <value>  The name', '  -h, --help    Print this help', '',
  ].join('\n'));
});

test('prints the help as an error without a command', async () => {
  const { code, output, errors } = await run([], { commands: COMMANDS });

  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toContain('Usage: cdk-log-delivery <command> [options]\n');
});

test.each([
  [['gret'], "cdk-log-delivery: unknown command 'gret': use greet\nFor help: cdk-log-delivery --help\n"],
  [['--loud'], "cdk-log-delivery: unknown option '--loud': use greet\nFor help: cdk-log-delivery --help\n"],
  [['help', 'gret'], "cdk-log-delivery: unknown command 'gret': use greet\nFor help: cdk-log-delivery --help\n"],
  [['greet', '--lout'], "cdk-log-delivery greet: unknown option '--lout': use --loud, --help\nFor help: cdk-log-delivery greet --help\n"],
  [['greet', 'nobody'], 'cdk-log-delivery greet: nobody is there: come back later\n'],
])('explains %j', async (args, errors) => {
  expect(await run(args, { commands: COMMANDS })).toEqual({ code: 2, output: '', errors });
});

test('leaves the stack trace to mistakes of the program', async () => {
  await expect(run(['greet', 'mistake'], { commands: COMMANDS })).rejects.toThrow(new TypeError('a mistake of the program'));
});

test('errors are red at a terminal only', async () => {
  expect((await run(['greet', 'nobody'], { commands: COMMANDS, isTerminal: true })).errors)
    .toBe('\u001b[31mcdk-log-delivery greet: nobody is there: come back later\u001b[39m\n');
});

test('the commands of the program have different names, and explanations without a full stop', async () => {
  const { output } = await run(['--help']);
  const names = [...output.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);

  expect(names).toContain('map');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect((await run([name, '--help'])).output).not.toMatch(/^ .*\.$/m);
});
