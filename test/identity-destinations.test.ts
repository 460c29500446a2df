import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { GONE } from './support/deployable';
import { HERE } from './support/environments';
import { busLogs } from './support/sources';

const { JSON: AS_JSON, PLAIN, PARQUET } = delivery.OutputFormat;

type NewSource = (stack: Stack) => delivery.DeliverySource;

/** Something that a source can be delivered to, and options. */
type Deliver = (source: delivery.DeliverySource, targets: Targets) => void;

interface Targets {
  readonly bucket: s3.Bucket;
  readonly other: s3.Bucket;
  readonly logGroup: logs.LogGroup;
}

const newBusLogs: NewSource = stack => busLogs(stack, { id: 'Logs' });

/**
 * Returns the changes to source, destinations and deliveries between a deployment with one delivery and one with
 * another.
 */
function changes(before: Deliver, after: Deliver, newSource = newBusLogs): string[] {
  const simulator = new Simulator();
  const [first, second] = [before, after].map(deliver => appWith(newSource, deliver).synth());
  expect(simulator.deploy(first).errors).toEqual([]);
  const { errors, changes: done } = simulator.deploy(second);
  expect(errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);

  return done.filter(({ type }) => type.startsWith('AWS::Logs::Delivery'))
    .map(({ action, type }) => `${action} ${type.replace('AWS::Logs::', '')}`).sort();
}

function appWith(newSource: NewSource, deliver: Deliver): App {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: HERE });
  deliver(newSource(stack), {
    bucket: new s3.Bucket(stack, 'Bucket', GONE),
    other: new s3.Bucket(stack, 'Other', GONE),
    logGroup: new logs.LogGroup(stack, 'LogGroup', GONE),
  });

  return app;
}

function accessLogs(stack: Stack): delivery.DeliverySource {
  const resource = new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: { origin: new origins.HttpOrigin('www.example.com') },
  });

  return new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
}

/** To a destination that the user defines. */
function toOwn(options: delivery.S3DeliveryDestinationOptions, pick: (targets: Targets) => s3.Bucket = ({ bucket }) => bucket): Deliver {
  return (source, targets) => source.deliverTo(
    new delivery.S3DeliveryDestination(source.stack, 'Destination', { bucket: pick(targets), ...options }),
  );
}

function toS3(options: delivery.S3DeliveryOptions, pick: (targets: Targets) => s3.Bucket = ({ bucket }) => bucket): Deliver {
  return (source, targets) => source.toS3(pick(targets), options);
}

const toLogGroup = (outputFormat: delivery.OutputFormat): Deliver => (source, { logGroup }) => source.toLogGroup(logGroup, { outputFormat });

/** The changes for another destination of a helper. Its logical ID follows the create-only properties. */
const ANOTHER = ['create Delivery', 'create DeliveryDestination', 'delete Delivery', 'delete DeliveryDestination'];

/** One that the user defines keeps its logical id. The old ones are deleted in the clean-up phase. */
const REPLACED = ['delete Delivery', 'delete DeliveryDestination', 'replace Delivery', 'replace DeliveryDestination'];

describe('the destination that a helper makes is another one, with another name', () => {
  test.each<[string, Deliver, Deliver]>([
    ['format', toS3({ outputFormat: AS_JSON }), toS3({ outputFormat: PARQUET })],
    ['format, given for the first time', toS3({}), toS3({ outputFormat: AS_JSON })],
    ['prefix', toS3({ prefix: 'orders' }), toS3({ prefix: 'payments' })],
    ['prefix, given for the first time', toS3({}), toS3({ prefix: 'orders' })],
    ['bucket', toS3({}), toS3({}, ({ other }) => other)],
    ['format of a log group', toLogGroup(AS_JSON), toLogGroup(PLAIN)],
    ['type', toS3({}), toLogGroup(AS_JSON)],
  ])('for another %s', (_, before, after) => {
    expect(changes(before, after)).toEqual(ANOTHER);
  });
});

describe('the destination that a user defines is replaced, under another name', () => {
  test.each<[string, Deliver, Deliver]>([
    ['format', toOwn({ outputFormat: AS_JSON }), toOwn({ outputFormat: PARQUET })],
    ['prefix', toOwn({ prefix: 'orders' }), toOwn({ prefix: 'payments' })],
    ['bucket', toOwn({}), toOwn({}, ({ other }) => other)],
    ['type', toOwn({}), (source, { logGroup }) => source.deliverTo(
      new delivery.LogGroupDeliveryDestination(source.stack, 'Destination', { logGroup }),
    )],
  ])('for another %s', (_, before, after) => {
    expect(changes(before, after)).toEqual(REPLACED);
  });
});

describe('the delivery is updated, and no destination replaced,', () => {
  test.each<[string, delivery.S3DeliveryOptions]>([
    ['suffix path', { suffixPath: '{yyyy}/{MM}' }],
    ['hive-compatible path', { hiveCompatiblePath: true }],
    ['list of record fields', { recordFields: ['event_id', 'error'] }],
  ])('for another %s', (_, options) => {
    expect(changes(toS3({}), toS3(options))).toEqual(['update Delivery']);
  });
});

describe('the destination of CloudFront without a prefix is another one', () => {
  test.each<[string, delivery.S3DeliveryOptions]>([
    ['suffix path', { suffixPath: '{DistributionId}/{yyyy}' }],
    ['hive-compatible path', { hiveCompatiblePath: true }],
  ])('for another %s', (_, options) => {
    expect(changes(toS3({}), toS3(options), accessLogs)).toEqual(ANOTHER);
  });
});

describe('the destination of CloudFront with a prefix is the same', () => {
  test.each<[string, delivery.S3DeliveryOptions]>([
    ['suffix path', { suffixPath: '{DistributionId}/{yyyy}' }],
    ['hive-compatible path', { hiveCompatiblePath: true }],
  ])('for another %s', (_, options) => {
    expect(changes(toS3({ prefix: 'cdn' }), toS3({ prefix: 'cdn', ...options }), accessLogs)).toEqual(['update Delivery']);
  });
});

test('a destination of CloudFront that says that paths are not hive-compatible is that which does not say it', () => {
  expect(changes(toS3({}), toS3({ hiveCompatiblePath: false }), accessLogs)).toEqual(['update Delivery']);
});

describe('the destination is another one when its target is replaced', () => {
  function toNamed(bucketName: string, deliver: (source: delivery.DeliverySource, bucket: s3.Bucket) => void): Deliver {
    return source => deliver(source, new s3.Bucket(source.stack, 'Named', { bucketName, autoDeleteObjects: true, ...GONE }));
  }

  test.each<[string, (source: delivery.DeliverySource, bucket: s3.Bucket) => void]>([
    ['that a helper makes', (source, bucket) => source.toS3(bucket)],
    ['that a user defines', (source, bucket) => source.deliverTo(new delivery.S3DeliveryDestination(source.stack, 'Destination', { bucket }))],
  ])('%s', (_, deliver) => {
    expect(changes(toNamed('example-orders', deliver), toNamed('example-payments', deliver))).toEqual(REPLACED);
  });
});
