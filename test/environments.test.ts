import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnParameter, CfnResource, PhysicalName, Resource, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { newStream } from './support/destinations';
import { HERE, IN_OTHER_ACCOUNT, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { busLogs } from './support/sources';
import { warnings } from './support/warnings';

const { INFO_LOGS } = delivery.EventBusLogType;

let app: App;
let stack: Stack;
let otherAccount: Stack;
let otherRegion: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: HERE });
  otherAccount = new Stack(app, 'OtherAccount', { env: IN_OTHER_ACCOUNT });
  otherRegion = new Stack(app, 'OtherRegion', { env: IN_OTHER_REGION });
});

function bus(scope: Stack): events.EventBus {
  return newEventBus(scope, 'Bus', { eventBusName: 'orders' });
}

function logsOf(props: Omit<delivery.DeliverySourceProps, 'logType'>, logType: delivery.LogType = INFO_LOGS): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { ...props, logType });
}

const busArn = (account: string, region: string) => `arn:aws:events:${region}:${account}:event-bus/orders`;

const ACCOUNT_MESSAGE = 'is in account 444455556666, and the stack in 111122223333: create the delivery source in a stack of 444455556666, and add '
  + 'that account to allowedSources of the destination in 111122223333 [cdk-log-delivery:resourceAccount]';
const REGION_MESSAGE = 'is in eu-west-1, and the stack in us-east-1: create the delivery source in a stack in eu-west-1 '
  + '[cdk-log-delivery:resourceRegion]';

describe('a resource in another account', () => {
  test('fails where it is of the app', () => {
    expect(() => logsOf({ resource: bus(otherAccount) })).toThrow(new Error(`Stack/Logs: resource ${ACCOUNT_MESSAGE}`));
  });

  test('fails where its ARN says so', () => {
    expect(() => logsOf({ resourceArn: busArn('444455556666', 'us-east-1') })).toThrow(new Error(`Stack/Logs: resourceArn ${ACCOUNT_MESSAGE}`));
  });

  test('fails where the ARN of an imported construct says so', () => {
    const resource = events.EventBus.fromEventBusArn(stack, 'Bus', busArn('444455556666', 'us-east-1'));

    expect(() => logsOf({ resource })).toThrow(new Error(`Stack/Logs: resource ${ACCOUNT_MESSAGE}`));
  });

  test('can be where the ARN is not known', () => {
    expect(logsOf({ resourceArn: new CfnParameter(stack, 'Arn').valueAsString }).resourceArn).toBeDefined();
  });

  test('can be where the account of the stack is not known', () => {
    const unknown = new Stack(app, 'Unknown');

    expect(new delivery.DeliverySource(unknown, 'Logs', { logType: INFO_LOGS, resourceArn: busArn('444455556666', 'us-east-1') }).resourceArn).toBeDefined();
  });
});

describe('a resource in another Region', () => {
  test('fails where it is of the app', () => {
    expect(() => logsOf({ resource: bus(otherRegion) })).toThrow(new Error(`Stack/Logs: resource ${REGION_MESSAGE}`));
  });

  test('fails where its ARN says so', () => {
    expect(() => logsOf({ resourceArn: busArn('111122223333', 'eu-west-1') })).toThrow(new Error(`Stack/Logs: resourceArn ${REGION_MESSAGE}`));
  });

  test('fails for a log type that this library does not know yet', () => {
    expect(() => logsOf({ resource: bus(otherRegion) }, delivery.LogType.of('NEW_LOGS'))).toThrow(new Error(
      'Stack/Logs: resource is in eu-west-1, and the stack in us-east-1: create the delivery source in a stack '
        + 'in eu-west-1 [cdk-log-delivery:resourceRegion]'));
  });

  test('fails for such a log type where the kind of resource is not known either', () => {
    const resource = new CfnResource(otherRegion, 'Thing', { type: 'Example::New::Thing' });
    const resourceArn = 'arn:aws:example:eu-west-1:111122223333:thing/orders';
    const withArn = Object.assign(resource, { thingRef: { thingArn: resourceArn } });

    expect(() => logsOf({ resource: withArn }, delivery.LogType.of('NEW_LOGS'))).toThrow(new Error(`Stack/Logs: resource ${REGION_MESSAGE}`));
  });

  test('fails for a bucket, whose ARN has no Region', () => {
    const resource = new s3.Bucket(otherRegion, 'Bucket', { bucketName: 'example-logged' });

    expect(() => logsOf({ resource }, delivery.S3LogType.S3_SERVER_ACCESS_LOGS)).toThrow(new Error(`Stack/Logs: resource ${REGION_MESSAGE}`));
  });

  test('can be where it is global', () => {
    const resource = new cloudfront.Distribution(new Stack(app, 'Edge', { env: IN_OTHER_REGION, crossRegionReferences: true }), 'Distribution', {
      defaultBehavior: { origin: new origins.HttpOrigin('example.com') },
    });

    expect(logsOf({ resource }, delivery.CloudFrontLogType.ACCESS_LOGS).resourceArn).toBeDefined();
  });

  test('can be where the log type is not known, and its ARN says nothing', () => {
    expect(logsOf({ resourceArn: 'arn:aws:newservice::111122223333:thing/1' }, delivery.LogType.of('NEW_LOGS')).resourceArn).toBeDefined();
  });
});

