import type { Simulator } from '.';
import { refusals } from './support/outcomes';
import { testRules } from './support/rules';
import { BUS_ARN, change, ofDistribution, toBucket, type RawResource, type RawTemplate } from './support/templates';

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

const NOTHING: RawTemplate = { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };

/** Nothing but delivery sources of one bus. */
function sources(
  ...all: readonly { readonly Name: string; readonly LogType: string; readonly ResourceArn?: unknown }[]
): RawTemplate {
  return {
    Resources: Object.fromEntries(all.map((properties, index) => [`Source${index}`, source(properties)])),
  };
}

function source(properties: { readonly Name: string }): RawResource {
  return { Type: 'AWS::Logs::DeliverySource', Properties: { ResourceArn: BUS_ARN, ...properties } };
}

function leaveBehind(simulator: Simulator): void {
  simulator.createOutside('AWS::Logs::DeliverySource', {
    Name: 'CreatedByConsole',
    LogType: 'INFO_LOGS',
    ResourceArn: BUS_ARN,
  });
}

describe('the resource', () => {
  testRules([
    {
      rule: 'has one source for each log type',
      message: USED,
      fails: [sources({ Name: 'a', LogType: 'INFO_LOGS' }, { Name: 'b', LogType: 'INFO_LOGS' })],
      passes: [sources({ Name: 'a', LogType: 'INFO_LOGS' }, { Name: 'b', LogType: 'ERROR_LOGS' })],
    },
    {
      rule: 'may have one that the console has left behind',
      message: USED,
      before: leaveBehind,
      fails: [sources({ Name: 'a', LogType: 'INFO_LOGS' })],
      passes: [sources({ Name: 'a', LogType: 'ERROR_LOGS' })],
    },
    {
      rule: 'cannot get a source of another name before the old one is gone',
      message: USED,
      fails: [sources({ Name: 'a', LogType: 'INFO_LOGS' }), sources({ Name: 'b', LogType: 'INFO_LOGS' })],
      passes: [sources({ Name: 'a', LogType: 'INFO_LOGS' }), NOTHING, sources({ Name: 'b', LogType: 'INFO_LOGS' })],
    },
    {
      rule: 'of a source cannot be changed',
      message:
        'Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source instead.',
      fails: [
        sources({ Name: 'a', LogType: 'INFO_LOGS' }),
        sources({ Name: 'a', LogType: 'INFO_LOGS', ResourceArn: `${BUS_ARN}2` }),
      ],
      passes: [
        sources({ Name: 'a', LogType: 'INFO_LOGS' }),
        sources({ Name: 'b', LogType: 'INFO_LOGS', ResourceArn: `${BUS_ARN}2` }),
      ],
    },
    {
      rule: 'must have the log type',
      message: ' This service is not allowed for this LogSource.',
      fails: [sources({ Name: 'a', LogType: 'ACCESS_LOGS' })],
      passes: [sources({ Name: 'a', LogType: 'TRACE_LOGS' })],
    },
    {
      rule: 'must be of a service that vends logs',
      message: 'Cannot access provided service.',
      fails: [sources({ Name: 'a', LogType: 'INFO_LOGS', ResourceArn: 'arn:aws:sqs:us-east-1:111122223333:queue' })],
      passes: [sources({ Name: 'a', LogType: 'INFO_LOGS' })],
    },
    {
      rule: 'is a wildcard for account-level log types',
      message: ' This service is not allowed for this LogSource.',
      fails: [
        sources({
          Name: 'a',
          LogType: 'INSIGHTS_QUERY_LOGS',
          ResourceArn: 'arn:aws:logs:us-east-1:111122223333:log-group:one',
        }),
      ],
      passes: [
        sources({
          Name: 'a',
          LogType: 'INSIGHTS_QUERY_LOGS',
          ResourceArn: 'arn:aws:logs:us-east-1:111122223333:log-group:*',
        }),
      ],
    },
    {
      rule: 'must be in the account of the source',
      message: 'The resource must be in the account and Region of the Delivery Source.',
      fails: [
        sources({
          Name: 'a',
          LogType: 'INFO_LOGS',
          ResourceArn: 'arn:aws:events:us-east-1:444455556666:event-bus/orders',
        }),
      ],
      passes: [sources({ Name: 'a', LogType: 'INFO_LOGS' })],
    },
  ]);
});

