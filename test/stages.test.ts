import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, Stack, Stage } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { bucketOf, busOf, logGroupOf, namedBusLogs } from './support/deployable';
import { newStream } from './support/destinations';
import { HERE, IN_OTHER_REGION } from './support/environments';
import { newCfnDistribution } from './support/switched-l1s';
import { refusal, synthesised } from './support/synthesised';

const THERE = 'create a delivery destination with allowedSources in its stage';
const OR = ', or define both in one stage [cdk-log-delivery:otherStage]';

let app: App;
let beta: Stack;
let prod: Stack;

/** Two stages with a stack each. */
function setUp(one: object = HERE, two: object = HERE): void {
  app = new App();
  [beta, prod] = [new Stack(new Stage(app, 'Beta'), 'Stack', { env: one }), new Stack(new Stage(app, 'Prod'), 'Stack', { env: two })];
  // CloudFormation rejects stacks without resources.
  [beta, prod].forEach(stack => new CfnWaitConditionHandle(stack, 'Handle'));
}

beforeEach(() => setUp());

/** The beginning of a message about a construct of stage Beta for stage Prod. */
function message(path: string, property: string, construct: string, user = 'delivery'): string {
  return `Prod/Stack/${path}: ${property} 'Beta/Stack/${construct}' is in another stage than the ${user}: `;
}

function sharedS3(stack: Stack, bucket: s3.IBucketRef = bucketOf(stack)): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Destination', { bucket, deliveryDestinationName: 'central', allowedSources: [HERE] });
}

describe('the target of another stage is refused', () => {
  test.each<[string, object, object, string | undefined]>([
    ['in one environment, with a name', HERE, HERE, 'logs'],
    ['in one environment, without a name', HERE, HERE, undefined],
    ['without environments', {}, {}, 'logs'],
    ['in another Region, without a name', IN_OTHER_REGION, HERE, undefined],
  ])('a bucket: %s', (_, one, two, name) => {
    setUp(one, two);

    expect(refusal(() => namedBusLogs(prod).toS3(bucketOf(beta, 'Bucket', name)))[0]).toMatch(
      /^Prod\/Stack\/Logs\/S3-Bucket-\w+: bucket 'Beta\/Stack\/Bucket' is in another stage than the delivery destination: import it with /,
    );
    expect(refusal(() => sharedS3(prod, bucketOf(beta, 'Other', name && `${name}-2`)))).toEqual([
      `${message('Destination', 'bucket', 'Other', 'delivery destination')}import it with Bucket.fromBucketName() and ${THERE}${OR}`,
    ]);
  });

  test.each<[string, object, object]>([
    ['in another Region', IN_OTHER_REGION, HERE],
    ['where one environment is not known', {}, HERE],
  ])('a bucket with a name, when something is delivered: %s', (_, one, two) => {
    setUp(one, two);
    const destination = sharedS3(prod, bucketOf(beta, 'Bucket', 'logs'));

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod), destination }))).toEqual([
      `${message('Delivery', 'bucket', 'Bucket')}import it with Bucket.fromBucketName() and ${THERE}${OR}`,
    ]);
  });

  test('a bucket with a name of another Region, but not without a delivery', () => {
    setUp(IN_OTHER_REGION, HERE);
    sharedS3(prod, bucketOf(beta, 'Bucket', 'logs'));

    expect(synthesised(app)).toEqual([]);
  });

  test.each<[string, object, object, string | undefined]>([
    ['in one environment, with a name', HERE, HERE, 'logs'],
    ['in another Region, without a name', IN_OTHER_REGION, HERE, undefined],
  ])('a bucket that is an L1: %s', (_, one, two, bucketName) => {
    setUp(one, two);
    const bucket = new s3.CfnBucket(beta, 'Bucket', { bucketName });

    expect(refusal(() => sharedS3(prod, bucket))).toEqual([
      `${message('Destination', 'bucket', 'Bucket', 'delivery destination')}import it with Bucket.fromBucketName() and ${THERE}${OR}`,
    ]);
  });

  test('a bucket that is an L1 with a name of another Region, but not without a delivery', () => {
    setUp(IN_OTHER_REGION, HERE);
    const options = { bucket: new s3.CfnBucket(beta, 'Bucket', { bucketName: 'logs' }), deliveryDestinationName: 'central' };
    const destination = new delivery.S3DeliveryDestination(prod, 'Destination', options);
    expect(synthesised(app)).toEqual([]);

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod), destination }))).toEqual([
      `${message('Delivery', 'bucket', 'Bucket')}import it with Bucket.fromBucketName() and ${THERE}${OR}`,
    ]);
  });

  test('a log group', () => {
    expect(refusal(() => new delivery.LogGroupDeliveryDestination(prod, 'Destination', { logGroup: logGroupOf(beta) }))).toEqual([
      `${message('Destination', 'logGroup', 'LogGroup', 'delivery destination')}import it with LogGroup.fromLogGroupName()${OR}`,
    ]);
  });

  test('a delivery stream', () => {
    expect(refusal(() => new delivery.FirehoseDeliveryDestination(prod, 'Destination', { deliveryStream: newStream(beta) }))).toEqual([
      `${message('Destination', 'deliveryStream', 'Stream', 'delivery destination')}import it with DeliveryStream.fromDeliveryStreamAttributes() and ${THERE}${OR}`,
    ]);
  });

  test('of the app around a stage', () => {
    const shared = new Stack(app, 'Shared', { env: HERE });

    expect(refusal(() => new delivery.LogGroupDeliveryDestination(prod, 'Destination', { logGroup: logGroupOf(shared) }))).toEqual([
      "Prod/Stack/Destination: logGroup 'Shared/LogGroup' is in another stage than the delivery destination: import it with "
      + `LogGroup.fromLogGroupName()${OR}`,
    ]);
  });

  test('of a stage in a stage', () => {
    const inner = new Stack(new Stage(prod.node.scope as Stage, 'Inner'), 'Stack', { env: HERE });

    expect(refusal(() => new delivery.LogGroupDeliveryDestination(prod, 'Destination', { logGroup: logGroupOf(inner) }))).toEqual([
      "Prod/Stack/Destination: logGroup 'Prod/Inner/Stack/LogGroup' is in another stage than the delivery destination: "
      + `import it with LogGroup.fromLogGroupName()${OR}`,
    ]);
  });
});

