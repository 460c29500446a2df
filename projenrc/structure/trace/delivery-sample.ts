import type { Sample } from './run-sample';

/** Delivers the logs of an event bus to a bucket. */
export const sample: Sample = (load, record) => {
  const { App, Stack } = load('aws-cdk-lib/core') as typeof import('aws-cdk-lib/core');
  const { EventBus, Level } = load('aws-cdk-lib/aws-events') as typeof import('aws-cdk-lib/aws-events');
  const { Bucket } = load('aws-cdk-lib/aws-s3') as typeof import('aws-cdk-lib/aws-s3');
  const { DeliverySource, EventBusLogType, OutputFormat } = load('./src') as typeof import('../../../src');

  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
  const bus = new EventBus(stack, 'Bus', { logConfig: { level: Level.ERROR } });
  const bucket = new Bucket(stack, 'Bucket');

  const source = record('resource', bus, () =>
    new DeliverySource(stack, 'Logs', { resource: bus, logType: EventBusLogType.ERROR_LOGS }));
  record('bucket', bucket, () => source.toS3(bucket, { prefix: 'bus', outputFormat: OutputFormat.JSON }));
};
