import { CfnKnowledgeBase } from 'aws-cdk-lib/aws-bedrock';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { type Define, TestAccount } from './fixture';
import * as delivery from '../../../src';
import type { Aws } from '../../../src/cli/preflight/aws';

const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';
const KNOWLEDGE_BASE = 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678';

/** Answers as an account does, with another answer to one operation. */
function withAnswer(account: TestAccount, operation: string, answer: object): Aws {
  const { call } = account.aws();

  return async request => (request.operation === operation ? answer : call(request));
}

function sources(...names: readonly string[]): Define {
  return stack => {
    for (const name of names) {
      new logs.CfnDeliverySource(stack, name, { name, resourceArn: BUS, logType: 'ERROR_LOGS' });
    }
  };
}

describe('the owner of the delivery source that exists is', () => {
  test.each([
    ['a stack', 'other', { 'aws:cloudformation:stack-name': 'Other' }, 'which stack Other has created'],
    ['somebody with tags', 'other', { team: 'shop', stage: 'prod' }, 'with the tags team=shop, stage=prod'],
    [
      'the CloudFront console',
      'CreatedByCloudFront-E1EXAMPLE',
      {},
      'which the CloudFront console has created, and leaves behind when its logs are switched off',
    ],
  ])('%s', async (_, name, tags, owner) => {
    const account = new TestAccount();
    const call = withAnswer(account, 'describe-delivery-sources', {
      deliverySources: [{ name, tags, resourceArns: [BUS], logType: 'ERROR_LOGS' }],
    });

    const { findings } = await account.report(sources('Logs'), call);
    expect(findings.map(({ found }) => found)).toEqual([
      `ERROR_LOGS of ${BUS} already have the delivery source '${name}', ${owner}`,
    ]);
  });

  test('the app itself', async () => {
    const account = new TestAccount();

    const {
      findings: [finding],
    } = await account.report(sources('One', 'Two'));
    expect(finding).toMatchObject({
      logicalId: 'Two',
      found: `ERROR_LOGS of ${BUS} already have the delivery source 'One', which this app defines in stack Stack (One)`,
    });
    expect(finding.remedies.map(({ text }) => text)).toEqual([
      'Define one delivery source, and create all deliveries from it',
      "To rename or move the source, keep its logical ID and its name 'One'",
      'Or remove the source and its deliveries, deploy, add them again, and deploy: there are no logs in between',
    ]);
    expect(account.refusals(sources('One', 'Two'))).toEqual([finding.reason]);
  });
});

test('two delivery sources of a resource that the deployment creates are a finding without an ARN', async () => {
  const app = (stack: Stack) => {
    const { attrKnowledgeBaseArn: resourceArn } = new CfnKnowledgeBase(stack, 'Base', {
      name: 'base',
      roleArn: 'arn:aws:iam::111122223333:role/base',
      knowledgeBaseConfiguration: { type: 'VECTOR' },
    });
    for (const name of ['One', 'Two']) {
      new logs.CfnDeliverySource(stack, name, { name, resourceArn, logType: 'APPLICATION_LOGS' });
    }
  };

  expect((await new TestAccount().report(app)).findings.map(({ found }) => found)).toEqual([
    "APPLICATION_LOGS of this resource already have the delivery source 'One', " +
      'which this app defines in stack Stack (One)',
  ]);
});

test('delivery sources are read only for an app that has some', async () => {
  const account = new TestAccount();
  const aws = account.aws();
  const group = (stack: Stack) => {
    new logs.CfnLogGroup(stack, 'Group');
  };

  expect((await account.report(group, aws.call)).findings).toEqual([]);
  expect(aws.operations).toEqual(['get-caller-identity', 'list-stack-resources']);
});

describe('Transaction Search', () => {
  const traces = (options?: delivery.XRayDeliveryOptions) => (stack: Stack) => {
    new delivery.DeliverySource(stack, 'Traces', {
      resourceArn: KNOWLEDGE_BASE,
      logType: delivery.KnowledgeBaseLogType.TRACES,
    }).toXRay(options);
  };

  test('that is off is a finding', async () => {
    const account = new TestAccount();

    const {
      findings: [finding],
    } = await account.report(traces());
    expect(finding).toMatchObject({ id: 'transaction-search', found: 'Transaction Search is off in us-east-1' });
    expect(account.refusals(traces())).toEqual([expect.stringContaining(finding.reason)]);
  });

  test('that is being enabled is a finding, and time is its remedy', async () => {
    const account = new TestAccount();
    const pending = withAnswer(account, 'get-trace-segment-destination', {
      Destination: 'CloudWatchLogs',
      Status: 'PENDING',
    });

    const {
      findings: [finding],
    } = await account.report(traces(), pending);
    expect(finding).toMatchObject({
      id: 'transaction-search',
      found: 'Transaction Search is being enabled in us-east-1, and its status is PENDING',
    });
    expect(finding.remedies).toEqual([
      {
        text: 'Wait until its status is ACTIVE, which takes about 15 minutes',
        commands: ['aws xray get-trace-segment-destination --region us-east-1'],
      },
      { text: 'Remove the delivery of traces from the app until then' },
    ]);
  });

  test('that the app enables is no finding', async () => {
    const account = new TestAccount();
    const app = traces({ enableTransactionSearch: true });

    expect((await account.report(app)).findings).toEqual([]);
    expect(account.refusals(app)).toEqual([]);
  });

  test('is needed by a delivery from a source of another app as well', async () => {
    const app = (stack: Stack) => {
      const { attrArn } = new logs.CfnDeliveryDestination(stack, 'Destination', {
        name: 'traces',
        deliveryDestinationType: 'XRAY',
      });
      new logs.CfnDelivery(stack, 'Delivery', { deliverySourceName: 'existing', deliveryDestinationArn: attrArn });
    };

    expect((await new TestAccount().report(app)).findings).toMatchObject([
      { id: 'transaction-search', logicalId: 'Delivery' },
    ]);
  });

  test('has no result for X-Ray policies without the permission to read them', async () => {
    const account = new TestAccount();
    account.simulator.enableTransactionSearch();

    expect(await account.report(traces(), account.aws(['list-resource-policies']).call)).toMatchObject({
      findings: [],
      unchecked: [{ subject: 'X-Ray resource policies', reason: 'User is not authorized' }],
    });
  });
});
