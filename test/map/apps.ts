import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';

const ENV = { account: '111122223333', region: 'us-east-1' };

/** The stacks of a team, by its name. */
const TEAMS = ['Orders', 'Payments', 'Search', 'Shipping', 'Storefront'];

/** Returns an app with so many deliveries, of several teams to a few shared destinations. */
export function appWith(count: number): App {
  const app = new App({ analyticsReporting: false });
  const shared = new Stack(app, 'LogArchive', { env: ENV });
  const bucket = new s3.Bucket(shared, 'Bucket');
  const group = new logs.LogGroup(shared, 'ErrorsOfAllApplications', { logGroupName: '/aws/vendedlogs/errors' });
  const stream = new firehose.CfnDeliveryStream(shared, 'SecurityAnalytics', { deliveryStreamName: 'security' });
  const stacks = TEAMS.map(team => new Stack(app, team, { env: ENV }));
  // CloudFormation rejects stacks without resources.
  stacks.forEach(stack => new CfnWaitConditionHandle(stack, 'Resource'));
  let left = count;
  for (let index = 0; left > 0; index += 1) {
    const stack = stacks[index % stacks.length];
    const next = DELIVERIES[index % DELIVERIES.length];
    left -= next(stack, Math.floor(index / stacks.length), { bucket, group, stream }).slice(0, left).map(deliver => deliver()).length;
  }

  return app;
}

interface Targets {
  readonly bucket: s3.Bucket;
  readonly group: logs.LogGroup;
  readonly stream: firehose.CfnDeliveryStream;
}

/** The deliveries of resources of several kinds, each by a function that defines it. */
const DELIVERIES: readonly ((stack: Stack, index: number, targets: Targets) => (() => unknown)[])[] = [
  (stack, index, { bucket, stream }) => {
    const resource = distribution(stack, index);
    const source = new delivery.DeliverySource(stack, `WebsiteLogs${index}`, { resource, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
    return [() => source.toS3(bucket, { prefix: `cdn/${index}` }), () => source.toFirehose(stream)];
  },
  (stack, index, { group }) => {
    const resource = bus(stack, index);
    const source = new delivery.DeliverySource(stack, `BusErrors${index}`, { resource, logType: delivery.EventBusLogType.ERROR_LOGS });
    return [() => source.toLogGroup(group)];
  },
  (stack, index, { bucket, group }) => {
    const resource = bus(stack, index, 'PartnerEventsOfTheEuropeanMarketplace');
    const logs_ = [delivery.EventBusLogType.ERROR_LOGS, delivery.EventBusLogType.INFO_LOGS]
      .map(logType => new delivery.DeliverySource(stack, `${logType.value}${index}`, { resource, logType }));
    return [() => logs_[0].toLogGroup(group), () => logs_[1].toS3(bucket, { prefix: `events/${index}` })];
  },
];

function distribution(stack: Stack, index: number): cloudfront.CfnDistribution {
  return new cloudfront.CfnDistribution(stack, `Website${index}`, {
    distributionConfig: {
      enabled: true,
      defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'https-only' },
      origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
    },
  });
}

function bus(stack: Stack, index: number, name = 'Events'): events.CfnEventBus {
  return new events.CfnEventBus(stack, `${name}${index}`, { name: `${stack.stackName}-${name}-${index}`, logConfig: { level: 'TRACE' } });
}
