import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { newLogGroup } from '../../support/destinations';
import { textOf } from '../../support/values';
import type { Subject } from '../error-case';
import { newAccessLogs, newBucket, newBusLogs } from '../support';

/** The cases about paths of objects in a bucket. */
export const PATHS: Subject = {
  title: 'Paths in buckets',
  cases: [
    {
      title: 'suffixPath for a log group',
      rows: ['Path options for another destination than S3'],
      bad: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newBusLogs(stack),
        destination: new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: newLogGroup(stack) }),
        suffixPath: '{yyyy}/{MM}',
      }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}/{MM}' }),
    },
    {
      title: 'suffixPath has names of partitions',
      rows: ['A suffix path with names of partitions'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: 'year={yyyy}/month={MM}' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}/{MM}', hiveCompatiblePath: true }),
    },
    {
      title: 'suffixPath has a variable that only AWS can use',
      rows: ['`{account-id}` in a suffix path'],
      bad: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{account-id}/{yyyy}' }),
      good: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{accountid}/{yyyy}' }),
    },
    {
      title: 'suffixPath has an unknown variable',
      rows: ['A suffix path with a variable that the service does not have'],
      warning: 'unknownPathVariable',
      bad: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{YYYY}' }),
      good: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}' }),
    },
    {
      title: 'suffixPath has an unbalanced brace',
      rows: ['A suffix path with a variable that the service does not have'],
      warning: 'unknownPathVariable',
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy/{MM}' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}/{MM}' }),
    },
    {
      title: 'A path of CloudFront logs to a destination without prefix',
      rows: ['The same with a destination that is a separate construct'],
      warning: 'pathChange',
      bad: stack => newAccessLogs(stack).deliverTo(newArchive(stack), { suffixPath: '{yyyy}' }),
      good: stack => newAccessLogs(stack).deliverTo(newArchive(stack, 'cdn'), { suffixPath: '{yyyy}' }),
    },
    {
      title: 'hiveCompatiblePath for a log group',
      rows: ['Path options for another destination than S3'],
      bad: stack => new delivery.Delivery(stack, 'Delivery', {
        source: newBusLogs(stack),
        destination: new delivery.LogGroupDeliveryDestination(stack, 'Destination', { logGroup: newLogGroup(stack) }),
        hiveCompatiblePath: true,
      }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { hiveCompatiblePath: true }),
    },
    {
      title: 'suffixPath is too long',
      rows: ['A suffix path of more than 256 characters'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: textOf(257) }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: textOf(256) }),
    },
  ],
};

function newArchive(stack: Stack, prefix?: string): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Archive', { bucket: newBucket(stack), prefix });
}
