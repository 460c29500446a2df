import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as lightsail from 'aws-cdk-lib/aws-lightsail';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aspects, CfnParameter, CfnResource, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../src';
import { deployed } from '../support/deployed';
import { newStream } from '../support/destinations';
import { HERE, IN_OTHER_REGION } from '../support/environments';
import { newEventBus } from '../support/logging';
import { dependencies, logicalId } from '../support/references';
import { onlyProperties, statementsOf } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStackHere, twoStacks } from '../support/stacks';
import { bucketStatement } from '../support/statements';
import { synthesised } from '../support/synthesised';
import { warnings } from '../support/warnings';

const STREAM_PROPS = { s3DestinationConfiguration: { bucketArn: 'arn:aws:s3:::archive', roleArn: 'arn:aws:iam::111122223333:role/firehose' } };

/** A target as an L2 and as an L1 with the same properties, and the delivery to it. */
interface Pair {
  readonly l2: (stack: Stack) => IConstruct;
  readonly l1: (stack: Stack) => IConstruct;
  readonly deliver: (source: delivery.IDeliverySource, target: IConstruct) => delivery.Delivery;
}

const toS3: Pair['deliver'] = (source, bucket) => source.toS3(bucket as s3.IBucketRef, { prefix: 'orders' });
const toLogGroup: Pair['deliver'] = (source, logGroup) => source.toLogGroup(logGroup as logs.ILogGroupRef);
const toFirehose: Pair['deliver'] = (source, stream) => source.toFirehose(stream as firehose.IDeliveryStreamRef);

const PAIRS: readonly [string, Pair][] = [
  ['a bucket', {
    l2: stack => new s3.Bucket(stack, 'Target', { bucketName: 'orders' }),
    l1: stack => new s3.CfnBucket(stack, 'Target', { bucketName: 'orders' }),
    deliver: toS3,
  }],
  ['a bucket without a name or prefix', {
    l2: stack => new s3.Bucket(stack, 'Target'),
    l1: stack => new s3.CfnBucket(stack, 'Target'),
    deliver: (source, bucket) => source.toS3(bucket as s3.IBucketRef, { hiveCompatiblePath: true }),
  }],
  ['the bucket of a destination', {
    l2: stack => new s3.Bucket(stack, 'Target'),
    l1: stack => new s3.CfnBucket(stack, 'Target'),
    deliver: (source, bucket) => source.deliverTo(
      new delivery.S3DeliveryDestination(source.stack, 'Destination', { bucket: bucket as s3.IBucketRef, allowedSources: [{ account: '444455556666' }] }),
    ),
  }],
  ['a log group with a name', {
    l2: stack => new logs.LogGroup(stack, 'Target', { logGroupName: 'orders' }),
    l1: stack => new logs.CfnLogGroup(stack, 'Target', { logGroupName: 'orders', retentionInDays: 731 }),
    deliver: toLogGroup,
  }],
  ['a log group without a name', {
    l2: stack => new logs.LogGroup(stack, 'Target'),
    l1: stack => new logs.CfnLogGroup(stack, 'Target', { retentionInDays: 731 }),
    deliver: toLogGroup,
  }],
  ['the log group of a destination', {
    l2: stack => new logs.LogGroup(stack, 'Target'),
    l1: stack => new logs.CfnLogGroup(stack, 'Target', { retentionInDays: 731 }),
    deliver: (source, group) => source.deliverTo(new delivery.LogGroupDeliveryDestination(source.stack, 'Destination', {
      logGroup: group as logs.ILogGroupRef, policyScope: delivery.LogGroupPolicyScope.LOG_GROUP,
    })),
  }],
  ['a delivery stream', {
    l2: stack => ofL2Stream(stack),
    l1: stack => new firehose.CfnDeliveryStream(stack, 'Target', STREAM_PROPS),
    deliver: toFirehose,
  }],
  ['the delivery stream of a destination', {
    l2: stack => ofL2Stream(stack),
    l1: stack => new firehose.CfnDeliveryStream(stack, 'Target', STREAM_PROPS),
    deliver: (source, stream) => source.deliverTo(
      new delivery.FirehoseDeliveryDestination(source.stack, 'Destination', { deliveryStream: stream as firehose.IDeliveryStreamRef }),
    ),
  }],
];

