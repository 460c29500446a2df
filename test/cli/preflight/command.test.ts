import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, join } from 'path';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { readOnlyPolicy } from '../../../src/cli/preflight/policy';
import { run } from '../support';

// Each test starts processes.
jest.setTimeout(30_000);

const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

/** A script instead of the `aws` command: it prints the answers of a file, or fails with its errors. */
const SCRIPT = `#!${process.execPath}
const [service, operation] = process.argv.slice(2);
const answer = require('./answers.json')[service + ' ' + operation] ?? {};
if (typeof answer === 'string') { process.stderr.write(answer); process.exit(254); }
process.stdout.write(answer.text ?? JSON.stringify(answer));
`;

const IDENTITY = {
  'sts get-caller-identity': { Account: '111122223333', Arn: 'arn:aws:sts::111122223333:assumed-role/Reader/session' },
};

const environment = { ...process.env };
let folder: string;
let home: string;

beforeAll(() => {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Shop', { env: { account: '111122223333', region: 'us-east-1' } });
  new logs.CfnDeliverySource(stack, 'Source', { name: 'new', resourceArn: BUS, logType: 'ERROR_LOGS' });
  folder = app.synth().directory;
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin', 'aws'), SCRIPT);
  chmodSync(join(home, 'bin', 'aws'), 0o755);
  process.env.PATH = [join(home, 'bin'), environment.PATH].join(delimiter);
});

afterEach(() => {
  process.env = { ...environment };
});

/** Sets the answers of the `aws` command by service and operation. Text is an error message. */
function answer(answers: { readonly [call: string]: object | string }): void {
  writeFileSync(join(home, 'bin', 'answers.json'), JSON.stringify({ ...IDENTITY, ...answers }));
}

const TAKEN = {
  'logs describe-delivery-sources': { deliverySources: [{ name: 'old', resourceArns: [BUS], logType: 'ERROR_LOGS' }] },
};

test('prints that there are no findings', async () => {
  answer({});

  expect(await run(['preflight', folder])).toEqual({
    code: 0,
    output: 'No findings: 1 stack compared with account 111122223333.\n',
    errors: '',
  });
});

test('prints a finding with the words of AWS and the ways out', async () => {
  answer(TAKEN);

  expect(await run(['preflight', folder])).toEqual({
    code: 1,
    errors: '',
    output: [
      'Shop/Source (us-east-1)',
      `  ERROR_LOGS of ${BUS} already have the delivery source 'old', which has no tags.`,
      '  AWS will refuse the deployment: This ResourceId has already been used in another Delivery Source in this account',
      "  1. Deliver from the existing source: DeliverySource.fromDeliverySourceName(this, 'Source', 'old')",
      "  2. Import it into the stack, with deliverySourceName: 'old':",
      '       npx cdk import Shop',
      '  3. Delete it with its deliveries: logs stop until the app is deployed:',
      '       aws logs describe-deliveries --region us-east-1 --query "deliveries[?deliverySourceName==\'old\'].id"',
      '       aws logs delete-delivery --region us-east-1 --id <id of each>',
      '       aws logs delete-delivery-source --region us-east-1 --name old',
      '',
      '1 finding: 1 stack compared with account 111122223333.',
      '',
    ].join('\n'),
  });
});

test('shows progress at a terminal only', async () => {
  answer(TAKEN);

  expect((await run(['preflight', folder], { isTerminal: true })).errors).toContain(
    '\u001b[2K\rlogs describe-delivery-sources us-east-1',
  );
});

test('prints JSON', async () => {
  answer(TAKEN);
  const { code, output } = await run(['preflight', folder, '--json']);

  expect(code).toBe(1);
  expect(JSON.parse(output)).toMatchObject({
    version: 1,
    account: '111122223333',
    stacks: ['Shop'],
    otherAccounts: {},
    findings: [{ id: 'source-exists' }],
    unchecked: [],
    notes: [],
  });
});

