import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, dirname, join } from 'path';
import {
  CloudWatchLogsClient,
  PutDeliverySourceCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ACCOUNT, DISTRIBUTION, REGION, synthesise } from './app';
import { Proxy } from './proxy';
import { ACTIONS } from '../../src/cli/preflight/policy';
import { CONFIGURATION_TEMPLATES } from '../cli/preflight/simulated-aws';
import { run } from '../cli/support';
import { PYTHON_WITH_MOTO } from '../moto/virtual-environment';

const MOTO = process.env.MOTO_URL ?? '';
const CREDENTIALS = { accessKeyId: 'anybody', secretAccessKey: 'anything' };

/** All calls of the command only read. */
const READS = /^(Get|List|Describe)[A-Z]\w+$/;

const environment = { ...process.env };
let proxy: Proxy;
let folder: string;
let logs: CloudWatchLogsClient;

beforeAll(() => {
  folder = synthesise();
});

beforeEach(async () => {
  await fetch(`${MOTO}/moto-api/reset`, { method: 'POST' });
  proxy = await Proxy.start(MOTO);
  // moto lacks these.
  proxy.answers.set('DescribeConfigurationTemplates', { configurationTemplates: CONFIGURATION_TEMPLATES });
  proxy.answers.set('ListResourcePolicies', { ResourcePolicies: [] });
  proxy.answers.set('GetTraceSegmentDestination', { Destination: 'CloudWatchLogs', Status: 'ACTIVE' });
  logs = new CloudWatchLogsClient({ endpoint: MOTO, region: REGION, credentials: CREDENTIALS });
  const home = mkdtempSync(join(tmpdir(), 'preflight-'));
  Object.assign(process.env, {
    PATH: [dirname(PYTHON_WITH_MOTO), environment.PATH].join(delimiter),
    HOME: home,
    AWS_ENDPOINT_URL: proxy.url,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_CONFIG_FILE: join(home, 'none'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'none'),
  });
});

afterEach(async () => {
  logs.destroy();
  await proxy.stop();
  expect(proxy.log.map(({ operation }) => operation).filter(operation => !READS.test(operation))).toEqual([]);
  process.env = { ...environment };
});

/** Validates the answers of the proxy with the API models of AWS. */
function invalidAnswers(): unknown {
  const services: { readonly [operation: string]: string } = {
    DescribeConfigurationTemplates: 'logs',
    ListResourcePolicies: 'xray',
    GetTraceSegmentDestination: 'xray',
    DescribeDeliverySources: 'logs',
    ListStackResources: 'cloudformation',
    GetTemplate: 'cloudformation',
  };
  const input = JSON.stringify(proxy.sent.map(([operation, answer]) => [services[operation], operation, answer]));
  const { stdout, stderr } = spawnSync(PYTHON_WITH_MOTO, [join(__dirname, 'validate.py')], {
    input,
    encoding: 'utf-8',
  });
  if (stdout === '') throw new Error(stderr);

  return JSON.parse(stdout);
}

interface Printed {
  readonly findings: readonly { readonly id: string; readonly found: string }[];
  readonly unchecked: readonly { readonly reason: string; readonly remedy: string }[];
}

async function printed(...args: string[]): Promise<Printed & { readonly code: number }> {
  const { code, output, errors } = await run(['preflight', folder, '--json', ...args]);
  expect(errors).toBe('');

  return { ...JSON.parse(output), code };
}

