import { Simulator } from '.';
import { undeliveredAfter } from './support/outcomes';
import {
  ACCOUNT,
  bucketPolicy,
  bucketStatement,
  change,
  ofDistribution,
  toBucket,
  toLogGroup,
} from './support/templates';

describe('what is refused later is not delivered', () => {
  test('after a change of the policy', () => {
    const denied = toBucket(bucketPolicy(bucketStatement({ Resource: 'arn:aws:s3:::logs/elsewhere/*' })));

    expect(undeliveredAfter(new Simulator(), toBucket(), denied)).toMatchObject([
      {
        reason: expect.stringContaining(
          `policy of bucket logs: s3:PutObject on arn:aws:s3:::logs/AWSLogs/${ACCOUNT}/events/us-east-1/2026/09/10/logs.gz`,
        ),
      },
    ]);
    expect(undeliveredAfter(new Simulator(), toBucket(), toBucket())).toEqual([]);
  });

  test('after the deletion of the logged resource', () => {
    const literal = toBucket({
      Source: { Properties: { ResourceArn: `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders` } },
    });

    expect(undeliveredAfter(new Simulator(), literal, change(literal, { Bus: null }))).toMatchObject([
      { reason: `resource arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders has been deleted` },
    ]);
  });

  test('after the deletion of the log group', () => {
    const literal = toLogGroup({
      Destination: { Properties: { DestinationResourceArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:orders` } },
      Delivery: { DependsOn: ['LogGroup'] },
    });

    expect(
      undeliveredAfter(new Simulator(), literal, change(literal, { LogGroup: null, Delivery: { DependsOn: [] } })),
    ).toMatchObject([{ reason: 'log group orders does not exist' }]);
  });

  describe('after another suffix of a CloudFront delivery', () => {
    const suffix = ofDistribution({ Delivery: { Properties: { S3SuffixPath: '{DistributionId}/{yyyy}' } } });
    const prefix = { DestinationResourceArn: `arn:aws:s3:::logs/AWSLogs/${ACCOUNT}/CloudFront` };

    test('without a prefix', () => {
      expect(undeliveredAfter(new Simulator(), ofDistribution(), suffix)).toMatchObject([
        { reason: expect.stringMatching(/arn:aws:s3:::logs\/E\w{13}\/2026\/logs\.gz/) },
      ]);
    });

    test('not with a prefix', () => {
      const changes = { Destination: { Properties: prefix } };

      expect(undeliveredAfter(new Simulator(), change(ofDistribution(), changes), change(suffix, changes))).toEqual([]);
    });

    test('not where cloudFrontSuffixMoves is off', () => {
      expect(
        undeliveredAfter(new Simulator({ switches: { cloudFrontSuffixMoves: false } }), ofDistribution(), suffix),
      ).toEqual([]);
    });
  });
});