describe('ends with exit code 2', () => {
  test('without a permission, and names it', async () => {
    answer({
      'logs describe-delivery-sources':
        '\nAn error occurred (AccessDeniedException) when calling the DescribeDeliverySources operation: Not allowed\n',
    });

    expect(await run(['preflight', folder])).toEqual({
      code: 2,
      errors: '',
      output: [
        'Not checked: delivery sources (us-east-1)',
        '  Not allowed',
        '  To check it, allow logs:DescribeDeliverySources (cdk-log-delivery preflight --policy prints all permissions)',
        '',
        '1 check without a result: 1 stack compared with account 111122223333.',
        '',
      ].join('\n'),
    });
  });

  test('with an old aws command', async () => {
    answer({
      'logs describe-delivery-sources': "aws: error: argument operation: Invalid choice: 'describe-delivery-sources'",
    });
    const { code, output } = await run(['preflight', folder]);

    expect(code).toBe(2);
    expect(output).toContain(
      "\n  this version of the 'aws' command has no 'logs describe-delivery-sources': install a newer one (https://docs.aws.amazon.com/",
    );
  });

  test('without an aws command', async () => {
    process.env.PATH = join(home, 'nothing');

    expect(await run(['preflight', folder])).toEqual({
      code: 2,
      output: '',
      errors:
        "cdk-log-delivery preflight: the account is not known: the 'aws' command is not installed, or not on the PATH: install it " +
        '(https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html)\n',
    });
  });

  test('if all stacks are deployed to other accounts', async () => {
    answer({
      'sts get-caller-identity': {
        Account: '444455556666',
        Arn: 'arn:aws:sts::444455556666:assumed-role/Reader/session',
      },
    });

    expect(await run(['preflight', folder])).toEqual({
      code: 2,
      errors: '',
      output:
        'Not compared: stack Shop is deployed to account 111122223333: run the command again with a --profile of that account\n\n' +
        'No findings: 0 stacks compared with account 444455556666.\n',
    });
  });
});

test('prints the permissions that it needs', async () => {
  const { code, output } = await run(['preflight', '--policy']);

  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual(readOnlyPolicy());
});

test('prints the log types of the Region of the configuration, sorted', async () => {
  delete process.env.AWS_REGION;
  delete process.env.AWS_DEFAULT_REGION;
  answer({
    'configure get': { text: 'eu-west-1\n' },
    'logs describe-configuration-templates': { configurationTemplates: [{ logType: 'B' }, { logType: 'A' }] },
  });

  const { output } = await run(['preflight', '--dump-catalog']);
  expect(JSON.parse(output)).toEqual({
    region: 'eu-west-1',
    configurationTemplates: [{ logType: 'A' }, { logType: 'B' }],
  });
});

describe('the Region', () => {
  beforeEach(() => {
    delete process.env.AWS_REGION;
    delete process.env.AWS_DEFAULT_REGION;
    answer({ 'configure get': { text: '\n' } });
  });

  const regionOf = async (args: readonly string[] = []) => JSON.parse((await run(['preflight', '--dump-catalog', ...args])).output).region;

  test('is the one of the option first', async () => {
    process.env.AWS_REGION = 'eu-west-2';

    expect(await regionOf(['--region', 'eu-west-1'])).toBe('eu-west-1');
  });

  test('is the one of the environment', async () => {
    process.env.AWS_DEFAULT_REGION = 'eu-west-3';
    expect(await regionOf()).toBe('eu-west-3');

    process.env.AWS_REGION = 'eu-west-2';
    expect(await regionOf()).toBe('eu-west-2');
  });

  test('is not known if the configuration has none', async () => {
    expect(await regionOf()).toBeUndefined();
  });

  test('is not known if the aws command fails', async () => {
    answer({ 'configure get': 'no profile' });

    expect(await regionOf()).toBeUndefined();
  });
});

test('explains log types that cannot be read', async () => {
  answer({ 'logs describe-configuration-templates': 'Unable to locate credentials' });

  expect(await run(['preflight', '--dump-catalog', '--region', 'us-east-1'])).toEqual({
    code: 2,
    output: '',
    errors: 'cdk-log-delivery preflight: Unable to locate credentials\n',
  });
});

test.each([
  ['the Region', ['--dump-catalog']],
  ['the log types', ['--dump-catalog', '--region', 'us-east-1']],
])('an aws command that cannot run is no answer for %s', async (_, args) => {
  delete process.env.AWS_REGION;
  delete process.env.AWS_DEFAULT_REGION;
  process.env.PATH = join(home, 'bin');
  chmodSync(join(home, 'bin', 'aws'), 0o644);

  await expect(run(['preflight', ...args])).rejects.toMatchObject({ code: 'EACCES', syscall: 'spawn aws' });
});

test('compares the app in cdk.out by default', async () => {
  answer({});
  const before = process.cwd();
  process.chdir(home);
  try {
    expect(await run(['preflight', '--region', 'us-east-1'])).toEqual({
      code: 2,
      output: '',
      errors: "cdk-log-delivery preflight: the folder 'cdk.out' does not exist: run 'cdk synth' first, or name the folder that it writes\n",
    });
  } finally {
    process.chdir(before);
  }
});
