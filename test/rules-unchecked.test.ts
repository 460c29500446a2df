import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as shield from 'aws-cdk-lib/aws-shield';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { BUS_ARN, KEY_ARN } from './support/arns';
import { accessLogs } from './support/deployable';
import { busLogs } from './support/sources';
import { newStackHere } from './support/stacks';
import { warnings } from './support/warnings';

// The pages in docs/rules list the reason why each of these is not checked. When one is, change its row there with its test.

const { INFO_LOGS } = delivery.EventBusLogType;

function source(stack: Stack, logType: delivery.LogType, resource: IConstruct | string): delivery.DeliverySource {
  const props = typeof resource === 'string' ? { resourceArn: resource } : { resource };

  return new delivery.DeliverySource(stack, 'Logs', { logType, ...props });
}

function bucket(stack: Stack, props: s3.BucketProps = {}): s3.Bucket {
  return new s3.Bucket(stack, 'Bucket', props);
}

const UNCHECKED: readonly (readonly [title: string, define: (stack: Stack) => void])[] = [
  ['a configuration that the log type may not know is not', stack => {
    new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resourceArn: BUS_ARN, deliverySourceConfiguration: { samplingRate: '50' } });
  }],
  ['a bucket with dots in its name is not', stack => { busLogs(stack, { id: 'Logs' }).toS3(bucket(stack, { bucketName: 'logs.example.com' })); }],
  ['the key of a log group is not', stack => {
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', KEY_ARN);
    busLogs(stack, { id: 'Logs' }).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs', encryptionKey }));
  }],
  ['the default event bus is not', stack => { source(stack, INFO_LOGS, 'arn:aws:events:us-east-1:111122223333:event-bus/default'); }],
  ['the older logging of a distribution is not', stack => {
    const legacy = accessLogs(stack);
    (stack.node.findChild('Distribution') as CfnResource).addPropertyOverride('DistributionConfig.Logging', { Bucket: 'example-logs.s3.amazonaws.com' });
    legacy.toS3(bucket(stack));
  }],
  ['the subscription of a Quick account is not', stack => {
    source(stack, delivery.QuickLogType.CHAT_LOGS, 'arn:aws:quicksight:us-east-1:111122223333:account/111122223333');
  }],
  ['the subscription to Shield Advanced is not', stack => {
    source(stack, delivery.ShieldLogType.FLOW_LOGS, new shield.CfnProtection(stack, 'Protection', {
      name: 'protection', resourceArn: 'arn:aws:ec2:us-east-1:111122223333:eip-allocation/eipalloc-0123456789abcdef0',
    }));
  }],
  ['the observability Region of a resolver is not', stack => {
    source(stack, delivery.GlobalResolverLogType.GLOBAL_RESOLVER_LOGS, 'arn:aws:route53globalresolver::111122223333:global-resolver/0123');
  }],
];

test.each(UNCHECKED.map(([title, define]) => ({ title, define })))('$title checked', ({ define }) => {
  const stack = newStackHere();
  define(stack);

  expect(warnings(stack)).toEqual([]);
});