describe('a delivery is refused', () => {
  test('for a destination of another stage', () => {
    for (const env of [HERE, {}]) {
      setUp(env, env);
      const destination = sharedS3(beta);

      expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod), destination }))).toEqual([
        `${message('Delivery', 'destination', 'Destination')}import it with DeliveryDestination.fromDeliveryDestinationName() and, for S3 and `
        + `Firehose, set allowedSources in its stage${OR}`,
      ]);
    }
  });

  test('for a destination of another stage that is an L1', () => {
    const destination = new logs.CfnDeliveryDestination(beta, 'L1', { name: 'x-ray', deliveryDestinationType: 'XRAY' });

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod), destination }))).toEqual([
      `${message('Delivery', 'destination', 'L1')}import it with DeliveryDestination.fromDeliveryDestinationName() and, for S3 and `
      + `Firehose, set allowedSources in its stage${OR}`,
    ]);
  });

  test.each<[string, object, string | undefined]>([
    ['in one environment', HERE, 'orders'],
    ['without an environment', {}, undefined],
  ])('for a source of another stage: %s', (_, env, deliverySourceName) => {
    setUp(env, env);
    const [source, destination] = [namedBusLogs(beta, { deliverySourceName }), sharedS3(prod)];

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source, destination }))).toEqual([
      `${message('Delivery', 'source', 'Logs')}create the delivery in its stage, or import it with DeliverySource.fromDeliverySourceName()${OR}`,
    ]);
  });

  test('for the key of an imported bucket in another stage', () => {
    const destination = new delivery.S3DeliveryDestination(prod, 'Destination', {
      bucket: s3.Bucket.fromBucketName(prod, 'Bucket', 'logs'), encryptionKey: new kms.Key(beta, 'Key'),
    });

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod), destination }))).toEqual([
      `${message('Delivery', 'encryptionKey', 'Key')}import it with Key.fromKeyArn() and write its policy in its stage${OR}`,
    ]);
  });

  test('for the key of the logged resource in another stage', () => {
    const source = namedBusLogs(prod, { encryptionKey: new kms.Key(beta, 'Key') });

    expect(refusal(() => new delivery.Delivery(prod, 'Delivery', { source, destination: sharedS3(prod) }))).toEqual([
      `${message('Delivery', 'encryptionKey', 'Key')}import it with Key.fromKeyArn() and write its policy in its stage${OR}`,
    ]);
  });

  test('not for a key whose policy the library leaves alone', () => {
    const destination = new delivery.S3DeliveryDestination(prod, 'Destination', {
      bucket: s3.Bucket.fromBucketName(prod, 'Bucket', 'logs'), encryptionKey: new kms.Key(beta, 'Key'), managePermissions: false,
    });
    new delivery.Delivery(prod, 'Delivery', { source: namedBusLogs(prod, { encryptionKey: new kms.Key(beta, 'Other') }), destination });

    expect(synthesised(app)).toEqual([]);
  });
});