describe('what is delivered to, in another account', () => {
  test('fails for a bucket of the app', () => {
    const bucket = new s3.Bucket(otherAccount, 'Bucket', { bucketName: 'example-logs' });

    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket })).toThrow(new Error(
      "Stack/Destination: bucket 'OtherAccount/Bucket' is in account 444455556666, and the delivery destination "
        + 'in 111122223333: create the destination in a stack of account 444455556666 with allowedSources, and '
        + 'pass it to deliverTo() [cdk-log-delivery:targetAccount]',
    ));
  });

  test('fails for an imported bucket whose account is given', () => {
    const bucket = s3.Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName: 'example-logs', account: '444455556666' });

    expect(() => busLogs(stack).toS3(bucket)).toThrow(/bucket 'Stack\/Bucket' is in account 444455556666, and the delivery destination in 111122223333: create the destination /);
  });

  test('can be a bucket that another stack imports without saying whose it is', () => {
    const bucket = s3.Bucket.fromBucketName(otherAccount, 'Bucket', 'example-logs');

    expect(new delivery.S3DeliveryDestination(stack, 'Destination', { bucket }).deliveryDestinationName).toBeDefined();
  });

  test('fails for a log group, which takes logs of its own account only', () => {
    const logGroup = logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', 'arn:aws:logs:us-east-1:444455556666:log-group:orders');

    expect(() => busLogs(stack).toLogGroup(logGroup)).toThrow(/logGroup '.+' is in account .*: deliver to a log group of account 111122223333, or to S3 or Firehose \[cdk-log-delivery:targetAccount\]$/);
  });

  test('fails for a delivery stream', () => {
    const deliveryStream = newStream(otherAccount);

    expect(() => busLogs(stack).toFirehose(deliveryStream)).toThrow(/deliveryStream '.+' is in account 444455556666, and the delivery destination in 111122223333: create the destination /);
  });
});

describe('a log group in another Region', () => {
  test('fails', () => {
    const logGroup = logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', 'arn:aws:logs:eu-west-1:111122223333:log-group:orders');

    expect(() => new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup })).toThrow(new Error(
      "Stack/Destination: logGroup 'Stack/LogGroup' is in eu-west-1, and the delivery destination in us-east-1: "
        + 'deliver to a log group in us-east-1 [cdk-log-delivery:targetRegion]',
    ));
  });
});