describe('the name', () => {
  testRules([
    {
      rule: 'is taken by one that was made outside of the stack',
      message: "Resource of type 'AWS::Logs::DeliverySource' with identifier 'CreatedByConsole' already exists.",
      before: leaveBehind,
      fails: [sources({ Name: 'CreatedByConsole', LogType: 'ERROR_LOGS' })],
      passes: [sources({ Name: 'Mine', LogType: 'ERROR_LOGS' })],
    },
    {
      rule: 'has at most 60 characters',
      message: `1 validation error detected: Value '${'x'.repeat(61)}' at 'name' failed to satisfy constraint: Member must have length less than or equal to 60`,
      fails: [sources({ Name: 'x'.repeat(61), LogType: 'INFO_LOGS' })],
      passes: [sources({ Name: 'x'.repeat(60), LogType: 'INFO_LOGS' })],
    },
    {
      rule: 'has no dots',
      message:
        "1 validation error detected: Value 'a.b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]*",
      fails: [sources({ Name: 'a.b', LogType: 'INFO_LOGS' })],
      passes: [sources({ Name: 'a_b', LogType: 'INFO_LOGS' })],
    },
  ]);
});

describe('the Region', () => {
  testRules(
    ['ap-south-1', 'eu-west-1'].map(region => ({
      rule: `is us-east-1 for CloudFront, not ${region}`,
      message: `PutDeliverySource action is not supported for this LogType in region ${region}`,
      props: { environment: { region } },
      fails: [ofDistribution()],
      passes: [change(toBucket(), { Source: null, Delivery: null })],
    })),
  );

  testRules([
    {
      rule: 'is us-east-1 for Shield',
      message: 'PutDeliverySource action is not supported for this LogType in region eu-west-1',
      props: { environment: { region: 'eu-west-1' } },
      fails: [sources({ Name: 'a', LogType: 'FLOW_LOGS', ResourceArn: 'arn:aws:shield::111122223333:protection/1' })],
      passes: [sources({ Name: 'a', LogType: 'INFO_LOGS', ResourceArn: BUS_ARN.replace('us-east-1', 'eu-west-1') })],
    },
  ]);

  test('of CloudFront is right in us-east-1', () => {
    expect(refusals(ofDistribution())).toEqual(new Set());
  });
});

describe('tags', () => {
  const tags = (count: number, key = 'key') =>
    change(sources({ Name: 'a', LogType: 'INFO_LOGS' }), {
      Source0: {
        Properties: { Tags: Array.from({ length: count }, (_, index) => ({ Key: key + index, Value: 'value' })) },
      },
    });

  testRules([
    {
      rule: 'are at most 50',
      message:
        "1 validation error detected: Value '51' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
      fails: [tags(51)],
      passes: [tags(50)],
    },
    {
      rule: 'have no characters like &',
      message:
        "1 validation error detected: Value '&0' at 'tags.key' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$',
      fails: [tags(1, '&')],
      passes: [tags(1, '+')],
    },
  ]);
});

describe('a bucket whose policy is being written', () => {
  const template = (dependsOn: readonly string[]): RawTemplate =>
    change(toBucket(), {
      Bus: null,
      Delivery: null,
      Destination: null,
      Source: {
        Properties: { LogType: 'S3_SERVER_ACCESS_LOGS', ResourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] } },
        DependsOn: dependsOn,
      },
    });

  test('conflicts with a source that does not wait for it', () => {
    expect(refusals(template([]))).toEqual(
      new Set([
        'A conflicting conditional operation is currently in progress against this ' +
          'resource. Please try again. (Service: S3, Status Code: 409, GeneralServiceException)',
      ]),
    );
  });

  test('does not conflict with one that does', () => {
    expect(refusals(template(['Policy']))).toEqual(new Set());
  });
});

describe('an EKS cluster', () => {
  const ARN = 'arn:aws:eks:us-east-1:111122223333:cluster/prod';
  const template = (dependsOn: readonly string[]): RawTemplate =>
    change(
      sources(
        { Name: 'a', LogType: 'AUTO_MODE_COMPUTE_LOGS', ResourceArn: ARN },
        { Name: 'b', LogType: 'AUTO_MODE_IPAM_LOGS', ResourceArn: ARN },
      ),
      { Source1: { DependsOn: dependsOn } },
    );
  const inProgress = /^Cannot VendedLogsUpdate because cluster prod currently has update \w+ in progress$/;

  test('refuses two sources at a time', () => {
    const messages = [...refusals(template([]))];

    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(inProgress);
  });

  test('takes one after the other', () => {
    expect(refusals(template(['Source0']))).toEqual(new Set());
  });

  test('refuses one after the other, too, where CloudFormation does not wait', () => {
    const messages = [...refusals(template(['Source0']), { switches: { eksPutWaits: false } })];

    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(inProgress);
  });
});
