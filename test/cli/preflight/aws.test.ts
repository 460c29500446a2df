import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout } from 'timers/promises';
import { awsCommand, AwsError, type Call } from '../../../src/cli/preflight/aws';

// Each test starts processes.
jest.setTimeout(30_000);

const CALL: Call = { service: 'logs', operation: 'describe-deliveries' };
const environment = { ...process.env };
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'aws-'));
  process.env.PATH = home;
});

afterEach(() => {
  process.env = { ...environment };
  rmSync(home, { recursive: true });
});

/** Writes the script that runs as the `aws` command. */
function script(lines: string, mode = 0o755): void {
  writeFileSync(join(home, 'aws'), `#!${process.execPath}\n${lines}`);
  chmodSync(join(home, 'aws'), mode);
}

/** Returns the error of a call. */
function errorOf(call: Call = CALL): Promise<unknown> {
  return awsCommand({})(call).then(answer => answer, error => error);
}

const PRINT_ARGUMENTS = 'process.stdout.write(JSON.stringify(process.argv.slice(2)));';

test('a call has the service, the operation and a format', async () => {
  script(PRINT_ARGUMENTS);

  expect(await awsCommand({})(CALL)).toEqual(['logs', 'describe-deliveries', '--output', 'json']);
});

test('a call can have arguments, a Region and a profile', async () => {
  script(PRINT_ARGUMENTS);

  expect(await awsCommand({ profile: 'shop' })({ ...CALL, args: ['--limit', '1'], region: 'eu-west-1' })).toEqual([
    'logs', 'describe-deliveries', '--limit', '1', '--output', 'json', '--region', 'eu-west-1', '--profile', 'shop',
  ]);
});

test('the answer of a call for text is the text, and the call has no format', async () => {
  script("console.log(process.argv.slice(2).join(' '));");

  expect(await awsCommand({})({ service: 'configure', operation: 'get', args: ['region'], isText: true }))
    .toBe('configure get region');
});

test('an empty answer has no values', async () => {
  script("console.log('');");

  expect(await awsCommand({})(CALL)).toEqual({});
});

test('the command starts no pager and asks no questions', async () => {
  script('const { AWS_PAGER, AWS_CLI_AUTO_PROMPT } = process.env; console.log(JSON.stringify({ AWS_PAGER, AWS_CLI_AUTO_PROMPT }));');

  expect(await awsCommand({})(CALL)).toEqual({ AWS_PAGER: '', AWS_CLI_AUTO_PROMPT: 'off' });
});

test('six commands run at the same time, and further calls wait', async () => {
  // Each command writes a file, and ends when the test writes another one.
  script(`
    const { existsSync, writeFileSync } = require('fs');
    writeFileSync(__dirname + '/running-' + process.pid, '');
    setInterval(() => { if (existsSync(__dirname + '/end')) process.exit(); }, 20);
  `);
  const running = () => readdirSync(home).filter(name => name.startsWith('running-')).length;
  const aws = awsCommand({});
  const answers = Promise.all(Array.from({ length: 8 }, () => aws(CALL)));
  while (running() < 6) await setTimeout(20);
  await setTimeout(300);

  expect(running()).toBe(6);
  writeFileSync(join(home, 'end'), '');
  expect(await answers).toEqual(Array(8).fill({}));
  expect(running()).toBe(8);
});

test('a call that waits runs after a call that fails', async () => {
  script("console.error('no network'); process.exitCode = 255;");
  const aws = awsCommand({});
  const results = await Promise.allSettled(Array.from({ length: 7 }, () => aws(CALL)));

  expect(results.map(({ status }) => status)).toEqual(Array(7).fill('rejected'));
});

describe('the error of a call', () => {
  test.each<[string, string, AwsError]>([
    [
      'has the code and the message of AWS',
      "console.error('\\nAn error occurred (ThrottlingException) when calling the X operation: Rate exceeded\\n');",
      new AwsError('ThrottlingException', 'Rate exceeded'),
    ],
    [
      'has the last line of other messages, and no code',
      "console.error('usage: aws\\n\\nUnable to locate credentials\\n');",
      new AwsError(undefined, 'Unable to locate credentials'),
    ],
    [
      'says that there is no message',
      '',
      new AwsError(undefined, "the 'aws' command has failed without a message"),
    ],
    [
      'names an operation that the version does not have',
      "console.error('aws: error: Invalid choice');",
      new AwsError(
        undefined,
        "this version of the 'aws' command has no 'logs describe-deliveries': install a newer one " +
        '(https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html)',
      ),
    ],
  ])('%s', async (_, lines, expected) => {
    script(`${lines} process.exitCode = 254;`);
    const error = await errorOf();

    expect(error).toBeInstanceOf(AwsError);
    expect(error).toMatchObject({ code: expected.code, message: expected.message });
  });

  test('is one of AWS if a signal ends the command', async () => {
    script("console.error('half of a message'); process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 5000);");

    expect(await errorOf()).toMatchObject({ code: undefined, message: 'half of a message' });
  });

  test('explains a command that is missing', async () => {
    expect(await errorOf()).toMatchObject({
      code: undefined,
      message: "the 'aws' command is not installed, or not on the PATH: install it " +
        '(https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html)',
    });
  });

  test('is the error of the system for a file that cannot run', async () => {
    script('', 0o644);
    const error = await errorOf();

    expect(error).not.toBeInstanceOf(AwsError);
    expect(error).toMatchObject({ code: 'EACCES', syscall: 'spawn aws' });
  });
});
