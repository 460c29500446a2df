import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { NestedStack, type Stack } from 'aws-cdk-lib/core';
import { BUS, busLogs, TestAccount } from './fixture';
import * as delivery from '../../../src';
import type { Aws } from '../../../src/cli/preflight/aws';
import { preflight } from '../../../src/cli/preflight/preflight';

describe('a delivery source of the resource and log type that exists', () => {
  test('is described by its name and the ways out', async () => {
    const account = new TestAccount();
    account.addSource('old', BUS, 'ERROR_LOGS');

    const {
      findings: [finding],
    } = await account.report(busLogs);
    expect(finding).toMatchObject({
      id: 'source-exists',
      stack: 'Stack',
      found: `ERROR_LOGS of ${BUS} already have the delivery source 'old', which has no tags`,
      reason: 'This ResourceId has already been used in another Delivery Source in this account',
    });
    expect(finding.remedies.flatMap(({ commands = [] }) => commands)).toEqual([
      'npx cdk import Stack',
      'aws logs describe-deliveries --region us-east-1 --query "deliveries[?deliverySourceName==\'old\'].id"',
      'aws logs delete-delivery --region us-east-1 --id <id of each>',
      'aws logs delete-delivery-source --region us-east-1 --name old',
    ]);
    expect(account.refusals(busLogs)).toEqual([finding.reason]);
  });

  test.each([
    ['another log type', BUS, 'INFO_LOGS'],
    ['another resource', `${BUS}-2`, 'ERROR_LOGS'],
  ])('is no finding for %s', async (_, arn, logType) => {
    const account = new TestAccount();
    account.addSource('old', arn, logType);

    expect((await account.report(busLogs)).findings).toEqual([]);
  });

  test('is no finding for the app that has created it', async () => {
    const account = new TestAccount();
    account.deploy(busLogs);

    expect(await account.report(busLogs)).toMatchObject({ findings: [], unchecked: [], notes: [] });
  });

  test.each([
    ['an object', (template: unknown) => template, []],
    ['JSON text', (template: unknown) => JSON.stringify(template), []],
    ['YAML, which is a check without a result', () => 'Resources:\n  Logs:\n    Type: AWS::Logs::DeliverySource\n', [{
      region: 'us-east-1',
      subject: 'the deployed template of stack Stack',
      reason: 'it is YAML, which this command cannot read',
      remedy: 'compare it with the app: npx cdk diff',
    }]],
  ])('is compared with the deployed template, which can be %s', async (_, asDeployed, unchecked) => {
    const account = new TestAccount();
    const named = (id: string, name: string) => (stack: Stack) => {
      const bus = new CfnEventBus(stack, id, { name: id });
      new logs.CfnDeliverySource(stack, 'Source', { name, resourceArn: bus.attrArn, logType: 'ERROR_LOGS' });
    };
    account.deploy(named('Orders', 'one'));
    account.templates.forEach((template, name) => account.templates.set(name, asDeployed(template)));

    const report = await account.report(named('Orders', 'two'));
    expect(report.unchecked.filter(({ subject }) => subject.includes('template'))).toEqual(unchecked);
  });

  test('is a finding if the stack itself has it under another name', async () => {
    const account = new TestAccount();
    const named = (name: string) => (stack: Stack) => {
      new logs.CfnDeliverySource(stack, 'Source', { name, resourceArn: BUS, logType: 'ERROR_LOGS' });
    };
    account.deploy(named('before'));

    const {
      findings: [finding],
    } = await account.report(named('after'));
    expect(finding.found).toBe(
      `ERROR_LOGS of ${BUS} already have the delivery source 'before', which stack Stack of this app has, ` +
        'and deletes only after the new one is created',
    );
    expect(account.refusals(named('after'))).toEqual([finding.reason]);
  });

  test('has no result if only the deployment knows the resource', async () => {
    const account = new TestAccount();
    account.addSource('old', BUS, 'ERROR_LOGS');
    const fromParameter = (stack: Stack) => {
      new logs.CfnDeliverySource(stack, 'Source', {
        name: 'new',
        resourceArn: '{{resolve:ssm:bus}}',
        logType: 'ERROR_LOGS',
      });
    };

    expect(await account.report(fromParameter)).toMatchObject({
      findings: [],
      unchecked: [{ subject: 'Stack: delivery source Source' }],
    });
  });
});

