import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';
import { DISTRIBUTION_ARN } from '../support/arns';
import { newEventBus } from '../support/logging';
import { newCfnDistribution } from '../support/switched-l1s';

/** An event bus that logs everything. */
export function newBus(scope: Stack, id = 'Orders'): events.EventBus {
  return newEventBus(scope, id, { eventBusName: id.toLowerCase() });
}

/** Returns the logs of an event bus. Its log types have the formats and destinations of all services at any level. */
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

/** A distribution of this app. */
export function newDistribution(
  scope: Stack, config: Partial<cloudfront.CfnDistribution.DistributionConfigProperty> = {},
): cloudfront.CfnDistribution {
  return newCfnDistribution(scope, 'Distribution', config);
}
