import * as bedrockagentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Simulator } from '.';
import type { AssemblyLike } from './assembly';
import * as delivery from '../../src';
import { SEEDS } from './support/outcomes';
import { newEventBus } from '../support/logging';

const GONE = { removalPolicy: RemovalPolicy.DESTROY };

/** Returns the refusals of all deployments of an app: creation, a repeated deployment, and deletion. */
function refusals(assembly: AssemblyLike): Set<string> {
  return new Set(
    SEEDS.flatMap(seed => {
      const simulator = new Simulator({ seed });
      simulator.enableTransactionSearch();
      const created = simulator.deploy(assembly);
      const undelivered = created.ok ? simulator.undelivered().map(({ reason }) => reason) : [];
      const again = simulator.deploy(assembly).changes.map(({ action, logicalId }) => `${action} ${logicalId}`);
      const deleted = simulator.destroy(assembly);

      return [
        ...created.errors.map(({ message }) => message),
        ...undelivered,
        ...(created.ok ? again : []),
        ...deleted.errors.map(({ message }) => message),
      ];
    }),
  );
}

/** One source to each kind of destination; nothing is shared. */
function oneEach(): AssemblyLike {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
  const bucket = new s3.Bucket(stack, 'Bucket', { ...GONE, autoDeleteObjects: true, enforceSSL: true });
  busLogs(stack, 'ToBucket').toS3(bucket, { hiveCompatiblePath: true });
  busLogs(stack, 'ToLogGroup').toLogGroup(new logs.LogGroup(stack, 'LogGroup', GONE));
  busLogs(stack, 'ToNamed').toLogGroup(
    new logs.LogGroup(stack, 'NamedLogGroup', { ...GONE, logGroupName: '/aws/vendedlogs/orders' }),
  );
  busLogs(stack, 'ToStream').toFirehose(
    new firehose.DeliveryStream(stack, 'Stream', {
      destination: new firehose.S3Bucket(new s3.Bucket(stack, 'StreamBucket', GONE)),
    }),
  );
  new delivery.DeliverySource(stack, 'Traces', {
    resource: new bedrockagentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 }),
    logType: delivery.AgentCoreMemoryLogType.TRACES,
  }).toXRay();

  return app.synth();
}

/** Deliveries that share a source or a destination. */
function shared(): AssemblyLike {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  const bucket = new s3.Bucket(stack, 'Bucket', { ...GONE, autoDeleteObjects: true });
  const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });
  const source = busLogs(stack, 'One');
  source.deliverTo(destination);
  source.toLogGroup(new logs.LogGroup(stack, 'LogGroup', GONE));
  busLogs(stack, 'Two').deliverTo(destination);

  return app.synth();
}

/** CloudFront in us-east-1, to a bucket elsewhere. */
function twoRegions(): AssemblyLike {
  const app = new App();
  const environment = (region: string) => ({ env: { account: '111122223333', region }, crossRegionReferences: true });
  const home = new Stack(app, 'Home', environment('eu-west-1'));
  const edge = new Stack(app, 'Edge', environment('us-east-1'));
  const bucket = new s3.Bucket(home, 'Bucket', {
    ...GONE,
    autoDeleteObjects: true,
    bucketName: 'logs-of-distribution',
  });
  new delivery.DeliverySource(edge, 'AccessLogs', {
    resource: new cloudfront.Distribution(edge, 'Distribution', {
      defaultBehavior: { origin: new origins.HttpOrigin('example.com') },
    }),
    logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  }).toS3(bucket, { outputFormat: delivery.OutputFormat.PARQUET, hiveCompatiblePath: true });

  return app.synth();
}

function busLogs(stack: Stack, id: string): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, id, {
    resource: newEventBus(stack, `${id}Bus`),
    logType: delivery.EventBusLogType.INFO_LOGS,
  });
}

test('one delivery to each kind of destination', () => {
  expect(refusals(oneEach())).toEqual(new Set());
});

test('deliveries that share a source or a destination', () => {
  expect(refusals(shared())).toEqual(new Set());
});

test('a distribution whose bucket is in another Region', () => {
  expect(refusals(twoRegions())).toEqual(new Set());
});
