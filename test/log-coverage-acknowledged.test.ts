import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack, Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';

const ID = 'cdk-log-delivery::S3-S3_SERVER_ACCESS_LOGS';

let app: App;
let shop: Stack;
let other: Stack;

beforeEach(() => {
  app = new App();
  [shop, other] = ['Shop', 'Other'].map(id => new Stack(app, id, { env: HERE }));
  for (const stack of [shop, other]) new Bucket(stack, 'Bucket');
});

function acknowledge(construct: IConstruct, id = ID): void {
  Validations.of(construct).acknowledge({ id, reason: 'tested elsewhere' });
}

function paths(of: keyof delivery.LogCoverageResult): string[] {
  return delivery.LogCoverage.of(app)[of].map(({ constructPath }) => constructPath);
}

describe('an acknowledgement', () => {
  test.each<[string, () => IConstruct, string[]]>([
    ['on an L2', () => shop.node.findChild('Bucket'), ['Shop/Bucket']],
    ['on an L1', () => shop.node.findChild('Bucket').node.findChild('Resource'), ['Shop/Bucket']],
    ['on a stack', () => shop, ['Shop/Bucket']],
    ['on the app', () => app, ['Shop/Bucket', 'Other/Bucket']],
  ])('%s counts for it and what is below, and nothing else', (_, find, acknowledged) => {
    acknowledge(find());

    expect(paths('acknowledged')).toEqual(acknowledged);
    expect(paths('quiet')).toEqual(['Shop/Bucket', 'Other/Bucket'].filter(path => !acknowledged.includes(path)));
  });

  test('of another rule does not count', () => {
    acknowledge(app, 'cdk-log-delivery::CloudFront-ACCESS_LOGS');
    acknowledge(app, 'S3-S3_SERVER_ACCESS_LOGS');
    acknowledge(app, `${ID}-legacy`);

    expect(paths('acknowledged')).toEqual([]);
  });

  test('of other logging has an id of its own', () => {
    const bucket = new Bucket(shop, 'Legacy', { serverAccessLogsPrefix: 'logs' });
    acknowledge(bucket);
    expect(paths('loggedOtherwise')).toEqual(['Shop/Legacy']);

    acknowledge(bucket, `${ID}-legacy`);
    expect(paths('loggedOtherwise')).toEqual([]);
    expect(paths('acknowledged')).toEqual(['Shop/Legacy']);
  });

  test('on any resource counts for the whole account and Region of an account-level log type', () => {
    const groups = ['One', 'Two'].map(id => new CfnLogGroup(shop, id));
    acknowledge(groups[1], 'cdk-log-delivery::LogsInsights-INSIGHTS_QUERY_LOGS');

    expect(paths('acknowledged')).toEqual(['Shop/One']);
  });

  test('does not hide what is delivered', () => {
    acknowledge(app);
    new delivery.DeliverySource(shop, 'Logs', { resource: shop.node.findChild('Bucket'), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS })
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(shop, 'To', 'central'));

    expect(paths('delivered')).toEqual(['Shop/Bucket']);
  });
});
