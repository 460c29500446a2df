import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { KindOfSource, LoggedProps } from './kinds';
import { ACCOUNT, REGION } from './settings';
import * as delivery from '../../src';

/** A way to refer to a resource that the app does not create, by its name or ID. */
export type Import = (scope: Construct, name: string) => LoggedProps;

const HERE = `${REGION}:${ACCOUNT}`;

/** Returns a way to give only the ARN, with the pseudo parameters of the stack. */
function formatted(service: string, resource: string, arnFormat = ArnFormat.SLASH_RESOURCE_NAME): Import {
  return (scope, resourceName) => ({ resourceArn: Stack.of(scope).formatArn({ service, resource, resourceName, arnFormat }) });
}

type ImportedKind = Omit<KindOfSource, 'make'> & Required<Pick<KindOfSource, 'imports'>>;

const KINDS: readonly ImportedKind[] = [
  {
    logTypes: [delivery.EventBusLogType.ERROR_LOGS, delivery.EventBusLogType.TRACE_LOGS],
    imports: [
      (scope, name) => ({ resource: events.EventBus.fromEventBusName(scope, 'Bus', name) }),
      (scope, name) => ({ resource: events.EventBus.fromEventBusArn(scope, 'Bus', busArn(name)) }),
      (scope, name) => ({
        resource: events.EventBus.fromEventBusAttributes(scope, 'Bus', {
          eventBusArn: busArn(name), eventBusName: name, eventBusPolicy: '',
        }),
      }),
      (scope, name) => ({ resourceArn: events.EventBus.fromEventBusName(scope, 'Bus', name).eventBusArn }),
      (_, name) => ({ resourceArn: busArn(name) }),
      formatted('events', 'event-bus'),
    ],
  },
  {
    logTypes: [delivery.EcsLogType.ACTION_LOGS],
    imports: [
      (scope, name) => ({ resource: ecs.Cluster.fromClusterArn(scope, 'Cluster', `arn:aws:ecs:${HERE}:cluster/${name}`) }),
      (_, name) => ({ resourceArn: `arn:aws:ecs:${HERE}:cluster/${name}` }),
      formatted('ecs', 'cluster'),
    ],
  },
  {
    logTypes: [delivery.CloudFrontLogType.ACCESS_LOGS],
    imports: [
      (scope, name) => ({
        resource: cloudfront.Distribution.fromDistributionAttributes(scope, 'Distribution', {
          domainName: 'www.example.com', distributionId: name,
        }),
      }),
      (scope, name) => ({ resource: cloudfront.CfnDistribution.fromDistributionId(scope, 'Distribution', name) }),
      (_, name) => ({ resourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}` }),
    ],
  },
  {
    isLocked: true,
    logTypes: [delivery.S3LogType.S3_SERVER_ACCESS_LOGS],
    imports: [
      (scope, name) => ({ resource: s3.Bucket.fromBucketName(scope, 'Bucket', name.toLowerCase()) }),
      (scope, name) => ({ resource: s3.Bucket.fromBucketArn(scope, 'Bucket', `arn:aws:s3:::${name.toLowerCase()}`) }),
      (scope, name) => ({ resource: s3.Bucket.fromBucketAttributes(scope, 'Bucket', { bucketName: name.toLowerCase() }) }),
      (_, name) => ({ resourceArn: `arn:aws:s3:::${name.toLowerCase()}` }),
      (scope, name) => ({ resourceArn: s3.Bucket.fromBucketName(scope, 'Bucket', name.toLowerCase()).bucketArn }),
    ],
  },
  {
    logTypes: [delivery.WorkMailLogType.AUTHENTICATION_LOGS, delivery.WorkMailLogType.ACCESS_CONTROL_LOGS],
    imports: [
      (_, name) => ({ resourceArn: `arn:aws:workmail:${HERE}:organization/m-${name.toLowerCase()}` }),
      (scope, name) => formatted('workmail', 'organization')(scope, `m-${name.toLowerCase()}`),
    ],
  },
  {
    logTypes: [delivery.NetworkFirewallProxyLogType.ALERT_LOGS, delivery.NetworkFirewallProxyLogType.DENY_LOGS],
    imports: [
      (_, name) => ({ resourceArn: `arn:aws:network-firewall:${HERE}:proxy/${name}` }),
      formatted('network-firewall', 'proxy'),
    ],
  },
];

/** Kinds that the app imports: all ways of a kind are of one resource. */
export const IMPORTED_KINDS: readonly KindOfSource[] = KINDS.map(kind => ({
  ...kind, make: (scope, id, version) => kind.imports[0](new Construct(scope, `${id}Import`), `${id}-${version}`),
}));

function busArn(name: string): string {
  return `arn:aws:events:${HERE}:event-bus/${name}`;
}
