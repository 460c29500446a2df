import { Template } from 'aws-cdk-lib/assertions';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnParameter, Stack, Tags } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { DESTINATION } from '../support/cfn-types';
import { newStream } from '../support/destinations';
import { ACCOUNT } from '../support/environments';
import { dependenciesOfOnly, onlyProperties, rendered } from '../support/rendered';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';
import { warningsWithPaths } from '../support/warnings';

const { EventBusLogType } = delivery;

const TAG = { Key: 'LogDeliveryEnabled', Value: 'true' };

let stack: Stack;

beforeEach(() => {
  stack = newStack('Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
});

function streamTags(): unknown {
  return onlyProperties(stack, 'AWS::KinesisFirehose::DeliveryStream').Tags;
}

describe('a destination', () => {
  test('has the type, the ARN of the stream and the format', () => {
    const deliveryStream = newStream(stack);
    const destination = new delivery.FirehoseDeliveryDestination(stack, 'Destination', {
      deliveryStream,
      outputFormat: delivery.OutputFormat.RAW,
      deliveryDestinationName: 'stream',
    });

    expect(onlyProperties(stack, DESTINATION)).toEqual({
      Name: 'stream',
      DeliveryDestinationType: 'FH',
      DestinationResourceArn: rendered(stack, deliveryStream.deliveryStreamArn),
      OutputFormat: 'raw',
    });
    expect(destination.deliveryDestinationType).toBe(delivery.DeliveryDestinationType.FH);
  });

  test('does not tag the stream before something is delivered to it', () => {
    new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream: newStream(stack) });

    expect(streamTags()).toBeUndefined();
  });
});

describe('a delivery stream that reads from elsewhere', () => {
  const define = (deliveryStream: firehose.IDeliveryStream) => new delivery.FirehoseDeliveryDestination(stack, 'Destination', { deliveryStream });

  test('fails for one that reads from a Kinesis data stream', () => {
    const deliveryStream = new firehose.DeliveryStream(stack, 'Stream', {
      source: new firehose.KinesisStreamSource(new kinesis.Stream(stack, 'Data')),
      destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')),
    });

    expect(() => define(deliveryStream)).toThrow(new Error(
      "Stack/Destination: delivery stream 'Stack/Stream' is of type KinesisStreamAsSource, so AWS cannot put logs into it: create it without a source "
      + '(Direct PUT) [cdk-log-delivery:deliveryStreamSource]',
    ));
  });

  test('fails for one that an override makes so', () => {
    const deliveryStream = newStream(stack);
    (deliveryStream.node.defaultChild as firehose.CfnDeliveryStream).addPropertyOverride('DeliveryStreamType', 'MSKAsSource');

    expect(() => define(deliveryStream)).toThrow(/: delivery stream 'Stack\/Stream' is of type MSKAsSource, so AWS cannot put logs into it: .* \[cdk-log-delivery:deliveryStreamSource\]$/);
  });

  test('can be where the type is not known', () => {
    const deliveryStream = newStream(stack);
    (deliveryStream.node.defaultChild as firehose.CfnDeliveryStream).deliveryStreamType = new CfnParameter(stack, 'Type').valueAsString;

    expect(define(deliveryStream).deliveryDestinationName).toBeDefined();
  });
});

describe('a delivery to a stream of this app', () => {
  let stream: firehose.DeliveryStream;

  beforeEach(() => {
    stream = newStream(stack);
  });

  test('tags the stream', () => {
    busLogs(stack).toFirehose(stream);

    expect(streamTags()).toEqual([TAG]);
  });

  test('keeps the tags that the stream has', () => {
    Tags.of(stream).add('team', 'events');
    busLogs(stack).toFirehose(stream);

    expect(streamTags()).toEqual([TAG, { Key: 'team', Value: 'events' }]);
  });

  test('tags the stream once for several deliveries', () => {
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toFirehose(stream);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toFirehose(stream);

    expect(streamTags()).toEqual([TAG]);
  });

  test('writes no policy, and has none to wait for', () => {
    busLogs(stack).toFirehose(stream);

    const types = Object.values<{ Type: string }>(Template.fromStack(stack).toJSON().Resources).map(({ Type }) => Type);
    expect(types.filter(type => /Policy$/.test(type))).toEqual(['AWS::IAM::Policy']);
    expect(dependenciesOfOnly(stack, 'AWS::Logs::Delivery')).toEqual([]);
  });

  test('comes after the stream with its tag, which the destination refers to', () => {
    busLogs(stack).toFirehose(stream);

    expect(onlyProperties(stack, DESTINATION).DestinationResourceArn).toEqual(rendered(stack, stream.deliveryStreamArn));
  });

  test('does not tag the stream with managePermissions: false', () => {
    busLogs(stack).toFirehose(stream, { managePermissions: false });

    expect(streamTags()).toBeUndefined();
  });
});

describe('deliveries to an imported stream', () => {
  let stream: firehose.IDeliveryStream;

  beforeEach(() => {
    stream = firehose.DeliveryStream.fromDeliveryStreamName(stack, 'Imported', 'example-stream');
  });

  test('warn once of the tag that it needs', () => {
    busLogs(stack, { logType: EventBusLogType.INFO_LOGS }).toFirehose(stream);
    busLogs(stack, { logType: EventBusLogType.ERROR_LOGS }).toFirehose(stream);

    expect(warningsWithPaths(stack)).toEqual([{
      path: expect.stringMatching(/^\/Stack\/INFO_LOGS\/Firehose-Imported-\w+\/Delivery$/),
      message: "this app cannot tag delivery stream 'example-stream': add the tag LogDeliveryEnabled with the value 'true', or nothing "
        + 'is delivered [ack: cdk-log-delivery:firehoseTagNotAdded]',
    }]);
  });

  test('do not warn with managePermissions: false', () => {
    busLogs(stack).toFirehose(stream, { managePermissions: false });

    expect(warningsWithPaths(stack)).toEqual([]);
  });

  test('have its ARN', () => {
    busLogs(stack).toFirehose(stream);

    expect(onlyProperties(stack, DESTINATION).DestinationResourceArn).toEqual(rendered(stack, stream.deliveryStreamArn));
  });
});
