import * as delivery from '../../../src';
import { textOf } from '../../support/fixtures';
import type { Subject } from '../error-case';
import { newBucket, newBusLogs, newLogGroup } from '../support';

/** Where objects are in a bucket. */
export const PATHS: Subject = {
  title: 'Paths in buckets',
  cases: [
    {
      title: 'A suffix path for another destination than S3',
      rows: ['Path options for another destination than S3'],
      bad: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newBusLogs(stack),
        destination: new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: newLogGroup(stack) }),
        suffixPath: '{yyyy}/{MM}',
      }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}/{MM}' }),
    },
    {
      title: 'Hive-compatible paths for another destination than S3',
      rows: ['Path options for another destination than S3'],
      bad: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newBusLogs(stack),
        destination: new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: newLogGroup(stack) }),
        hiveCompatiblePath: true,
      }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { hiveCompatiblePath: true }),
    },
    {
      title: 'A suffix path that is too long',
      rows: ['A suffix path of more than 256 characters'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: textOf(257) }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: textOf(256) }),
    },
  ],
};
