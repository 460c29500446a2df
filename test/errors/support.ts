import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { DISTRIBUTION_ARN } from '../support/fixtures';
import { newCfnDistribution } from '../support/switched-l1s';

export const OTHER_ACCOUNT = '444455556666';

/** Where other stacks can be: another account, another Region, or anywhere. */
export const IN_OTHER_ACCOUNT = { account: OTHER_ACCOUNT, region: 'us-east-1' };
export const IN_OTHER_REGION = { account: '111122223333', region: 'eu-west-1' };
export const SAME = { account: '111122223333', region: 'us-east-1' };

/** Another stack of the app: one without an environment can go anywhere. */
export function newStack(stack: Stack, id: string, env?: { readonly account: string; readonly region: string }): Stack {
  return new Stack(stack.node.root, id, { env });
}

/** An event bus that logs everything. */
export function newBus(scope: Stack, id = 'Orders'): events.EventBus {
  return new events.EventBus(scope, id, { eventBusName: id.toLowerCase(), logConfig: { level: events.Level.TRACE } });
}

/** The logs of an event bus: whatever its level, the formats and destinations of all services have them. */
export function newBusLogs(scope: Stack, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'OrdersLogs', { logType: delivery.EventBusLogType.INFO_LOGS, resource: newBus(scope), ...props });
}

/** Logs of any resource. */
export function newLogs(scope: Stack, props: delivery.DeliverySourceProps): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Logs', props);
}

/** The access logs of a distribution that another app has. */
export function newAccessLogs(scope: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'AccessLogs', { logType: delivery.CloudFrontLogType.ACCESS_LOGS, resourceArn: DISTRIBUTION_ARN });
}

/** The traces of an agent's memory. */
export function newTraces(scope: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Traces', {
    logType: delivery.AgentCoreMemoryLogType.TRACES,
    resourceArn: `arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/${scope.node.id}-0123456789`,
  });
}

export function newBucket(scope: Stack, props: s3.BucketProps = {}, id = 'LogBucket'): s3.Bucket {
  return new s3.Bucket(scope, id, props);
}

export function newLogGroup(scope: Stack, props: logs.LogGroupProps = { logGroupName: '/aws/vendedlogs/orders' }): logs.LogGroup {
  return new logs.LogGroup(scope, 'LogGroup', props);
}

/** A distribution of this app. */
export function newDistribution(
  scope: Stack, config: Partial<cloudfront.CfnDistribution.DistributionConfigProperty> = {},
): cloudfront.CfnDistribution {
  return newCfnDistribution(scope, 'Distribution', config);
}