/** Creates delivery sources as another stack would. */
async function putSources(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await logs.send(
      new PutDeliverySourceCommand({
        name: `source-${index}`,
        resourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E${index}`,
        logType: 'ACCESS_LOGS',
      }),
    );
  }
}

async function putPolicies(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await logs.send(new PutResourcePolicyCommand({ policyName: `policy-${index}`, policyDocument: '{}' }));
  }
}

test('an account that has nothing is clean', async () => {
  expect(await printed()).toMatchObject({
    code: 0,
    findings: [],
    unchecked: [],
    notes: [],
    account: ACCOUNT,
    stacks: ['Shop'],
  });
  expect(proxy.log.map(({ operation }) => operation)).toContain('ListStackResources');
  expect(invalidAnswers()).toEqual([]);
});

test('a source of the same resource and log type is found among hundreds', async () => {
  await putSources(120);
  await logs.send(
    new PutDeliverySourceCommand({
      name: 'CreatedByCloudFront-E1EXAMPLE',
      resourceArn: DISTRIBUTION,
      logType: 'ACCESS_LOGS',
    }),
  );

  const { code, findings } = await printed();
  expect(code).toBe(1);
  expect(findings).toMatchObject([
    {
      id: 'source-exists',
      constructPath: 'Shop/SiteLogs',
      found:
        `ACCESS_LOGS of ${DISTRIBUTION} already have the delivery source 'CreatedByCloudFront-E1EXAMPLE', ` +
        'which the CloudFront console has created, and leaves behind when its logs are switched off',
      reason: 'This ResourceId has already been used in another Delivery Source in this account',
    },
  ]);
});

test('a source is found on the last page', async () => {
  // moto answers with one page, whatever the number of sources.
  const pages = [
    [],
    [],
    [{ name: 'other', resourceArns: [DISTRIBUTION], logType: 'ACCESS_LOGS', service: 'cloudfront' }],
  ];
  proxy.answers.set('DescribeDeliverySources', (token = '0') => {
    const next = Number(token) + 1;
    return { deliverySources: pages[Number(token)], ...(next < pages.length ? { nextToken: String(next) } : {}) };
  });

  expect(await printed()).toMatchObject({ code: 1, findings: [{ id: 'source-exists' }] });
  expect(proxy.log.filter(({ operation }) => operation === 'DescribeDeliverySources')).toHaveLength(3);
  expect(invalidAnswers()).toEqual([]);
});

test('ten log resource policies leave no place for the one of the app', async () => {
  await putPolicies(10);

  expect(await printed()).toMatchObject({ code: 1, findings: [{ id: 'log-policies' }] });
});

test('nine log resource policies leave a place', async () => {
  await putPolicies(9);

  expect(await printed()).toMatchObject({ code: 0, findings: [] });
});

test('five X-Ray policies leave no place for the one of the app', async () => {
  proxy.answers.set('ListResourcePolicies', {
    ResourcePolicies: Array.from({ length: 5 }, (_, index) => ({
      PolicyName: `policy-${index}`,
      PolicyDocument: '{}',
    })),
  });

  expect(await printed()).toMatchObject({ code: 1, findings: [{ id: 'xray-policies' }] });
  expect(invalidAnswers()).toEqual([]);
});

test.each([
  [{ Destination: 'XRay', Status: 'ACTIVE' }, 'Transaction Search is off in us-east-1'],
  [
    { Destination: 'CloudWatchLogs', Status: 'PENDING' },
    'Transaction Search is being enabled in us-east-1, and its status is PENDING',
  ],
])('Transaction Search is not enabled: %j', async (answer, found) => {
  proxy.answers.set('GetTraceSegmentDestination', answer);

  expect(await printed()).toMatchObject({ code: 1, findings: [{ id: 'transaction-search', found }] });
  expect(invalidAnswers()).toEqual([]);
});

/** Deploys the app, with a name for its event bus, and leaves a source of the bus that is not in the stack. */
function deployWithLeftOver(): void {
  const template = readFileSync(join(folder, 'Shop.template.json'), 'utf-8');
  const { Resources }: { readonly Resources: { readonly [id: string]: { readonly Type: string } } } =
    JSON.parse(template);
  proxy.answers.set('GetTemplate', { TemplateBody: template });
  proxy.answers.set('ListStackResources', {
    StackResourceSummaries: Object.entries(Resources)
      .filter(([, { Type }]) => !Type.startsWith('AWS::Logs::Deliver'))
      .map(([LogicalResourceId, { Type }]) => ({
        LogicalResourceId,
        ResourceType: Type,
        PhysicalResourceId: Type === 'AWS::Events::EventBus' ? 'orders' : `physical-${LogicalResourceId}`,
        LastUpdatedTimestamp: '2026-01-01T00:00:00Z',
        ResourceStatus: 'CREATE_COMPLETE',
      })),
  });
  // moto has no sources of EventBridge.
  proxy.answers.set('DescribeDeliverySources', {
    deliverySources: ['orders', 'others'].map(name => ({
      name: `of-${name}`,
      logType: 'ERROR_LOGS',
      service: 'events',
      resourceArns: [`arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${name}`],
      tags: { team: 'orders' },
    })),
  });
}

test('a source of a resource that is deployed is found by its physical id', async () => {
  deployWithLeftOver();

  expect(await printed()).toMatchObject({
    code: 1,
    findings: [
      {
        id: 'source-exists',
        constructPath: 'Shop/OrderLogs',
        found: `ERROR_LOGS of arn:aws:events:${REGION}:${ACCOUNT}:event-bus/orders already have the delivery source 'of-orders', with the tags team=orders`,
      },
    ],
  });
  expect(invalidAnswers()).toEqual([]);
});

describe('without the permission', () => {
  test.each(ACTIONS)('%s, the result is not clean', async action => {
    const [, operation] = action.split(':');
    if (operation === 'GetTemplate') deployWithLeftOver();
    proxy.denied.add(operation);

    const { code, unchecked } = await printed();
    expect(code).toBe(2);
    expect(unchecked).toContainEqual(
      expect.objectContaining({
        reason: expect.stringContaining('is not authorized'),
        remedy: `allow ${action} (cdk-log-delivery preflight --policy prints all permissions)`,
      }),
    );
  });
});

test('the catalogue is printed for maintainers', async () => {
  const { code, output } = await run(['preflight', '--dump-catalog', '--region', REGION]);

  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ region: REGION });
  expect(JSON.parse(output).configurationTemplates).toHaveLength(CONFIGURATION_TEMPLATES.length);
});

test('without credentials, the account is not known', async () => {
  delete process.env.AWS_ACCESS_KEY_ID;
  delete process.env.AWS_SECRET_ACCESS_KEY;
  process.env.AWS_EC2_METADATA_DISABLED = 'true';

  expect(await run(['preflight', folder])).toEqual({
    code: 2,
    output: '',
    errors: expect.stringMatching(
      /^cdk-log-delivery preflight: the account is not known: .*Unable to locate credentials/,
    ),
  });
});
