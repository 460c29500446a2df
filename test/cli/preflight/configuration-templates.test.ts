import * as logs from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { busLogs, TestAccount } from './fixture';
import { CONFIGURATION_TEMPLATES } from './simulated-aws';
import * as delivery from '../../../src';
import type { Aws } from '../../../src/cli/preflight/aws';

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
