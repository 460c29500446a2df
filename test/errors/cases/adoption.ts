import * as logs from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import type { Subject } from '../error-case';
import { newBucket, newBus, newBusLogs } from '../support';

const { ERROR_LOGS, INFO_LOGS } = delivery.EventBusLogType;
const SOURCE = { logicalId: 'OrdersSource', deliverySourceName: 'orders' };
const DESTINATION = { logicalId: 'OrdersDestination', deliveryDestinationName: 'orders-archive' };
const DELIVERY = { logicalId: 'OrdersDelivery' };

/** Deployed L1s that become constructs of this library. */
export const ADOPTION: Subject = {
  title: 'Adopting deployed resources',
  cases: [
    {
      title: 'A logical ID of other characters',
      rows: ['An adopted logical ID that is not a logical ID'],
      bad: stack => deliver(stack, { adoptedSource: { ...SOURCE, logicalId: 'Orders-Source' } }),
      good: stack => deliver(stack, { adoptedSource: SOURCE }),
    },
    {
      title: 'The name of an adopted delivery source that is given twice',
      rows: ['An adopted resource whose name is given twice'],
      bad: stack => deliver(stack, { adoptedSource: SOURCE, deliverySourceName: 'orders' }),
      good: stack => deliver(stack, { adoptedSource: SOURCE }),
    },
    {
      title: 'The name of an adopted delivery destination that is given twice',
      rows: ['An adopted resource whose name is given twice'],
      bad: stack => new delivery.S3DeliveryDestination(stack, 'Archive', {
        bucket: newBucket(stack), adoptedDestination: DESTINATION, deliveryDestinationName: 'orders-archive',
      }),
      good: stack => new delivery.S3DeliveryDestination(stack, 'Archive', { bucket: newBucket(stack), adoptedDestination: DESTINATION }),
    },
    {
      title: 'An adopted delivery destination of a helper without its delivery',
      rows: ['A helper that adopts the delivery destination or the delivery alone'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { adoptedDestination: DESTINATION }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { adoptedDestination: DESTINATION, adoptedDelivery: DELIVERY }),
    },
    {
      title: 'An adopted delivery of a helper without its delivery destination',
      rows: ['A helper that adopts the delivery destination or the delivery alone'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { adoptedDelivery: DELIVERY }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { adoptedDestination: DESTINATION, adoptedDelivery: DELIVERY }),
    },
    {
      title: 'The ARN of a log group for a bucket',
      rows: ['`hasLogGroupWildcard: false` for a bucket'],
      bad: stack => toS3(stack, { ...DESTINATION, hasLogGroupWildcard: false }),
      good: stack => toS3(stack, DESTINATION),
    },
    {
      title: 'X-Ray without a type',
      rows: ['`hasDeliveryDestinationType: false` for X-Ray'],
      bad: stack => new delivery.XRayDeliveryDestination(stack, 'Traces', { adoptedDestination: { ...DESTINATION, hasDeliveryDestinationType: false } }),
      good: stack => toS3(stack, { ...DESTINATION, hasDeliveryDestinationType: false }),
    },
    {
      title: 'An adopted L1 that is still in the app',
      rows: ['An adopted L1 that is still in the app'],
      bad: stack => {
        new logs.CfnDeliveryDestination(stack, 'OrdersDestination', { name: 'orders-archive' });
        toS3(stack, DESTINATION);
      },
      good: stack => toS3(stack, DESTINATION),
    },
    {
      title: 'Another log type than the L1 has',
      rows: ['`fromCfnDeliverySource()` with another log type'],
      bad: stack => delivery.DeliverySource.fromCfnDeliverySource(newL1(stack), { logType: ERROR_LOGS }),
      good: stack => delivery.DeliverySource.fromCfnDeliverySource(newL1(stack), { logType: INFO_LOGS }).toS3(newBucket(stack)),
    },
  ],
};

function deliver(stack: Stack, props: Partial<delivery.DeliverySourceProps>): void {
  newBusLogs(stack, props).toS3(newBucket(stack));
}

function toS3(stack: Stack, adoptedDestination: delivery.AdoptedDeliveryDestination): void {
  newBusLogs(stack).toS3(newBucket(stack), { adoptedDestination, adoptedDelivery: DELIVERY });
}

function newL1(stack: Stack): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(stack, 'L1', { name: 'orders', logType: 'INFO_LOGS', resourceArn: newBus(stack).eventBusArn });
}