/** Returns the L2 of a stream that has the same properties as the L1. */
function ofL2Stream(stack: Stack): IConstruct {
  const stream = newStream(stack, 'Target');
  const resource = stream.node.defaultChild as firehose.CfnDeliveryStream;
  resource.extendedS3DestinationConfiguration = undefined;
  resource.s3DestinationConfiguration = STREAM_PROPS.s3DestinationConfiguration;
  resource.deliveryStreamType = undefined;

  return stream;
}

/** The resources of log delivery and the properties of the target, in which targets and their policies have one id. */
function resources(newTarget: (stack: Stack) => IConstruct, deliver: Pair['deliver']): unknown {
  const stack = newStackHere();
  const target = newTarget(stack);
  const resource = CfnResource.isCfnResource(target) ? target : target.node.defaultChild as CfnResource;
  resource.overrideLogicalId('Target');
  deliver(busLogs(stack), target);
  const all = Object.entries<{ Type: string }>(Template.fromStack(stack).toJSON().Resources)
    .filter(([id, { Type }]) => id === 'Target' || /^AWS::(Logs::(Deliver|ResourcePolicy)|S3::BucketPolicy)/.test(Type))
    .map(([id, { Type, ...rest }]) => (id === 'Target' ? [id, Reflect.get(rest, 'Properties') ?? {}] : [id, Type, rest]));

  return JSON.parse(JSON.stringify(all).replace(/Target\w*Policy\w*/g, 'Policy'));
}

describe.each(PAIRS)('%s that is an L1', (_, { l1, l2, deliver }) => {
  test('has the same template as the L2', () => {
    const expected = resources(l2, deliver) as unknown[];

    expect(new Set(resources(l1, deliver) as unknown[])).toEqual(new Set(expected));
    expect(expected.length).toBeGreaterThan(3);
  });

  test('gets the logs', () => {
    expect(deployed([stack => { deliver(busLogs(stack), l1(stack)); }])).toEqual([]);
  });

  test('is the target of its L2', () => {
    const throughL1 = (source: delivery.IDeliverySource, target: IConstruct) => deliver(source, target.node.defaultChild as IConstruct);

    expect(resources(l2, throughL1)).toEqual(resources(l2, deliver));
  });

  test('has no warnings', () => {
    const stack = newStackHere();
    deliver(busLogs(stack), l1(stack));

    expect(warnings(stack)).toEqual([]);
  });
});

