import { Simulator } from '.';
import { createDelivery } from './cloud/delivery/deliveries';
import { refusals } from './support/outcomes';
import { testRules } from './support/rules';
import {
  ACCOUNT,
  change,
  delivery,
  ofDistribution,
  toBucket,
  toFirehose,
  toLogGroup,
  toXRay,
  twoDestinations,
} from './support/templates';

const S3_ONLY = 'Provided delivery configuration is invalid for the destination type.';

test.each([
  ['bucket', toBucket()],
  ['log group', toLogGroup()],
  ['delivery stream', toFirehose()],
  ['bucket of a distribution', ofDistribution()],
])('nothing is refused of what AWS documents: %s', (_, template) => {
  expect(refusals(template)).toEqual(new Set());
});

describe('a delivery', () => {
  testRules([
    {
      rule: 'of a source that does not exist is refused',
      message: 'Requested Delivery Source does not exist in this account.',
      fails: [toBucket({ Delivery: { Properties: { DeliverySourceName: 'another' } } })],
      passes: [toBucket()],
    },
    {
      rule: 'to a destination that does not exist is refused',
      message: 'Requested Delivery Destination does not exist in this account.',
      fails: [
        toBucket({
          Delivery: {
            Properties: { DeliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:another` },
          },
        }),
      ],
      passes: [toBucket()],
    },
    {
      rule: 'to a destination of another Region is refused',
      message: 'Requested Delivery Destination does not exist in this account.',
      before: simulator =>
        simulator.createOutside(
          'AWS::Logs::DeliveryDestination',
          { Name: 'elsewhere', DeliveryDestinationType: 'S3', DestinationResourceArn: 'arn:aws:s3:::logs' },
          { account: ACCOUNT, region: 'eu-west-1' },
        ),
      fails: [
        toBucket({
          Delivery: {
            Properties: { DeliveryDestinationArn: `arn:aws:logs:eu-west-1:${ACCOUNT}:delivery-destination:elsewhere` },
          },
        }),
      ],
      passes: [toBucket()],
    },
    {
      rule: 'is the only one of its source and destination',
      message: 'The specified Delivery already exists',
      fails: [toBucket({ Delivery2: delivery('Source', 'Destination', ['Delivery']) })],
      passes: [twoDestinations(['Delivery'])],
    },
    {
      rule: 'is the only one of its source to a type of destination, where oneDeliveryPerType is on',
      message: 'Delivery already exists for this Delivery Source with the same Delivery Destination Type.',
      props: { switches: { oneDeliveryPerType: true } },
      fails: [twoDestinations(['Delivery'])],
      passes: [toBucket()],
    },
    {
      rule: 'cannot get another logical id',
      message: 'The specified Delivery already exists',
      fails: [toBucket(), toBucket({ Delivery: null, Renamed: delivery('Source', 'Destination', ['Policy']) })],
      passes: [
        toBucket(),
        toBucket({ Delivery: null }),
        toBucket({ Renamed: delivery('Source', 'Destination', ['Policy']), Delivery: null }),
      ],
    },
    {
      rule: 'to a log group has no path',
      message: S3_ONLY,
      fails: [toLogGroup({ Delivery: { Properties: { S3SuffixPath: '{yyyy}' } } })],
      passes: [toBucket({ Delivery: { Properties: { S3SuffixPath: '{yyyy}' } } })],
    },
    {
      rule: 'to a delivery stream is not hive-compatible, not even by saying no',
      message: S3_ONLY,
      fails: [toFirehose({ Delivery: { Properties: { S3EnableHiveCompatiblePath: false } } })],
      passes: [toBucket({ Delivery: { Properties: { S3EnableHiveCompatiblePath: false } } })],
    },
    {
      rule: 'to a log group does not get a path later',
      message: S3_ONLY,
      fails: [toLogGroup(), toLogGroup({ Delivery: { Properties: { S3SuffixPath: '{yyyy}' } } })],
      passes: [toLogGroup(), toLogGroup({ Delivery: { Properties: { RecordFields: [] } } })],
    },
    {
      rule: 'has a path without names of partitions',
      message: 'Provided suffixPath is invalid',
      fails: [toBucket({ Delivery: { Properties: { S3SuffixPath: 'year={yyyy}' } } })],
      passes: [toBucket({ Delivery: { Properties: { S3SuffixPath: '{yyyy}/{MM}' } } })],
    },
    {
      rule: 'takes a format that its log type has',
      message: 'Output Format raw is not supported for INFO_LOGS with S3.',
      fails: [toBucket({ Destination: { Properties: { OutputFormat: 'raw' } } })],
      passes: [toBucket({ Destination: { Properties: { OutputFormat: 'parquet' } } })],
    },
    {
      rule: 'goes to a destination that its log type has',
      message: 'Invalid destination type provided for this resource and log type',
      before: simulator => simulator.enableTransactionSearch(),
      fails: [toXRay({ Source: { Properties: { LogType: 'APPLICATION_LOGS' } } })],
      passes: [toXRay()],
    },
    {
      rule: 'has all mandatory record fields',
      message: 'Mandatory record fields are missing: trace',
      before: simulator => simulator.enableTransactionSearch(),
      fails: [toXRay({ Delivery: { Properties: { RecordFields: ['timestamp'] } } })],
      passes: [toXRay({ Delivery: { Properties: { RecordFields: ['timestamp', 'trace'] } } })],
    },
    {
      rule: 'has a delimiter only where records are split',
      message: 'Field Delimiter is not supported for Output Format json.',
      fails: [
        toBucket({
          Destination: { Properties: { OutputFormat: 'json' } },
          Delivery: { Properties: { FieldDelimiter: ';' } },
        }),
      ],
      passes: [
        toBucket({
          Destination: { Properties: { OutputFormat: 'plain' } },
          Delivery: { Properties: { FieldDelimiter: ';' } },
        }),
      ],
    },
  ]);

  test('holds its source and its destination', () => {
    const simulator = new Simulator();
    simulator.deployTemplate('Stack', toBucket());

    const source = toBucket({ Source: null, Delivery: { Properties: { DeliverySourceName: 'orders' } } });
    expect(simulator.deployTemplate('Stack', source).errors).toMatchObject([
      {
        logicalId: 'Source',
        phase: 'clean-up',
        message: 'Delivery Source is in use by a Delivery and cannot be deleted.',
      },
    ]);
    const { DeliveryDestinationArn } = {
      DeliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:logs`,
    };
    const destination = change(source, { Destination: null, Delivery: { Properties: { DeliveryDestinationArn } } });
    expect(simulator.deployTemplate('Stack', destination).errors).toMatchObject([
      {
        logicalId: 'Destination',
        phase: 'clean-up',
        message: 'Delivery Destination is in use by a Delivery and cannot be deleted.',
      },
    ]);
  });
});

test('CreateDelivery is not idempotent', () => {
  const simulator = new Simulator();
  simulator.deployTemplate('Stack', toBucket());
  const request = {
    sourceName: 'orders',
    destinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:logs`,
    settings: {},
  };

  expect(() =>
    simulator.call(
      createDelivery(simulator.cloud, simulator.cloud.environment({ account: ACCOUNT, region: 'us-east-1' }), request),
    ),
  ).toThrow(new Error('The specified Delivery already exists'));
});
