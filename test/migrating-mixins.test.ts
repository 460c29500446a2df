import { EventBus, Level } from 'aws-cdk-lib/aws-events';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import type { Given } from './support/guides';
import { assembly, deliveryChanges } from './support/migrations';
// The template of an app with aws-cdk-lib 2.276.0 and CfnEventBusLogsMixin.INFO_LOGS of @aws-cdk/mixins-preview 2.275.0-alpha.0, which
// delivers the logs of a bus to a bucket, a log group and a delivery stream.
import template from './support/mixins-preview.json';

/** The resources of the app. */
function resources(stack: Stack): Given {
  const bucket = new s3.Bucket(stack, 'Bucket');
  return {
    bucket,
    bus: new EventBus(stack, 'Bus', { eventBusName: 'orders', logConfig: { level: Level.TRACE } }),
    logGroup: new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/recent' }),
    deliveryStream: new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(bucket) }),
  };
}

/** An account with the deployed template. Deliveries of a source conflict if they are created at once, so not every seed succeeds. */
function deployed(): Simulator {
  for (let seed = 0; seed < 50; seed++) {
    const simulator = new Simulator({ seed });
    if (simulator.deployTemplate('Stack', template).errors.length === 0) return simulator;
  }
  throw new Error('the template of the mixins is never deployed');
}

test('the deliveries of the mixins of aws-cdk become constructs without a change of sources, destinations and deliveries', () => {
  const simulator = deployed();
  const result = simulator.deploy(assembly({ headings: ['Mixins after'] }, resources));

  expect(result.errors).toEqual([]);
  expect(deliveryChanges(result)).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});

test('without the names of the mixins, the new source is refused', () => {
  const result = deployed().deploy(assembly({
    define: (stack, { bus, bucket }) => {
      new delivery.DeliverySource(stack, 'OrdersLogs', { resource: bus as EventBus, logType: delivery.EventBusLogType.INFO_LOGS }).toS3(bucket as s3.Bucket);
    },
  }, resources));

  expect(result.errors[0]?.message).toBe('This ResourceId has already been used in another Delivery Source in this account');
});