describe('the policy of a bucket that is an L1', () => {
  const policiesOf = (stack: Stack): readonly string[] => Object.keys(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));

  test('has an id that follows the bucket, and comes before the delivery', () => {
    const stack = newStackHere();
    const made = busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'));

    expect(policiesOf(stack)).toEqual(['BucketLogDeliveryPolicy0CA9D6BC']);
    expect(dependencies(made)).toContain('BucketLogDeliveryPolicy0CA9D6BC');
  });

  test.each(['before', 'after'])('is that of aws-cdk-lib\'s fromCfnBucket(), if that is used %s the delivery', when => {
    const stack = newStackHere();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const source = busLogs(stack);
    const allowReading = () => s3.Bucket.fromCfnBucket(bucket).addToResourcePolicy(new iam.PolicyStatement({
      actions: ['s3:GetObject'], resources: [`${bucket.attrArn}/*`], principals: [new iam.AnyPrincipal()],
    }));
    if (when === 'before') allowReading();
    source.toS3(bucket);
    if (when === 'after') allowReading();

    const { PolicyDocument } = onlyProperties(stack, 'AWS::S3::BucketPolicy');
    expect((statementsOf(PolicyDocument) as { Action: string }[]).map(({ Action }) => Action)).toEqual(['s3:GetObject', 's3:PutObject']);
  });

  test('is one for deliveries to the L1 and to the L2 of fromCfnBucket()', () => {
    const stack = newStackHere();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    busLogs(stack).toS3(bucket, { prefix: 'one' });
    busLogs(stack, { logType: delivery.EventBusLogType.ERROR_LOGS }).toS3(s3.Bucket.fromCfnBucket(bucket), { prefix: 'two' });

    expect(statementsOf(onlyProperties(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toEqual([
      bucketStatement(['${Bucket.Arn}/one/*', '${Bucket.Arn}/two/*'], HERE),
    ]);
  });

  test('is the one of the user, if there is one', () => {
    const stack = newStackHere();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    busLogs(stack).toS3(bucket);
    const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucket.attrArn}/*` };
    new s3.CfnBucketPolicy(stack, 'Mine', { bucket: bucket.ref, policyDocument: { Version: '2012-10-17', Statement: [read] } });

    expect(policiesOf(stack)).toEqual(['Mine']);
  });

  test('is not written with managePermissions: false', () => {
    const stack = newStackHere();
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket'), { managePermissions: false });

    expect(policiesOf(stack)).toEqual([]);
  });

  test('has the statement of a bucket whose name is a token', () => {
    const stack = newStackHere();
    const bucketName = new CfnParameter(stack, 'Name').valueAsString;
    busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', { bucketName }));

    expect(policiesOf(stack)).toHaveLength(1);
  });
});

describe('an L1 in another environment', () => {
  test('is known by its name', () => {
    const [one, two] = twoStacks(HERE, IN_OTHER_REGION);
    const bucket = new s3.CfnBucket(two, 'Bucket', { bucketName: 'orders' });
    const made = busLogs(one).toS3(bucket, { prefix: 'shop' });

    Template.fromStack(one).hasResourceProperties('AWS::Logs::DeliveryDestination', {
      DestinationResourceArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::orders/shop']] },
    });
    expect(made.stack.dependencies).toEqual([two]);
  });

  test('is known by the name of the stream', () => {
    const [one, two] = twoStacks(HERE, IN_OTHER_REGION);
    const stream = new firehose.CfnDeliveryStream(two, 'Stream', { deliveryStreamName: 'orders', ...STREAM_PROPS });
    busLogs(one).toFirehose(stream);

    Template.fromStack(one).hasResourceProperties('AWS::Logs::DeliveryDestination', {
      DestinationResourceArn: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':firehose:eu-west-1:111122223333:deliverystream/orders']],
      },
    });
  });

  test('is refused without a name', () => {
    const [one, two] = twoStacks(HERE, IN_OTHER_REGION);
    const bucket = new s3.CfnBucket(two, 'Bucket');

    expect(() => new delivery.S3DeliveryDestination(one, 'Destination', { bucket })).toThrow(new Error(
      "One/Destination: bucket 'Two/Bucket' is in another environment and has no bucketName: set bucketName, or "
        + "crossRegionReferences: true on stack 'One' [cdk-log-delivery:targetWithoutName]"));
  });
});

describe('an imported L1', () => {
  test('has the warning of an imported bucket', () => {
    const stack = newStackHere();
    busLogs(stack).toS3(s3.CfnBucket.fromBucketName(stack, 'Bucket', 'orders'));

    expect(warnings(stack)).toEqual([expect.stringMatching(/^this app cannot change the policy of bucket 'orders': add this statement, .*bucketPolicyNotAdded\]$/)]);
  });

  test('has an account-level policy for an imported log group', () => {
    const stack = newStackHere();
    busLogs(stack).toLogGroup(logs.CfnLogGroup.fromLogGroupName(stack, 'Group', 'orders'));

    expect(Object.keys(Template.fromStack(stack).findResources('AWS::Logs::ResourcePolicy'))).toHaveLength(1);
  });

  test('has the warning of an imported delivery stream', () => {
    const stack = newStackHere();
    busLogs(stack).toFirehose(firehose.CfnDeliveryStream.fromDeliveryStreamName(stack, 'Stream', 'orders'));

    expect(warnings(stack)).toEqual([
      "this app cannot tag delivery stream 'orders': add the tag LogDeliveryEnabled with the value 'true', or nothing is delivered "
      + '[ack: cdk-log-delivery:firehoseTagNotAdded]',
    ]);
  });
});

describe('an L1 of another type', () => {
  test('is refused as a bucket', () => {
    const stack = newStackHere();
    const bucket = new lightsail.CfnBucket(stack, 'Bucket', { bucketName: 'orders', bundleId: 'small_1_0' });

    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket })).toThrow(new Error(
      "Stack/Destination: bucket 'Stack/Bucket' is of type AWS::Lightsail::Bucket, not AWS::S3::Bucket: pass an "
        + 'S3 bucket [cdk-log-delivery:targetKind]'));
  });

  test('is refused as a log group', () => {
    const stack = newStackHere();
    const logGroup = other(stack, 'logGroupRef', { logGroupName: 'orders', logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:orders' });

    expect(() => new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: logGroup as never })).toThrow(new Error(
      "Stack/Destination: logGroup 'Stack/Other' is of type Test::Other::Type, not AWS::Logs::LogGroup: pass a "
        + 'CloudWatch Logs log group [cdk-log-delivery:targetKind]'));
  });

  test('is refused as a delivery stream', () => {
    const stack = newStackHere();
    const deliveryStream = other(stack, 'deliveryStreamRef', {
      deliveryStreamName: 'orders', deliveryStreamArn: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/orders',
    });

    expect(() => new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: deliveryStream as never })).toThrow(new Error(
      "Stack/Destination: deliveryStream 'Stack/Other' is of type Test::Other::Type, not "
        + 'AWS::KinesisFirehose::DeliveryStream: pass a Firehose delivery stream [cdk-log-delivery:targetKind]'));
  });

  function other(stack: Stack, reference: string, value: unknown): CfnResource {
    return Object.defineProperty(new CfnResource(stack, 'Other', { type: 'Test::Other::Type' }), reference, { value });
  }
});

test('checks of targets are those of L2s', () => {
  const stack = newStackHere();
  const bucketEncryption = { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] };
  busLogs(stack).toS3(new s3.CfnBucket(stack, 'Bucket', { bucketEncryption }));

  expect(synthesised(stack.node.root as never).join()).toContain(
    "bucket 'Stack/Bucket' is encrypted with the AWS managed key aws/s3, so nobody could read the logs");
});

test('a stream that reads from another source is refused', () => {
  const stack = newStackHere();
  const stream = new firehose.CfnDeliveryStream(stack, 'Stream', { deliveryStreamType: 'KinesisStreamAsSource', ...STREAM_PROPS });

  expect(() => new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: stream })).toThrow(new Error(
    "Stack/Destination: delivery stream 'Stack/Stream' is of type KinesisStreamAsSource, so AWS cannot put logs into it: create it without a source "
    + '(Direct PUT) [cdk-log-delivery:deliveryStreamSource]'));
});

test('a late logical id of an L1 is followed', () => {
  const stack = newStackHere();
  const bucket = new s3.CfnBucket(stack, 'Bucket');
  const made = new delivery.DeliverySource(stack, 'Logs', {
    resource: newEventBus(stack), logType: delivery.EventBusLogType.INFO_LOGS,
  }).toS3(bucket);
  Aspects.of(stack).add({ visit: node => { if (node === bucket) bucket.overrideLogicalId('Renamed'); } });
  const template = Template.fromStack(stack).toJSON();

  expect(logicalId(made)).toContain('Renamed');
  expect(Object.keys(template.Resources)).toContain('Renamed');
});
