import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { newEventBus } from './logging';
import * as delivery from '../../src';

// Constructs of stacks that are deployed several times: they go with their stack.

/** The properties of a resource that is deleted with its stack. */
export const GONE = { removalPolicy: RemovalPolicy.DESTROY };

export function bucketOf(stack: Construct, id = 'Bucket', bucketName?: string, encryptionKey?: kms.IKey): s3.Bucket {
  return new s3.Bucket(stack, id, { bucketName, encryptionKey, autoDeleteObjects: true, ...GONE });
}

export function logGroupOf(stack: Construct, id = 'LogGroup', logGroupName = `/example/${id}`): logs.LogGroup {
  return new logs.LogGroup(stack, id, { logGroupName, ...GONE });
}

export function busOf(stack: Construct, name = 'orders'): events.EventBus {
  return newEventBus(stack, 'Bus', { eventBusName: name });
}

/** Returns the logs of an event bus with a name, unless `props` name a resource. */
export function namedBusLogs(stack: Construct, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', {
    logType: delivery.EventBusLogType.INFO_LOGS,
    ...props.resourceArn === undefined && props.resource === undefined ? { resource: busOf(stack) } : {},
    ...props,
  });
}

export function accessLogs(stack: Construct): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', {
    resource: new cloudfront.CfnDistribution(stack, 'Distribution', {
      distributionConfig: {
        enabled: true,
        origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
        defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'redirect-to-https' },
      },
    }),
    logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
}
