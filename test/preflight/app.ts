import { CfnEventBus } from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../src';

/** The account of moto's server. */
export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

/** The ARN of a distribution that another stack has. */
export const DISTRIBUTION = `arn:aws:cloudfront::${ACCOUNT}:distribution/E1EXAMPLE`;

/** Writes the cloud assembly of an app with everything that `preflight` reads, and returns its folder. */
export function synthesise(): string {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Shop', { env: { account: ACCOUNT, region: REGION } });
  const bucket = new s3.Bucket(stack, 'Archive');
  new delivery.DeliverySource(stack, 'SiteLogs', {
    resourceArn: DISTRIBUTION,
    logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  }).toS3(bucket, { outputFormat: delivery.OutputFormat.PARQUET });
  const bus = new CfnEventBus(stack, 'Orders', { name: 'orders', logConfig: { level: 'ERROR' } });
  new delivery.DeliverySource(stack, 'OrderLogs', {
    resource: bus,
    logType: delivery.EventBusLogType.ERROR_LOGS,
  }).toLogGroup(new logs.LogGroup(stack, 'OrderGroup'));
  const traces = new delivery.DeliverySource(stack, 'Traces', {
    resourceArn: `arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/KB12345678`,
    logType: delivery.KnowledgeBaseLogType.TRACES,
  });
  traces.toXRay();

  return app.synth().directory;
}
