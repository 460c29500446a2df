import { Simulator } from '.';
import { refusal, refusals } from './support/outcomes';
import { ACCOUNT, toBucket, twoDestinations, twoSources, type RawTemplate } from './support/templates';

const BUSY = 'Requested resource is currently being updated. Please try again later.';

describe('deliveries at the same time', () => {
  test('conflict on a shared destination', () => {
    expect(refusals(toBucket(twoSources([])))).toEqual(new Set([BUSY]));
    expect(refusals(toBucket(twoSources(['Delivery'])))).toEqual(new Set());
  });

  test('conflict on a shared source', () => {
    expect(refusals(twoDestinations([]))).toEqual(new Set([BUSY]));
    expect(refusals(twoDestinations(['Delivery']))).toEqual(new Set());
  });

  test('conflict when they are changed', () => {
    const changed = {
      Delivery: { Properties: { S3SuffixPath: '{yyyy}' } },
      Delivery2: { Properties: { S3SuffixPath: '{yyyy}' } },
    };
    const messages = (dependsOn: string[]) =>
      refusalsOfUpdate(twoDestinations(dependsOn), twoDestinations(dependsOn, changed), twoDestinations(['Delivery']));

    expect(messages([])).toEqual(new Set([BUSY]));
    expect(messages(['Delivery'])).toEqual(new Set());
  });

  test('conflict when they are deleted', () => {
    const seeds = Array.from({ length: 50 }, (_, seed) => seed);
    const messages = seeds.flatMap(seed => {
      const simulator = new Simulator({ seed });
      simulator.deployTemplate('Stack', twoDestinations(['Delivery']));
      simulator.deployTemplate('Stack', twoDestinations([]));
      return simulator.destroyStack('Stack').errors.map(({ message }) => message);
    });

    // Chained when they are created, and by the template of the last deployment no more.
    expect(messages).toContain(BUSY);
  });
});

describe('another account', () => {
  const OTHER = { account: '444455556666', region: 'us-east-1' };
  const ARN = `arn:aws:logs:us-east-1:${OTHER.account}:delivery-destination:logs`;
  const bucketPolicy = { Policy: { Properties: { Bucket: { Ref: 'Bucket' } } } };
  const owner = (principal?: string) =>
    toBucket({
      Bus: null,
      Source: null,
      Delivery: null,
      ...bucketPolicy,
      Destination: {
        Properties:
          principal === undefined
            ? {}
            : {
              DeliveryDestinationPolicy: {
                DeliveryDestinationPolicy: {
                  Statement: [
                    {
                      Effect: 'Allow',
                      Principal: { AWS: principal },
                      Action: ['logs:CreateDelivery'],
                      Resource: ARN,
                    },
                  ],
                },
              },
            },
      },
    });
  const user = toBucket({
    Bucket: null,
    Policy: null,
    Destination: null,
    Delivery: { DependsOn: [], Properties: { DeliveryDestinationArn: ARN } },
  });
  const outcome = (principal?: string) => {
    const simulator = new Simulator();
    expect(simulator.deployTemplate('Owner', owner(principal), { environment: OTHER }).errors).toEqual([]);
    return refusal([user], simulator);
  };

  test('needs a destination policy', () => {
    expect(outcome()).toBe(
      `User is not authorized to perform: logs:CreateDelivery on resource: ${ARN} because no ` +
        'resource-based policy allows the logs:CreateDelivery action',
    );
    expect(outcome('999999999999')).toContain('User is not authorized');
    expect(outcome(ACCOUNT)).toBeUndefined();
    expect(outcome(`arn:aws:iam::${ACCOUNT}:root`)).toBeUndefined();
  });

  test('cannot have log groups', () => {
    const simulator = new Simulator();
    simulator.createOutside(
      'AWS::Logs::DeliveryDestination',
      {
        Name: 'logs',
        DeliveryDestinationType: 'CWL',
        DestinationResourceArn: `arn:aws:logs:us-east-1:${OTHER.account}:log-group:orders`,
      },
      OTHER,
    );

    expect(refusal([user], simulator)).toBe(
      'Cross-account delivery is not supported for this Delivery Destination Type.',
    );
  });
});

function refusalsOfUpdate(first: RawTemplate, second: RawTemplate, chained: RawTemplate): Set<string> {
  return new Set(
    Array.from({ length: 50 }, (_, seed) => seed).flatMap(seed => {
      const simulator = new Simulator({ seed });
      simulator.deployTemplate('Stack', chained);
      simulator.deployTemplate('Stack', first);
      return simulator.deployTemplate('Stack', second).errors.map(({ message }) => message);
    }),
  );
}
