import { readFileSync } from 'fs';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Tags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { Simulator, type Switches } from './simulator';
import { accessLogs, bucketOf, busOf, logGroupOf, namedBusLogs } from './support/deployable';
import { type Define, deployed, nothing } from './support/deployed';

const ONE_PER_TYPE: Partial<Switches> = { oneDeliveryPerType: true };
const { JSON: Json, PLAIN } = delivery.OutputFormat;

const ONE_FOR_TYPE = 'Delivery already exists for this Delivery Source with the same Delivery Destination Type.';

function streamOf(stack: Construct, id = 'Stream', deliveryStreamName?: string): firehose.DeliveryStream {
  return new firehose.DeliveryStream(stack, id, { deliveryStreamName, destination: new firehose.S3Bucket(bucketOf(stack, `${id}Bucket`)) });
}

/** Returns logs to a bucket with a destination that is a separate construct. */
function shared(stack: Construct, scope: Construct, props: Partial<delivery.S3DeliveryDestinationProps> = {}): void {
  namedBusLogs(stack).deliverTo(
    new delivery.S3DeliveryDestination(scope, 'Shared', { bucket: bucketOf(stack), ...props }),
  );
}

/** Logs by a `Delivery` in `scope`. */
function deliverySomewhere(stack: Construct, scope: Construct): void {
  const destination = new delivery.S3DeliveryDestination(stack, 'Shared', { bucket: bucketOf(stack) });
  new delivery.Delivery(scope, 'Delivery', { source: namedBusLogs(stack), destination });
}

/** A change of an app: the stack before it, without the delivery, and after it. */
interface Change {
  readonly change: string;
  readonly before: Define;
  readonly after: Define;
}

/** In words that docs/rules/deliveries.md also has: with `oneDeliveryPerType`, AWS refuses these in one deployment. */
const TWO_STEPS: readonly Change[] = [
  {
    change: 'another bucket',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); bucketOf(stack, 'Other'); },
    after: stack => { bucketOf(stack); namedBusLogs(stack).toS3(bucketOf(stack, 'Other')); },
  },
  {
    change: 'a bucket that is replaced',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack, 'Bucket', 'logs-1')); },
    after: stack => { namedBusLogs(stack).toS3(bucketOf(stack, 'Bucket', 'logs-2')); },
  },
  {
    change: 'another log group',
    before: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack)); },
    after: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack, 'Other')); },
  },
  {
    change: 'a log group that is replaced',
    before: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack, 'LogGroup', '/example/1')); },
    after: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack, 'LogGroup', '/example/2')); },
  },
  {
    change: 'another delivery stream',
    before: stack => { namedBusLogs(stack).toFirehose(streamOf(stack)); },
    after: stack => { namedBusLogs(stack).toFirehose(streamOf(stack, 'Other')); },
  },
  {
    change: 'a delivery stream that is replaced',
    before: stack => { namedBusLogs(stack).toFirehose(streamOf(stack, 'Stream', 'logs-1')); },
    after: stack => { namedBusLogs(stack).toFirehose(streamOf(stack, 'Stream', 'logs-2')); },
  },
  {
    change: 'another format of a destination',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { outputFormat: Json }); },
    after: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { outputFormat: PLAIN }); },
  },
  {
    change: 'another prefix of a destination',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { prefix: 'one' }); },
    after: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { prefix: 'two' }); },
  },
  {
    change: 'another format of a destination that is a separate construct',
    before: stack => shared(stack, stack, { outputFormat: Json }),
    after: stack => shared(stack, stack, { outputFormat: PLAIN }),
  },
  {
    change: 'another prefix of a destination that is a separate construct',
    before: stack => shared(stack, stack, { prefix: 'one' }),
    after: stack => shared(stack, stack, { prefix: 'two' }),
  },
  {
    change: 'another `deliveryDestinationName`',
    before: stack => shared(stack, stack, { deliveryDestinationName: 'one' }),
    after: stack => shared(stack, stack, { deliveryDestinationName: 'two' }),
  },
  {
    change: 'a destination that is a separate construct, instead of `toS3()` or another helper, or the other way round',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => shared(stack, stack),
  },
  {
    change: 'another construct path of a destination that is a separate construct',
    before: stack => shared(stack, stack),
    after: stack => shared(stack, new Construct(stack, 'Moved')),
  },
  {
    change: 'another suffix path of CloudFront to a bucket without a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { suffixPath: '{yyyy}' }); },
  },
  {
    change: 'other hive-compatible paths of CloudFront to a bucket without a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { hiveCompatiblePath: true }); },
  },
];