describe('a delivery stream in another Region', () => {
  const stream = (scope: Stack) => firehose.DeliveryStream.fromDeliveryStreamArn(scope, 'Stream', 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/logs');

  test('fails for CloudFront', () => {
    const source = logsOf({ resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1' }, delivery.CloudFrontLogType.ACCESS_LOGS);

    expect(() => source.toFirehose(stream(stack))).toThrow(/deliveryStream 'Stack\/Stream' is in eu-west-1, but ACCESS_LOGS of Amazon CloudFront needs us-east-1: deliver to a delivery stream there \[cdk-log-delivery:streamNotInRegion\]$/);
  });

  test('is a warning for others: AWS does not say', () => {
    const alone = new Stack(undefined, 'Stack', { env: HERE });
    busLogs(alone).toFirehose(stream(alone));

    expect(warnings(alone)).toContain(
      "deliveryStream 'Stack/Stream' is in eu-west-1, and the delivery in us-east-1: use a delivery stream in "
        + 'us-east-1, because AWS does not document that Firehose accepts logs from another Region '
        + '[ack: cdk-log-delivery:streamRegion]');
  });

  test('is none where its Region is not known', () => {
    const alone = new Stack(undefined, 'Alone', { env: HERE });
    const arn = `arn:aws:firehose:${new CfnParameter(alone, 'Region').valueAsString}:111122223333:deliverystream/logs`;
    busLogs(alone).toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(alone, 'Stream', arn));

    expect(warnings(alone).filter(warning => String(warning).includes('streamRegion'))).toEqual([]);
  });
});

describe('a bucket without a name, in another Region', () => {
  const message = "bucket 'OtherRegion/Bucket' is in another environment and has no bucketName: set bucketName, "
    + "for example to PhysicalName.GENERATE_IF_NEEDED, or crossRegionReferences: true on stack 'Stack' "
    + '[cdk-log-delivery:targetWithoutName]';

  test('fails before aws-cdk-lib does', () => {
    const bucket = new s3.Bucket(otherRegion, 'Bucket');

    expect(() => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket })).toThrow(new Error(`Stack/Destination: ${message}`));
  });

  test('fails by toS3(), too', () => {
    const bucket = new s3.Bucket(otherRegion, 'Bucket');

    expect(() => busLogs(stack).toS3(bucket)).toThrow(message);
  });

  test('can be with a name that is made when it is needed', () => {
    const others = new App();
    const referring = new Stack(others, 'Referring', { env: HERE });
    const referred = new Stack(others, 'Referred', { env: IN_OTHER_REGION });
    busLogs(referring).toS3(new s3.Bucket(referred, 'Bucket', { bucketName: PhysicalName.GENERATE_IF_NEEDED }));
    others.synth();

    expect(referring.dependencies).toEqual([referred]);
  });

  test('can be with references across Regions', () => {
    const others = new App();
    const referring = new Stack(others, 'Referring', { env: HERE, crossRegionReferences: true });
    busLogs(referring).toS3(new s3.Bucket(new Stack(others, 'Referred', { env: IN_OTHER_REGION, crossRegionReferences: true }), 'Bucket'));

    expect(() => others.synth()).not.toThrow();
  });

  test('fails where the account of one stack is not known, whatever crossRegionReferences says', () => {
    const bucket = new s3.Bucket(new Stack(app, 'Unknown'), 'Bucket');

    expect(() => busLogs(stack).toS3(bucket)).toThrow(/set bucketName, for example to PhysicalName.GENERATE_IF_NEEDED \[cdk-log-delivery:targetWithoutName\]$/);
  });
});

describe('a delivery', () => {
  const imported = (env: typeof HERE, deliveryDestinationType?: delivery.DeliveryDestinationType) =>
    delivery.DeliveryDestination.fromDeliveryDestinationAttributes(stack, 'Central', {
      deliveryDestinationArn: `arn:aws:logs:${env.region}:${env.account}:delivery-destination:central`, deliveryDestinationType,
    });

  test('fails for a source of another account', () => {
    const source = delivery.DeliverySource.fromDeliverySourceArn(stack, 'Source', 'arn:aws:logs:us-east-1:444455556666:delivery-source:orders');

    expect(() => source.toLogGroup(new logs.LogGroup(stack, 'LogGroup'))).toThrow(
      /the delivery is in 111122223333, us-east-1, and its source in 444455556666, us-east-1: create the delivery in the account and Region of the source \[cdk-log-delivery:deliveryEnvironment\]$/,
    );
  });

  test('fails for a source of another Region, and says no account where none is known', () => {
    const source = new delivery.DeliverySource(new Stack(app, 'Here', { env: { region: 'us-east-1' } }), 'Source', {
      logType: INFO_LOGS, resourceArn: busArn('111122223333', 'us-east-1'), deliverySourceName: 'orders',
    });
    const there = new Stack(app, 'There', { env: { region: 'eu-west-1' } });

    expect(() => new delivery.Delivery(there, 'Delivery', { source, destination: new delivery.XRayDeliveryDestination(there, 'XRay') })).toThrow(
      /the delivery is in eu-west-1, and its source in us-east-1: create the delivery in the account and Region of the source \[cdk-log-delivery:deliveryEnvironment\]$/,
    );
  });

  test('fails for a destination of another Region', () => {
    expect(() => busLogs(stack).deliverTo(imported(IN_OTHER_REGION))).toThrow(
      /the destination is in eu-west-1, and the delivery in us-east-1: create the destination in us-east-1 \(an S3 bucket can be in any Region\) \[cdk-log-delivery:destinationRegion\]$/,
    );
  });

  test.each([
    [delivery.DeliveryDestinationType.CWL, INFO_LOGS, 'a log group'],
    [delivery.DeliveryDestinationType.XRAY, delivery.LogType.of('TRACES'), 'X-Ray'],
  ])('fails for a destination of another account that is of type %s', (type, logType, title) => {
    expect(() => busLogs(stack, { logType }).deliverTo(imported(IN_OTHER_ACCOUNT, type))).toThrow(new RegExp(
      `the destination is ${title} of account 444455556666, and the delivery is in 111122223333: create the destination in 111122223333, or deliver to S3 or Firehose \\[cdk-log-delivery:destinationAccount\\]$`,
    ));
  });

  test.each([delivery.DeliveryDestinationType.S3, delivery.DeliveryDestinationType.FH, undefined])('takes one of another account that is of type %s', type => {
    expect(busLogs(stack).deliverTo(imported(IN_OTHER_ACCOUNT, type)).deliveryArn).toBeDefined();
  });

  test('fails for the log group of a stack of the app in another account', () => {
    const destination = new delivery.LogGroupDeliveryDestination(otherAccount, 'Destination', { logGroup: new logs.LogGroup(otherAccount, 'LogGroup') });

    expect(() => busLogs(stack).deliverTo(destination)).toThrow(/the destination is a log group of account 444455556666, and the delivery is in 111122223333: create /);
  });

  test('is checked against the type and format of an imported destination', () => {
    const destination = imported(HERE, delivery.DeliveryDestinationType.CWL);

    expect(() => busLogs(stack).deliverTo(destination, { suffixPath: '{yyyy}' })).toThrow(/suffixPath does not apply to CloudWatch Logs \(got '\{yyyy\}'\): remove it \[cdk-log-delivery:s3OnlyOption\]$/);
  });
});

