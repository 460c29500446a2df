import { Simulator } from '.';
import { createDelivery } from './cloud/delivery/deliveries';
import { putDeliveryDestination } from './cloud/delivery/destinations';
import { testRules, type Rule } from './support/rules';
import { ACCOUNT, BUS_ARN, bucketStatement, policy, toBucket, toXRay } from './support/templates';

const OTHER_ACCOUNT = '444455556666';

function tooLong(member: string, value: string, maximum: number): string {
  return `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: `
    + `Member must have length less than or equal to ${maximum}`;
}

/** A property of the delivery that may have so many characters, and not one more. */
function lengthOfDelivery(property: string, member: string, maximum: number, valueOf: (text: string) => unknown = text => text): Rule {
  const withLength = (length: number) => toBucket({
    Destination: { Properties: { OutputFormat: 'plain' } },
    Delivery: { Properties: { [property]: valueOf('x'.repeat(length)) } },
  });

  return {
    rule: `has at most ${maximum} characters in ${member}`,
    message: tooLong(member, 'x'.repeat(maximum + 1), maximum),
    fails: [withLength(maximum + 1)],
    passes: [withLength(maximum)],
  };
}

function tagged(resource: 'Source' | 'Destination' | 'Delivery', Key: string, Value: string) {
  return toBucket({ [resource]: { Properties: { Tags: [{ Key, Value }] } } });
}

describe('a delivery', () => {
  const fields = (count: number) => toBucket({
    Delivery: { Properties: { RecordFields: Array.from({ length: count }, (_, index) => `field${index}`) } },
  });

  testRules([
    lengthOfDelivery('S3SuffixPath', 'suffixPath', 256),
    lengthOfDelivery('FieldDelimiter', 'fieldDelimiter', 5),
    lengthOfDelivery('RecordFields', 'recordFields', 50, text => [text]),
    { rule: 'has at most 128 record fields', message: tooLong('recordFields', '129', 128), fails: [fields(129)], passes: [fields(128)] },
  ]);
});

describe.each(['Source', 'Destination', 'Delivery'] as const)('tags of a %s', resource => {
  testRules([
    {
      rule: 'have keys of at most 128 characters',
      message: tooLong('tags.key', 'x'.repeat(129), 128),
      fails: [tagged(resource, 'x'.repeat(129), 'value')],
      passes: [tagged(resource, 'x'.repeat(128), 'value')],
    },
    {
      rule: 'have values of at most 256 characters',
      message: tooLong('tags.value', 'x'.repeat(257), 256),
      fails: [tagged(resource, 'key', 'x'.repeat(257))],
      passes: [tagged(resource, 'key', 'x'.repeat(256))],
    },
  ]);
});

describe('a source', () => {
  const source = (properties: { readonly [name: string]: unknown }) => toBucket({
    Delivery: null, Source: { Properties: { ResourceArn: BUS_ARN, ...properties } },
  });

  testRules([
    {
      rule: 'cannot get another log type in place',
      message: 'Update to existing Delivery Source with new LogType is not allowed. Please create a new Delivery Source instead.',
      fails: [source({}), source({ LogType: 'ERROR_LOGS' })],
      passes: [source({}), source({ LogType: 'ERROR_LOGS', Name: 'errors' })],
    },
    {
      rule: 'is in the Region of its resource',
      message: 'The resource must be in the account and Region of the Delivery Source.',
      fails: [source({ ResourceArn: BUS_ARN.replace('us-east-1', 'eu-west-1') })],
      passes: [source({})],
    },
  ]);
});

describe('a destination', () => {
  const sized = (length: number) => toBucket({
    Destination: {
      Properties: {
        DeliveryDestinationPolicy: {
          DeliveryDestinationPolicy: {
            Statement: [{ Sid: 'x'.repeat(length), Effect: 'Allow', Principal: { AWS: OTHER_ACCOUNT }, Action: 'logs:CreateDelivery', Resource: '*' }],
          },
        },
      },
    },
  });

  testRules([
    {
      rule: 'has a type that AWS knows',
      message: "1 validation error detected: Value 'SQS' at 'deliveryDestinationType' failed to satisfy constraint: "
        + 'Member must satisfy enum value set: [S3, CWL, FH, XRAY]',
      fails: [toBucket({ Destination: { Properties: { DeliveryDestinationType: 'SQS' } } })],
      passes: [toBucket()],
    },
    {
      rule: 'has an ARN, but for X-Ray',
      message: "1 validation error detected: Value 'null' at 'destinationResourceArn' failed to satisfy constraint: Member must not be null",
      fails: [toBucket({ Destination: { Properties: { DestinationResourceArn: null } } })],
      passes: [toBucket()],
    },
    {
      rule: 'has a policy of at most 51,200 characters',
      message: 'Invalid Delivery Destination resource Policy is provided.',
      fails: [sized(51_200)],
      passes: [sized(51_000)],
    },
  ]);

  test('cannot get another type by the API', () => {
    const simulator = new Simulator();
    const environment = simulator.cloud.environment({ account: ACCOUNT, region: 'us-east-1' });
    simulator.deployTemplate('Stack', toBucket());

    expect(() => simulator.call(putDeliveryDestination(simulator.cloud, environment, {
      name: 'logs', type: 'FH', resourceArn: `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/logs`,
    }))).toThrow(new Error(
      'Update to existing Delivery Destination with new Delivery Destination Type is not allowed. Please create a new Delivery Destination instead.',
    ));
  });
});

test('traces of another account are not delivered', () => {
  const simulator = new Simulator();
  simulator.enableTransactionSearch();
  simulator.enableTransactionSearch({ account: OTHER_ACCOUNT, region: 'us-east-1' });
  simulator.deployTemplate('Stack', toXRay());
  simulator.createOutside('AWS::Logs::DeliveryDestination', { Name: 'theirs', DeliveryDestinationType: 'XRAY' }, { account: OTHER_ACCOUNT, region: 'us-east-1' });

  expect(() => simulator.call(createDelivery(simulator.cloud, simulator.cloud.environment({ account: ACCOUNT, region: 'us-east-1' }), {
    sourceName: 'memory', destinationArn: `arn:aws:logs:us-east-1:${OTHER_ACCOUNT}:delivery-destination:theirs`, settings: {},
  }))).toThrow(new Error('Cross-account delivery is not supported for this Delivery Destination Type.'));
});

describe('a bucket policy', () => {
  testRules([
    {
      rule: 'is of a bucket that exists',
      message: 'The specified bucket does not exist',
      fails: [toBucket({ Delivery: null, Policy: { Properties: { Bucket: 'nowhere', PolicyDocument: policy(bucketStatement()) } } })],
      passes: [toBucket()],
    },
  ]);
});
