import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as shield from 'aws-cdk-lib/aws-shield';
import { App, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { warnings } from './support/fixtures';

// docs/rules.md says of all of these that they are not checked yet. When one is, its row there has to change with its test.

const { INFO_LOGS } = delivery.EventBusLogType;
const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

function source(stack: Stack, logType: delivery.LogType, resource: IConstruct | string): delivery.DeliverySource {
  const props = typeof resource === 'string' ? { resourceArn: resource } : { resource };

  return new delivery.DeliverySource(stack, 'Logs', { logType, ...props });
}

function busLogs(stack: Stack, props: events.CfnEventBusProps = { name: 'orders' }): delivery.DeliverySource {
  return source(stack, INFO_LOGS, new events.CfnEventBus(stack, 'Bus', props));
}

function bucket(stack: Stack, props: s3.BucketProps = {}): s3.Bucket {
  return new s3.Bucket(stack, 'Bucket', props);
}

function distribution(stack: Stack): cloudfront.CfnDistribution {
  return new cloudfront.CfnDistribution(stack, 'Distribution', {
    distributionConfig: {
      enabled: true,
      origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
      defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'redirect-to-https' },
    },
  });
}

function network(stack: Stack): elbv2.CfnLoadBalancer {
  return new elbv2.CfnLoadBalancer(stack, 'LoadBalancer', { type: 'network', subnets: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] });
}

const UNCHECKED: readonly (readonly [title: string, define: (stack: Stack) => void])[] = [
  ['a configuration that the log type may not know is not', stack => {
    new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, resourceArn: BUS_ARN, deliverySourceConfiguration: { samplingRate: '50' } });
  }],
  ['a bucket with dots in its name is not', stack => { busLogs(stack).toS3(bucket(stack, { bucketName: 'logs.example.com' })); }],
  ['the key of a log group is not', stack => {
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555');
    busLogs(stack).toLogGroup(new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs', encryptionKey }));
  }],
  ['the logging level of a stage is not', stack => {
    source(stack, delivery.ApiGatewayStageLogType.EXECUTION_LOGS, 'arn:aws:apigateway:us-east-1:111122223333:/restapis/a1b2c3/stages/prod');
  }],
  ['the logging level of an event bus is not', stack => { busLogs(stack, { name: 'orders', logConfig: { level: 'OFF' } }).toS3(bucket(stack)); }],
  ['the default event bus is not', stack => { source(stack, INFO_LOGS, 'arn:aws:events:us-east-1:111122223333:event-bus/default'); }],
  ['the older logging of a distribution is not', stack => {
    const logged = distribution(stack);
    logged.addPropertyOverride('DistributionConfig.Logging', { Bucket: 'example-logs.s3.amazonaws.com' });
    source(stack, delivery.CloudFrontLogType.ACCESS_LOGS, logged).toS3(bucket(stack));
  }],
  ['a bucket that notifies EventBridge is not', stack => { busLogs(stack).toS3(bucket(stack, { eventBridgeEnabled: true })); }],
  ['the logging level of a subscriber is not', stack => {
    source(stack, delivery.EventSubscriberLogType.INFO_LOGS, 'arn:aws:events:us-east-1:111122223333:subscriber/orders/0123');
  }],
  ['mutual TLS of a distribution is not', stack => { source(stack, delivery.CloudFrontLogType.CONNECTION_LOGS, distribution(stack)); }],
  ['the type of a load balancer is not', stack => { source(stack, delivery.LoadBalancerLogType.ALB_ACCESS_LOGS, network(stack)); }],
  ['listeners of a network load balancer are not', stack => { source(stack, delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, network(stack)); }],
  ['the logging strategy of MediaTailor is not', stack => {
    source(stack, delivery.MediaTailorLogType.TRANSCODE_LOGS, new mediatailor.CfnPlaybackConfiguration(stack, 'Playback', {
      name: 'playback', adDecisionServerUrl: 'https://ads.example.com', videoContentSourceUrl: 'https://video.example.com',
    }));
  }],
  ['Auto Mode of a cluster is not', stack => {
    source(stack, delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS, new eks.CfnCluster(stack, 'Cluster', {
      roleArn: 'arn:aws:iam::111122223333:role/cluster', resourcesVpcConfig: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] },
    }));
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

test.each(UNCHECKED.map(([title, define]) => ({ title, define })))('$title checked yet', ({ define }) => {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
  define(stack);

  expect(warnings(stack)).toEqual([]);
});
