import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import { newEventBus } from './logging';

/** What is in a stack at one deployment. */
export type Define = (stack: Stack) => void;

/** What the first deployment that is not wholly accepted says; then what would not be delivered in the end. */
export function deployed(deployments: readonly Define[], simulator = new Simulator()): string[] {
  for (const define of deployments) {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
    // CloudFormation takes no stack without resources.
    new CfnWaitConditionHandle(stack, 'Resource');
    define(stack);

    const [error] = simulator.deploy(app.synth()).errors;
    if (error !== undefined) return [error.message];
  }

  return simulator.undelivered().map(({ reason }) => reason);
}

export function nothing(): void {
  // The stack without what is to be removed.
}

export function bucketOf(stack: Construct, id = 'Bucket', bucketName?: string, encryptionKey?: kms.IKey): s3.Bucket {
  return new s3.Bucket(stack, id, { bucketName, encryptionKey, autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
}

export function logGroupOf(stack: Construct, id = 'LogGroup', logGroupName = `/example/${id}`): logs.LogGroup {
  return new logs.LogGroup(stack, id, { logGroupName, removalPolicy: RemovalPolicy.DESTROY });
}

export function busOf(stack: Construct, name = 'orders'): events.EventBus {
  return newEventBus(stack, 'Bus', { eventBusName: name });
}

export function busLogs(stack: Construct, props: Partial<delivery.DeliverySourceProps> = {}): delivery.DeliverySource {
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