describe('a construct that says itself where it is', () => {
  /** A construct of `stack` that represents a resource elsewhere, and has a child in this app. */
  class Wrapper extends Resource implements logs.IDeliverySourceRef {
    public readonly deliverySourceRef = { deliverySourceName: 'orders', deliverySourceArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-source:orders' };

    constructor(scope: Stack) {
      super(scope, 'Wrapper', { account: HERE.account, region: IN_OTHER_REGION.region });
      new CfnResource(this, 'Resource', { type: 'AWS::CloudFormation::WaitConditionHandle' });
    }
  }

  test('is there, and not where its stack is', () => {
    const destination = new delivery.XRayDeliveryDestination(stack, 'Destination');

    expect(() => new delivery.Delivery(stack, 'Delivery', { source: new Wrapper(stack), destination })).toThrow(new Error(
      'Stack/Delivery: the delivery is in 111122223333, us-east-1, and its source in 111122223333, eu-west-1: '
        + 'create the delivery in the account and Region of the source [cdk-log-delivery:deliveryEnvironment]'));
  });

  test('can be where the delivery is', () => {
    const destination = new delivery.XRayDeliveryDestination(otherRegion, 'Destination');

    expect(() => new delivery.Delivery(otherRegion, 'Delivery', { source: new Wrapper(stack), destination })).not.toThrow();
  });

  test('is where its ARN says, if something of this app is below it', () => {
    const group = logs.LogGroup.fromLogGroupArn(stack, 'LogGroup', 'arn:aws:logs:us-east-1:444455556666:log-group:orders');
    group.addStream('Default');

    expect(() => logsOf({ resource: bus(stack) }).toLogGroup(group)).toThrow(
      "logGroup 'Stack/LogGroup' is in account 444455556666, and the delivery destination in 111122223333: deliver to a log group");
  });
});

test('a source that does not say where it is is where its stack is', () => {
  class Plain extends Construct implements Omit<logs.IDeliverySourceRef, 'env'> {
    public readonly deliverySourceRef = { deliverySourceName: 'orders', deliverySourceArn: 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders' };
  }
  const alone = new Stack(new App(), 'Stack', { env: HERE });
  const source = new Plain(alone, 'Source') as unknown as logs.IDeliverySourceRef;
  const destination = new delivery.S3DeliveryDestination(alone, 'Destination', { bucket: new s3.Bucket(alone, 'Bucket') });
  new delivery.Delivery(alone, 'Delivery', { source, destination });

  const [{ Properties }] = Object.values(Template.fromStack(alone).findResources('AWS::S3::BucketPolicy'));
  expect(Properties.PolicyDocument.Statement[0].Condition.StringEquals['aws:SourceAccount']).toBe('111122223333');
});
