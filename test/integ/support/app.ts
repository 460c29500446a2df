import { EventBus, IncludeDetail, Level } from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Duration, RemovalPolicy, type Environment } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';
import * as delivery from '../../../src';

/** The accounts of snapshots. The placeholder of the integ-runner has eight digits, which this library refuses. */
const PLACEHOLDER = '111122223333';
const OTHER_PLACEHOLDER = '444455556666';

/** Returns an app with the recommended feature flags, as a new project has them. */
export function newApp(): App {
  return new App({ context: CURRENTLY_RECOMMENDED_FLAGS });
}

/** The account that the tests are deployed to. */
export function account(): string {
  const known = process.env.CDK_INTEG_ACCOUNT ?? process.env.CDK_DEFAULT_ACCOUNT ?? '';

  return /^\d{12}$/.test(known) ? known : PLACEHOLDER;
}

/** The second account, if there is one: `npm run integ` leaves out the tests that need it otherwise. */
export function otherAccount(): string {
  return process.env.INTEG_OTHER_ACCOUNT ?? OTHER_PLACEHOLDER;
}

/** Uses the placeholders of the snapshots, in whatever environment the command runs. */
export function forgetAccounts(): void {
  ['CDK_INTEG_ACCOUNT', 'CDK_DEFAULT_ACCOUNT', 'INTEG_OTHER_ACCOUNT'].forEach(name => { Reflect.deleteProperty(process.env, name); });
}

/** An environment of the account of the tests. */
export function inRegion(region: string): Environment {
  return { account: account(), region };
}

/** An event bus that logs every event with its contents. It costs nothing but the events that a test sends to it. */
export function newBus(scope: Construct, id = 'Bus'): EventBus {
  return new EventBus(scope, id, { logConfig: { level: Level.TRACE, includeDetail: IncludeDetail.FULL } });
}

/** The logs of a new event bus. */
export function newBusLogs(scope: Construct): { readonly bus: EventBus; readonly source: delivery.DeliverySource } {
  const bus = newBus(scope);

  return { bus, source: new delivery.DeliverySource(scope, 'Logs', { resource: bus, logType: delivery.EventBusLogType.TRACE_LOGS }) };
}

/** A bucket that is emptied and deleted with its stack. */
export function newBucket(scope: Construct, id = 'Bucket', props: s3.BucketProps = {}): s3.Bucket {
  return new s3.Bucket(scope, id, { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true, ...props });
}

/** A delivery stream that writes to a bucket, below `stream/`, as soon as Firehose can. */
export function newStream(scope: Construct, bucket: s3.IBucket): firehose.DeliveryStream {
  return new firehose.DeliveryStream(scope, 'Stream', {
    destination: new firehose.S3Bucket(bucket, {
      dataOutputPrefix: 'stream/',
      errorOutputPrefix: 'errors/',
      bufferingInterval: Duration.seconds(60),
      loggingConfig: new firehose.DisableLogging(),
    }),
  });
}
