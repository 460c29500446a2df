import { Simulator } from '.';
import { putDeliveryDestination } from './cloud/delivery/destinations';
import { refusals, summary } from './support/outcomes';
import { testRules } from './support/rules';
import { ACCOUNT, change, toBucket, toFirehose, toLogGroup, toXRay, type RawTemplate } from './support/templates';

const CUSTOM_NAMED =
  'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
  'Rename logs and update the stack again.';

describe('a destination', () => {
  testRules([
    {
      rule: 'with a name of its own cannot be replaced',
      message: CUSTOM_NAMED,
      fails: [toBucket(), toBucket({ Destination: { Properties: { OutputFormat: 'json' } } })],
      passes: [toBucket(), toBucket({ Destination: { Properties: { OutputFormat: 'json', Name: 'logs-json' } } })],
    },
    {
      rule: 'has a name that no other has',
      message: "Resource of type 'AWS::Logs::DeliveryDestination' with identifier 'logs' already exists.",
      before: simulator =>
        simulator.createOutside('AWS::Logs::DeliveryDestination', {
          Name: 'logs',
          DeliveryDestinationType: 'S3',
          DestinationResourceArn: 'arn:aws:s3:::another-bucket',
        }),
      fails: [toBucket()],
      passes: [toBucket({ Destination: { Properties: { Name: 'other' } } })],
    },
    {
      rule: 'of X-Ray has no ARN',
      message: 'Delivery Destination Resource ARN is of unsupported service',
      before: simulator => simulator.enableTransactionSearch(),
      fails: [
        toXRay({ Destination: { Properties: { DestinationResourceArn: `arn:aws:xray:us-east-1:${ACCOUNT}:group` } } }),
      ],
      passes: [toXRay()],
    },
    {
      rule: 'has a format that AWS knows',
      message:
        "1 validation error detected: Value 'xml' at 'outputFormat' failed to satisfy constraint: " +
        'Member must satisfy enum value set: [w3c, raw, json, plain, parquet]',
      fails: [toBucket({ Destination: { Properties: { OutputFormat: 'xml' } } })],
      passes: [toBucket({ Destination: { Properties: { OutputFormat: 'w3c' } } })],
    },
    {
      rule: 'has a log group of its own account',
      message: 'The Delivery Destination must be in the account of the destination resource.',
      fails: [
        toLogGroup({
          Destination: {
            Properties: { DestinationResourceArn: 'arn:aws:logs:us-east-1:444455556666:log-group:orders' },
          },
        }),
      ],
      passes: [toLogGroup()],
    },
    {
      rule: 'has a log group of its own Region',
      message: 'The log group must be in the Region of the Delivery Destination.',
      fails: [
        toLogGroup({
          Destination: { Properties: { DestinationResourceArn: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:orders` } },
        }),
      ],
      passes: [toLogGroup()],
    },
    {
      rule: 'has a policy with all that a policy needs',
      message: 'Invalid Delivery Destination resource Policy is provided.',
      fails: [
        toBucket({
          Destination: {
            Properties: {
              DeliveryDestinationPolicy: { DeliveryDestinationPolicy: { Statement: [{ Effect: 'Allow' }] } },
            },
          },
        }),
      ],
      passes: [
        toBucket({
          Destination: {
            Properties: {
              DeliveryDestinationPolicy: {
                DeliveryDestinationPolicy: {
                  Statement: [
                    {
                      Effect: 'Allow',
                      Principal: { AWS: '444455556666' },
                      Action: 'logs:CreateDelivery',
                      Resource: '*',
                    },
                  ],
                },
              },
            },
          },
        }),
      ],
    },
  ]);

  test.each([
    ['Output Format', { type: 'S3', resourceArn: 'arn:aws:s3:::logs', outputFormat: 'json' }],
    ['Destination Resource ARN', { type: 'S3', resourceArn: 'arn:aws:s3:::others' }],
  ])('cannot be changed by the API: %s', (what, changed) => {
    const simulator = new Simulator();
    const environment = simulator.cloud.environment({ account: ACCOUNT, region: 'us-east-1' });
    simulator.deployTemplate('Stack', toBucket());

    expect(() =>
      simulator.call(putDeliveryDestination(simulator.cloud, environment, { name: 'logs', ...changed })),
    ).toThrow(
      new Error(
        `Update to existing Delivery Destination with new ${what} is not allowed. ` +
          'Please create a new Delivery Destination instead.',
      ),
    );
  });
});

describe('the type of a destination', () => {
  const withoutType = (template: RawTemplate) =>
    change(template, { Destination: { Properties: { DeliveryDestinationType: null } } });

  test.each([
    ['S3', toBucket()],
    ['CWL', toLogGroup()],
    ['FH', toFirehose()],
  ])('can be left out for %s, which its ARN says', (type, template) => {
    const simulator = new Simulator();
    const environment = simulator.cloud.environment({ account: ACCOUNT, region: 'us-east-1' });

    expect(refusals(withoutType(template))).toEqual(new Set());
    simulator.deployTemplate('Stack', withoutType(template));
    expect([...environment.destinations.values()].map(destination => destination.type)).toEqual([type]);
  });

  testRules([
    {
      rule: 'cannot be left out for X-Ray, which has no ARN',
      message:
        "1 validation error detected: Value 'null' at 'deliveryDestinationType' failed to satisfy constraint: " +
        'Member must not be null',
      before: simulator => simulator.enableTransactionSearch(),
      fails: [withoutType(toXRay())],
      passes: [toXRay()],
    },
    {
      rule: 'cannot be derived from the ARN of another service',
      message: 'Delivery Destination Resource ARN is of unsupported service',
      fails: [
        change(withoutType(toBucket()), {
          Destination: { Properties: { DestinationResourceArn: `arn:aws:sqs:us-east-1:${ACCOUNT}:queue` } },
        }),
      ],
      passes: [withoutType(toBucket())],
    },
    {
      rule: 'is create-only: it cannot be added later under the same name',
      message: CUSTOM_NAMED,
      fails: [withoutType(toBucket()), toBucket()],
      passes: [withoutType(toBucket()), toBucket({ Destination: { Properties: { Name: 'logs2' } } })],
    },
  ]);

  test('changes nothing where it stays out', () => {
    const simulator = new Simulator();
    simulator.deployTemplate('Stack', withoutType(toBucket()));

    expect(summary(simulator.deployTemplate('Stack', withoutType(toBucket())))).toEqual([]);
  });
});
