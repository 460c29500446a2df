import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnParameter } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { newStackHere } from './support/stacks';
import { allWarnings } from './support/warnings';

/** A module of another copy of the package, as npm installs it for a library that needs another version. */
function ofOtherCopy<T>(path: string): T {
  const loaded: unknown[] = [];
  jest.isolateModules(() => { loaded.push(jest.requireActual(path)); });

  return loaded[0] as T;
}

test('a format of another copy is checked', () => {
  const stack = newStackHere();
  const { OutputFormat } = ofOtherCopy<typeof delivery>('../src/output-format');
  const source = new delivery.DeliverySource(stack, 'Logs', {
    logType: delivery.EcsLogType.ACTION_LOGS, resourceArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/shop',
  });

  expect(OutputFormat.PARQUET).not.toBe(delivery.OutputFormat.PARQUET);
  expect(() => source.toS3(new s3.CfnBucket(stack, 'Bucket'), { outputFormat: OutputFormat.PARQUET })).toThrow(new Error(
    'Stack/Logs/S3-Bucket-a2187118/Delivery: AWS does not deliver ACTION_LOGS of Amazon ECS to Amazon S3 as '
      + "'parquet': use 'json', or OutputFormat.of('parquet') if AWS supports it now "
      + '[cdk-log-delivery:outputFormat]'));
});

test('a format of another copy that is not a constant is not checked', () => {
  const stack = newStackHere();
  const { OutputFormat } = ofOtherCopy<typeof delivery>('../src/output-format');
  const source = new delivery.DeliverySource(stack, 'Logs', {
    logType: delivery.EcsLogType.ACTION_LOGS, resourceArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/shop',
  });

  expect(source.toS3(new s3.CfnBucket(stack, 'Bucket'), { outputFormat: OutputFormat.of('parquet') }).node.scope).toBeDefined();
});

test('the policy of the deploying role has the action for a log type of another copy', () => {
  const stack = newStackHere();
  const { EventBusLogType } = ofOtherCopy<typeof delivery>('../src/generated/log-types');
  new delivery.DeliverySource(stack, 'Logs', {
    logType: EventBusLogType.INFO_LOGS, resourceArn: new CfnParameter(stack, 'Arn').valueAsString,
  });

  expect(EventBusLogType.INFO_LOGS).not.toBeInstanceOf(delivery.LogType);
  expect(delivery.DeployerPolicy.of(stack).toJson()).toContain('events:AllowVendedLogDeliveryForResource');
  expect(allWarnings(stack).join()).not.toContain('deployerPolicyIncomplete');
});