/** Changes that need one deployment in either world. */
const ONE_STEP: readonly Change[] = [
  {
    change: 'another type of destination',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { bucketOf(stack); namedBusLogs(stack).toLogGroup(logGroupOf(stack)); },
  },
  {
    change: 'a further type of destination',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => {
      const source = namedBusLogs(stack);
      source.toS3(bucketOf(stack));
      source.toLogGroup(logGroupOf(stack));
      source.toFirehose(streamOf(stack));
    },
  },
  {
    change: 'other record fields and another delimiter',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { outputFormat: PLAIN, fieldDelimiter: ',' }); },
    after: stack => {
      namedBusLogs(stack).toS3(bucketOf(stack), {
        outputFormat: PLAIN, fieldDelimiter: ';', recordFields: [delivery.fields.EventBusInfoLogs.EVENT_ID],
      });
    },
  },
  {
    change: 'another suffix path, and hive-compatible paths, of any other service',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { namedBusLogs(stack).toS3(bucketOf(stack), { prefix: '', suffixPath: '{yyyy}/{MM}', hiveCompatiblePath: true }); },
  },
  {
    change: 'another suffix path of CloudFront to a bucket with a prefix',
    before: stack => { accessLogs(stack).toS3(bucketOf(stack), { prefix: 'cloudfront' }); },
    after: stack => { accessLogs(stack).toS3(bucketOf(stack), { prefix: 'cloudfront', suffixPath: '{yyyy}' }); },
  },
  {
    change: 'a logged resource that is replaced',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { namedBusLogs(stack, { resource: busOf(stack, 'orders-2') }).toS3(bucketOf(stack)); },
  },
  {
    change: 'another path of a delivery that is a separate construct',
    before: stack => deliverySomewhere(stack, stack),
    after: stack => deliverySomewhere(stack, new Construct(stack, 'Moved')),
  },
  {
    change: 'other tags, and another configuration of the source',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => {
      namedBusLogs(stack, { deliverySourceConfiguration: { samplingRate: '50' } }).toS3(bucketOf(stack));
      Tags.of(stack).add('team', 'orders');
    },
  },
  {
    change: 'a key for the bucket',
    before: stack => { namedBusLogs(stack).toS3(bucketOf(stack)); },
    after: stack => { namedBusLogs(stack).toS3(bucketOf(stack, 'Bucket', undefined, new kms.Key(stack, 'Key'))); },
  },
  {
    change: 'the policy of the log group itself',
    before: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack)); },
    after: stack => { namedBusLogs(stack).toLogGroup(logGroupOf(stack), { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP }); },
  },
  {
    change: 'another path of the delivery source',
    before: stack => { namedBusLogs(stack, { resource: busOf(stack) }).toS3(bucketOf(stack)); },
    after: stack => { namedBusLogs(new Construct(stack, 'Moved'), { resource: busOf(stack) }).toS3(bucketOf(stack)); },
  },
];

describe('where a source has one delivery for each type of destination', () => {
  test.each(TWO_STEPS)('$change is refused in one deployment', ({ before, after }) => {
    expect(deployed([before, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([ONE_FOR_TYPE]);
  });

  test.each(TWO_STEPS)('$change takes two: without the delivery, and with the new one', ({ before, after }) => {
    expect(deployed([before, nothing, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([]);
  });

  test.each(ONE_STEP)('$change takes one deployment', ({ before, after }) => {
    expect(deployed([before, after], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([]);
  });

  test('two deliveries of one type are refused from the start', () => {
    const define: Define = stack => {
      const source = namedBusLogs(stack);
      source.toS3(bucketOf(stack));
      source.toS3(bucketOf(stack, 'Other'));
    };

    expect(deployed([define], new Simulator({ switches: ONE_PER_TYPE }))).toEqual([ONE_FOR_TYPE]);
    expect(deployed([define])).toEqual([]);
  });

  test('docs/rules/deliveries.md names the changes that are refused, and no others', () => {
    const [, list = ''] = /<!-- BEGIN two steps -->\n(.*?)<!-- END two steps -->/s.exec(readFileSync('docs/rules/deliveries.md', 'utf8')) ?? [];

    expect([...list.matchAll(/^- (.*)$/gm)].map(([, change]) => change)).toEqual(TWO_STEPS.map(({ change }) => change));
  });
});

test.each([...TWO_STEPS, ...ONE_STEP])('otherwise $change takes one deployment', ({ before, after }) => {
  expect(deployed([before, after])).toEqual([]);
});
