import type { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { newLogGroup } from '../../support/destinations';
import { textOf } from '../../support/values';
import type { Subject } from '../error-case';
import { newAccessLogs, newBucket, newBusLogs } from '../support';

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
      title: 'Names of partitions in a suffix path',
      rows: ['A suffix path with names of partitions'],
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: 'year={yyyy}/month={MM}' }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}/{MM}', hiveCompatiblePath: true }),
    },
    {
      title: 'A variable of AWS itself in a suffix path',
      rows: ['`{account-id}` in a suffix path'],
      bad: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{account-id}/{yyyy}' }),
      good: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{accountid}/{yyyy}' }),
    },
    {
      title: 'A variable that AWS does not list',
      rows: ['A suffix path with a variable that the service does not have'],
      warning: 'unknownPathVariable',
      bad: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{YYYY}' }),
      good: stack => newAccessLogs(stack).toS3(newBucket(stack), { suffixPath: '{yyyy}' }),
    },
    {
      title: 'A path of CloudFront that cannot change',
      rows: ['The same with a destination that is a construct of its own'],
      warning: 'pathChange',
      bad: stack => newAccessLogs(stack).deliverTo(newArchive(stack), { suffixPath: '{yyyy}' }),
      good: stack => newAccessLogs(stack).deliverTo(newArchive(stack, 'cdn'), { suffixPath: '{yyyy}' }),
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

function newArchive(stack: Stack, prefix?: string): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Archive', { bucket: newBucket(stack), prefix });
}
