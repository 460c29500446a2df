import { Bucket } from 'aws-cdk-lib/aws-s3';
import * as delivery from '../../../src';
import { newLogGroup } from '../../support/destinations';
import type { Subject } from '../error-case';
import { newBucket, newBus, newBusLogs } from '../support';

/** Returns a value as JavaScript does, which has no types. */
function unchecked<T>(value: unknown): T {
  return value as T;
}

const ROW = ['A value of another type, which JavaScript and Python let through'];

/** Values that TypeScript refuses, and JavaScript and Python do not. */
export const GIVEN_VALUES: Subject = {
  title: 'Values of other types (JavaScript and Python)',
  cases: [
    {
      title: 'logType is text',
      rows: ROW,
      bad: stack => new delivery.DeliverySource(stack, 'Logs', { logType: unchecked('INFO_LOGS'), resource: newBus(stack) }),
      good: stack => newBusLogs(stack),
    },
    {
      title: 'logType is a misspelled constant',
      rows: ROW,
      bad: stack => new delivery.DeliverySource(stack, 'Logs', {
        logType: unchecked(Reflect.get(delivery.EventBusLogType, 'INFO_LOG')), resource: newBus(stack),
      }),
      good: stack => newBusLogs(stack),
    },
    {
      title: 'resource is an ARN',
      rows: ROW,
      bad: stack => new delivery.DeliverySource(stack, 'Logs', {
        logType: delivery.EventBusLogType.INFO_LOGS, resource: unchecked('arn:aws:events:us-east-1:111122223333:event-bus/orders'),
      }),
      good: stack => new delivery.DeliverySource(stack, 'Logs', {
        logType: delivery.EventBusLogType.INFO_LOGS, resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
      }),
    },
    {
      title: 'outputFormat is text',
      rows: ROW,
      bad: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: unchecked('parquet') }),
      good: stack => newBusLogs(stack).toS3(newBucket(stack), { outputFormat: delivery.OutputFormat.JSON }),
    },
    {
      title: 'bucket is undefined',
      rows: ROW,
      bad: stack => newBusLogs(stack).toS3(unchecked(undefined)),
      good: stack => newBusLogs(stack).toS3(newBucket(stack)),
    },
    {
      title: 'A bucket is passed to deliverTo()',
      rows: ROW,
      bad: stack => newBusLogs(stack).deliverTo(unchecked(new Bucket(stack, 'LogBucket'))),
      good: stack => newBusLogs(stack).deliverTo(new delivery.S3DeliveryDestination(stack, 'Logs', { bucket: newBucket(stack) })),
    },
    {
      title: 'The properties are not an object',
      rows: ROW,
      bad: stack => newBusLogs(stack).toLogGroup(newLogGroup(stack), unchecked('json')),
      good: stack => newBusLogs(stack).toLogGroup(newLogGroup(stack), { outputFormat: delivery.OutputFormat.JSON }),
    },
    {
      title: 'LogType.of() without text',
      rows: ROW,
      bad: () => delivery.LogType.of(unchecked(undefined)),
      good: () => delivery.LogType.of('NEW_LOGS'),
    },
    {
      title: 'OutputFormat.of() without text',
      rows: ROW,
      bad: () => delivery.OutputFormat.of(unchecked(undefined)),
      good: () => delivery.OutputFormat.of('new'),
    },
    {
      title: 'outputFormatsFor() with a destination type that does not exist',
      rows: ROW,
      bad: () => delivery.EventBusLogType.INFO_LOGS.outputFormatsFor(unchecked('BUCKET')),
      good: () => delivery.EventBusLogType.INFO_LOGS.outputFormatsFor(delivery.DeliveryDestinationType.S3),
    },
    {
      title: 'DeployerPolicy.of() without a construct',
      rows: ROW,
      bad: () => delivery.DeployerPolicy.of(unchecked(undefined)),
      good: stack => delivery.DeployerPolicy.of(stack),
    },
  ],
};
