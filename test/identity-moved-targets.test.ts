import { Template } from 'aws-cdk-lib/assertions';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, NestedStack, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { HERE } from './support/environments';

const PLACES = ['the stack', 'another stack', 'a nested stack', 'another nested stack'] as const;

/** Defines a delivery destination, whose target is in a separate stack or not. */
type Define = (stack: Stack, place: Stack) => void;

const DESTINATIONS: [string, Define][] = [
  ['a bucket', (stack, place) => {
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(place, 'Target') });
  }],
  ['a log group', (stack, place) => {
    new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: new logs.LogGroup(place, 'Target') });
  }],
  ['a delivery stream', (stack, place) => {
    new delivery.FirehoseDeliveryDestination(stack, 'Destination', {
      deliveryStream: new firehose.DeliveryStream(place, 'Target', {
        destination: new firehose.S3Bucket(s3.Bucket.fromBucketName(place, 'Bucket', 'example-logs')),
      }),
    });
  }],
];

/** Returns the name of the destination of a target in a place. */
function nameWith(define: Define, place: typeof PLACES[number]): unknown {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: HERE });
  const other = new Stack(app, 'Other', { env: HERE });
  const [one, two] = ['One', 'Two'].map(id => new NestedStack(stack, id));
  // CloudFormation accepts no stack without resources.
  [stack, other, one, two].forEach(each => new CfnWaitConditionHandle(each, 'Resource'));
  define(stack, { 'the stack': stack, 'another stack': other, 'a nested stack': one, 'another nested stack': two }[place]);
  const [destination] = Object.values(Template.fromStack(stack).findResources('AWS::Logs::DeliveryDestination'));

  return destination.Properties.Name;
}

test.each(DESTINATIONS)('the name of a destination is another one in each place of its target, which is another one: %s', (_, define) => {
  const names = PLACES.map(place => nameWith(define, place));

  expect(new Set(names).size).toBe(PLACES.length);
  expect(PLACES.map(place => nameWith(define, place))).toEqual(names);
});
