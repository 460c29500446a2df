import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import { NestedStack, type Stack } from 'aws-cdk-lib/core';
import { TestAccount } from './fixture';
import { CONFIGURATION_TEMPLATES } from './simulated-aws';
import * as delivery from '../../../src';
import type { Aws } from '../../../src/cli/preflight/aws';
import { preflight } from '../../../src/cli/preflight/preflight';

const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

function busLogs(stack: Stack, options: delivery.LogGroupDeliveryOptions = {}): void {
  new delivery.DeliverySource(stack, 'Logs', {
    resourceArn: BUS,
    logType: delivery.EventBusLogType.ERROR_LOGS,
  }).toLogGroup(new logs.LogGroup(stack, 'Group'), options);
}

/** Answers as an account does, with other configuration templates. */
function withTemplates(
  account: TestAccount,
  change: (template: (typeof CONFIGURATION_TEMPLATES)[number]) => object[],
  service = 'events',
): Aws {
  const { call } = account.aws();

  return async request =>
    request.operation === 'describe-configuration-templates'
      ? {
        configurationTemplates: CONFIGURATION_TEMPLATES.flatMap(template =>
          template.service === service ? change(template) : [template],
        ),
      }
      : call(request);
}

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

describe('the log types of the account', () => {
  test('lack the one of the app', async () => {
    const account = new TestAccount();
    const call = withTemplates(account, template => (template.logType === 'ERROR_LOGS' ? [] : [template]));

    expect((await account.report(busLogs, call)).findings).toMatchObject([
      {
        id: 'log-type',
        found: expect.stringMatching(/^AWS has no log type ERROR_LOGS of events in us-east-1, but /),
        reason: 'PutDeliverySource action is not supported for this LogType in region us-east-1',
      },
    ]);
  });

  test('lack the destination of the app', async () => {
    const account = new TestAccount();
    const call = withTemplates(account, template => (template.deliveryDestinationType === 'CWL' ? [] : [template]));

    expect((await account.report(busLogs, call)).findings).toMatchObject([
      {
        id: 'log-type',
        reason: 'Invalid destination type provided for this resource and log type',
      },
    ]);
  });

  test('lack the output format of the app', async () => {
    const account = new TestAccount();
    const call = withTemplates(account, template => [{ ...template, allowedOutputFormats: ['json'] }]);
    const plain = (stack: Stack) => {
      busLogs(stack, { outputFormat: delivery.OutputFormat.PLAIN });
    };

    expect((await account.report(plain, call)).findings).toMatchObject([
      {
        id: 'output-format',
        found: 'AWS delivers ERROR_LOGS of events to CWL as json, and not as plain',
      },
    ]);
  });

  test('have other record fields than the app', async () => {
    const account = new TestAccount();
    const call = withTemplates(account, template => [
      {
        ...template,
        allowedFields: [
          ...template.allowedFields.filter(({ name }) => name !== 'event_bus_name'),
          { name: 'added', mandatory: true },
        ],
      },
    ]);
    const { mandatoryFields = [], optionalFields = [] } = delivery.EventBusLogType.ERROR_LOGS;
    const all = (stack: Stack) => {
      busLogs(stack, { recordFields: [...mandatoryFields, ...optionalFields] });
    };

    expect((await account.report(all, call)).findings).toMatchObject([
      { id: 'record-fields', found: expect.stringContaining('AWS requires the fields added') },
    ]);
  });

  test('have more than this version knows: notes, and no findings', async () => {
    const account = new TestAccount();
    const call = withTemplates(account, template => [
      { ...template, allowedFields: [...template.allowedFields, { name: 'added' }] },
      { ...template, logType: 'AUDIT_LOGS' },
    ]);

    const { findings, notes } = await account.report(busLogs, call);
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      'AWS has log types of events that this version of cdk-log-delivery does not know: AUDIT_LOGS',
      'AWS has fields of ERROR_LOGS of events that this version of cdk-log-delivery does not know: added',
    ]);
  });
});

test('a new format of AWS is a note', async () => {
  const account = new TestAccount();
  const call = withTemplates(
    account,
    template => [{ ...template, allowedOutputFormats: [...(template.allowedOutputFormats ?? []), 'avro'] }],
    'cloudfront',
  );
  const siteLogs = (stack: Stack) => {
    new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE',
      logType: delivery.CloudFrontLogType.ACCESS_LOGS,
    }).toLogGroup(new logs.LogGroup(stack, 'Group'));
  };

  expect((await account.report(siteLogs, call)).notes).toEqual([
    'AWS has formats of ACCESS_LOGS for CWL of cloudfront that this version of cdk-log-delivery does not know: avro',
  ]);
});

test('a Region without log types of the service is a note', async () => {
  const account = new TestAccount();
  const { findings, notes } = await account.report(busLogs, withTemplates(account, () => []));

  expect(findings).toEqual([]);
  expect(notes).toEqual(['AWS lists no log types of events in us-east-1: its log types, formats and fields have not been compared']);
});

test('formats of a log type whose destinations are not published are no note', async () => {
  const account = new TestAccount();
  const template = { service: 'amplify', logType: 'ACCESS_LOGS', deliveryDestinationType: 'CWL', allowedOutputFormats: ['json'] };
  const appLogs = (stack: Stack) => {
    const { ref } = new logs.CfnDeliverySource(stack, 'Source', {
      name: 'site', logType: 'ACCESS_LOGS', resourceArn: 'arn:aws:amplify:us-east-1:111122223333:apps/d1example',
    });
    const { attrArn } = new logs.CfnDeliveryDestination(stack, 'Destination', {
      name: 'archive',
      deliveryDestinationType: 'CWL',
      destinationResourceArn: 'arn:aws:logs:us-east-1:111122223333:log-group:site',
    });
    new logs.CfnDelivery(stack, 'Delivery', { deliverySourceName: ref, deliveryDestinationArn: attrArn });
  };
  const { findings, notes } = await account.report(appLogs, withTemplates(account, () => [template]));

  expect({ findings, notes }).toEqual({ findings: [], notes: [] });
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
