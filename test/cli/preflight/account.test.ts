import { Account } from '../../../src/cli/preflight/account';
import { type Aws, AwsError } from '../../../src/cli/preflight/aws';

const REGION = 'eu-west-1';

/** Answers every call in the same way. */
const always = (answer: unknown): Aws => () => Promise.resolve(answer);

/** Fails every call. */
const failing = (error: Error): Aws => () => Promise.reject(error);

describe('Transaction Search', () => {
  test.each([
    ['off', { Destination: 'XRay', Status: 'ACTIVE' }],
    ['pending', { Destination: 'CloudWatchLogs', Status: 'PENDING' }],
    ['on', { Destination: 'CloudWatchLogs', Status: 'ACTIVE' }],
  ])('is %s', async (state, answer) => {
    expect(await new Account(always(answer)).search(REGION)).toBe(state);
  });

  test('is not known if the call fails', async () => {
    expect(await new Account(failing(new AwsError(undefined, 'no network'))).search(REGION)).toBeUndefined();
  });
});

test('a policy without a document has an empty text', async () => {
  const account = new Account(always({ resourcePolicies: [{ policyName: 'one', policyDocument: '{}' }, { policyName: 'two' }] }));

  expect(await account.logPolicies(REGION)).toEqual(new Map([['one', '{}'], ['two', '']]));
});

test('a stack that does not exist has no resources', async () => {
  const account = new Account(failing(new AwsError('ValidationError', 'Stack with id Shop does not exist')));

  expect(await account.deployed('Shop', REGION)).toEqual(new Map());
  expect(account.unchecked).toEqual([]);
});

describe('a call that fails', () => {
  test.each<[string, AwsError, string]>([
    ['without a code', new AwsError(undefined, 'no network'), "make the 'aws' command work, and run the command again"],
    ['for another reason than permissions', new AwsError('ThrottlingException', 'Rate exceeded'), 'run the command again'],
    ['to validate', new AwsError('ValidationError', 'Stack name is too long'), 'run the command again'],
    [
      'without permission',
      new AwsError('AccessDeniedException', 'Not allowed'),
      'allow logs:DescribeDeliverySources (cdk-log-delivery preflight --policy prints all permissions)',
    ],
  ])('%s has a remedy', async (_, error, remedy) => {
    const account = new Account(failing(error));

    expect(await account.sources(REGION)).toBeUndefined();
    expect(account.unchecked).toEqual([{ region: REGION, subject: 'delivery sources', reason: error.message, remedy }]);
  });

  test.each<[string, (account: Account) => Promise<unknown>]>([
    ['cloudformation:ListStackResources', account => account.deployed('Shop', REGION)],
    ['cloudformation:GetTemplate', account => account.template('Shop', REGION)],
    ['logs:DescribeDeliverySources', account => account.sources(REGION)],
    ['logs:DescribeResourcePolicies', account => account.logPolicies(REGION)],
    ['xray:ListResourcePolicies', account => account.xrayPolicies(REGION)],
    ['xray:GetTraceSegmentDestination', account => account.search(REGION)],
    ['logs:DescribeConfigurationTemplates', account => account.configurationTemplates(REGION)],
  ])('without permission names %s', async (action, call) => {
    const account = new Account(failing(new AwsError('AccessDenied', 'Not allowed')));
    await call(account);

    expect(account.unchecked.map(({ remedy }) => remedy))
      .toEqual([`allow ${action} (cdk-log-delivery preflight --policy prints all permissions)`]);
  });

  test('with a mistake of the program is not hidden', async () => {
    const mistake = new TypeError('not a function');

    await expect(new Account(failing(mistake)).sources(REGION)).rejects.toBe(mistake);
  });
});
