/** An app with this library. It is an ES module: Node.js runs it as it is. */
export const APP = `
import { App, Stack } from 'aws-cdk-lib/core';
import { EventBus, Level } from 'aws-cdk-lib/aws-events';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DeliverySource, EventBusLogType, OutputFormat, S3DeliveryDestination, fields } from 'cdk-log-delivery';

const app = new App({ outdir: process.argv[2] });
const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
const resource = new EventBus(stack, 'Bus', { logConfig: { level: Level.INFO } });
const errors = new DeliverySource(stack, 'Errors', { resource, logType: EventBusLogType.ERROR_LOGS });
errors.toLogGroup(new LogGroup(stack, 'LogGroup'), { recordFields: [fields.EventBusErrorLogs.EVENT_ID] });
errors.deliverTo(new S3DeliveryDestination(stack, 'Archive', {
  bucket: new Bucket(stack, 'Bucket'), outputFormat: OutputFormat.PARQUET,
}));
app.synth();
`;

/** An app without it. If this one fails in a bundle, the reason is aws-cdk-lib. */
export const CONTROL = `
import { App, Stack } from 'aws-cdk-lib/core';
import { EventBus, Level } from 'aws-cdk-lib/aws-events';
import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';

const app = new App({ outdir: process.argv[2] });
const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
const bus = new EventBus(stack, 'Bus', { logConfig: { level: Level.INFO } });
new CfnDeliverySource(stack, 'Errors', { name: 'errors', logType: 'ERROR_LOGS', resourceArn: bus.eventBusArn });
app.synth();
`;