describe('the logged resource of another stage is refused', () => {
  const REMEDY = `create the delivery source in the stage of the resource, or set resourceArn to its ARN as text${OR}`;

  test.each<[string, (stack: Stack) => Partial<delivery.DeliverySourceProps>, string, string]>([
    ['an L2', stack => ({ resource: busOf(stack) }), 'resource', 'Bus'],
    ['its ARN', stack => ({ resourceArn: busOf(stack).eventBusArn }), 'resourceArn', 'Bus'],
    ['an L1', stack => ({ resource: newCfnDistribution(stack, 'Distribution'), logType: delivery.CloudFrontLogType.ACCESS_LOGS }), 'resource', 'Distribution'],
  ])('by %s', (_, props, property, construct) => {
    expect(refusal(() => namedBusLogs(prod, props(beta)))).toEqual([`${message('Logs', property, construct, 'delivery source')}${REMEDY}`]);
  });

  test('but not in another stack of its stage', () => {
    const resource = busOf(new Stack(beta.node.scope as Stage, 'Other', { env: HERE }));
    namedBusLogs(beta, { resource });

    expect(synthesised(app)).toEqual([]);
  });
});

describe('the remedies deploy', () => {
  /** Returns the errors of a deployment of both stages, and the logs that are not delivered afterwards. */
  function deployed(): string[] {
    const simulator = new Simulator();
    const assembly = app.synth();
    const errors = ['Beta', 'Prod'].flatMap(id => simulator.deploy(assembly.getNestedAssembly(`assembly-${id}`)).errors);

    return [...errors.map(({ message: text }) => text), ...simulator.undelivered().map(({ reason }) => reason)];
  }

  test('a bucket that is imported, with a destination in its stage that writes its permissions', () => {
    sharedS3(beta, bucketOf(beta, 'Bucket', 'logs'));
    namedBusLogs(prod).toS3(s3.Bucket.fromBucketName(prod, 'Bucket', 'logs'));

    expect(deployed()).toEqual([]);
  });

  test('a destination that is imported', () => {
    sharedS3(beta, bucketOf(beta, 'Bucket', 'logs'));
    namedBusLogs(prod).deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(prod, 'Central', 'central'));

    expect(deployed()).toEqual([]);
  });

  test('a log group that is imported', () => {
    logGroupOf(beta, 'LogGroup', '/example/logs');
    namedBusLogs(prod).toLogGroup(logs.LogGroup.fromLogGroupName(prod, 'LogGroup', '/example/logs'));

    expect(deployed()).toEqual([]);
  });

  test('a delivery stream that is imported, with a destination in its stage that tags it', () => {
    const bucket = bucketOf(beta);
    const deliveryStream = new firehose.DeliveryStream(beta, 'Stream', { destination: new firehose.S3Bucket(bucket), deliveryStreamName: 'logs' });
    new delivery.FirehoseDeliveryDestination(beta, 'Destination', { deliveryStream, allowedSources: [HERE] });
    namedBusLogs(prod).toFirehose(firehose.DeliveryStream.fromDeliveryStreamAttributes(prod, 'Stream', { deliveryStreamName: 'logs' }));

    expect(deployed()).toEqual([]);
  });

  test('a source that is imported', () => {
    namedBusLogs(beta, { deliverySourceName: 'orders' });
    delivery.DeliverySource.fromDeliverySourceName(prod, 'Orders', 'orders').toLogGroup(logGroupOf(prod));

    expect(deployed()).toEqual([]);
  });

  test('a logged resource by its ARN', () => {
    busOf(beta);
    namedBusLogs(prod, { resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders' }).toLogGroup(logGroupOf(prod));

    expect(deployed()).toEqual([]);
  });
});