describe('a logged resource', () => {
  const bus = (name: string) => (stack: Stack) => {
    const resource = new CfnEventBus(stack, 'Bus', { name, logConfig: { level: 'ERROR' } });
    new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.EventBusLogType.ERROR_LOGS }).toLogGroup(
      new logs.LogGroup(stack, 'Group'),
    );
  };

  test('that the deployment replaces leaves its delivery source behind', async () => {
    const account = new TestAccount();
    account.deploy(bus('orders'));

    expect((await account.report(bus('others'))).findings).toEqual([]);
    expect(account.refusals(bus('others'))).toEqual([]);
  });

  test('that gets the name of an earlier one finds its delivery source', async () => {
    const account = new TestAccount();
    account.addSource('old', BUS, 'ERROR_LOGS');

    expect((await account.report(bus('orders'))).findings).toMatchObject([{ id: 'source-exists' }]);
    expect(account.refusals(bus('orders'))).toHaveLength(1);
  });

  test('in a nested stack is compared as well', async () => {
    const account = new TestAccount();
    account.addSource('old', BUS, 'ERROR_LOGS');
    const nested = (stack: Stack) => {
      const inner = new NestedStack(stack, 'Inner');
      new logs.CfnDeliverySource(inner, 'Source', { name: 'new', resourceArn: BUS, logType: 'ERROR_LOGS' });
    };

    expect((await account.report(nested)).findings).toMatchObject([
      { stack: expect.stringMatching(/^Stack\/Inner/), id: 'source-exists' },
    ]);
  });
});

test.each([
  [4, 0],
  [5, 1],
  [6, 0],
  [10, 1],
])('with %i X-Ray policies, the one of the app has %i findings', async (count, findings) => {
  const account = new TestAccount();
  account.simulator.enableTransactionSearch();
  for (let index = 0; index < count; index++) account.environment.xrayPolicies.set(`policy-${index}`, { Statement: [] });
  const traces = (stack: Stack) => {
    const resourceArn = 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678';
    new delivery.DeliverySource(stack, 'Traces', { resourceArn, logType: delivery.KnowledgeBaseLogType.TRACES }).toXRay();
  };

  expect((await account.report(traces)).findings.map(({ id }) => id)).toEqual(
    Array.from({ length: findings }, () => 'xray-policies'),
  );
});

test('a log group that was imported keeps its name, which the policy of the app does not allow', async () => {
  const account = new TestAccount();
  const group = (stack: Stack) => {
    new logs.CfnLogGroup(stack, 'Group');
  };
  const imported = (stack: Stack) => {
    const logGroup = new logs.CfnLogGroup(stack, 'Group');
    new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: BUS,
      logType: delivery.EventBusLogType.ERROR_LOGS,
    }).toLogGroup(logGroup, { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP });
  };
  account.deploy(group);
  const aws = account.aws();
  const call: Aws = async request =>
    JSON.parse(JSON.stringify(await aws.call(request)).replace(/Stack-Group-\w+/g, '/imported/orders'));

  expect((await account.report(imported)).findings).toEqual([]);
  const {
    findings: [finding],
  } = await account.report(imported, call);
  expect(finding).toMatchObject({
    id: 'log-group-name',
    found:
      "log group Group has the name '/imported/orders', and the policy of this app allows deliveries to 'Stack-Group-*'",
    reason: 'Access Denied for this Delivery Destination',
  });
});

describe('without a permission', () => {
  test.each([
    'list-stack-resources',
    'describe-delivery-sources',
    'describe-resource-policies',
    'describe-configuration-templates',
  ])('%s, there is no result', async operation => {
    const account = new TestAccount();

    expect((await account.report(busLogs, account.aws([operation]).call)).unchecked).toMatchObject([
      {
        reason: 'User is not authorized',
        remedy: expect.stringMatching(/^allow \w+:\w+ \(cdk-log-delivery preflight --policy prints all permissions\)$/),
      },
    ]);
  });
});

test('stacks of other accounts are named, and not compared', async () => {
  const account = new TestAccount();
  const stack = {
    stackName: 'Other',
    account: '444455556666',
    region: 'us-east-1',
    template: {},
    nested: new Map(),
    constructPath: () => undefined,
  };

  expect(await preflight([stack], account.aws().call, { region: undefined })).toMatchObject({
    stacks: [],
    otherAccounts: { Other: '444455556666' },
    findings: [],
  });
});

test('a stack without a Region needs one', async () => {
  const account = new TestAccount();
  const stack = { stackName: 'Anywhere', template: {}, nested: new Map(), constructPath: () => undefined };

  await expect(preflight([stack], account.aws().call, { region: undefined })).rejects.toThrow(
    new Error('stack Anywhere has no Region, and neither has the configuration: give --region'),
  );
});
