import type { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../src';
import { newCustomEksCluster } from '../../support/custom-eks-cluster';
import { overridden } from '../../support/findings';
import { AUTO_MODE, MUTUAL_TLS, newEventBus, VENDED_LOGS } from '../../support/logging';
import { Subscriber } from '../../support/subscriber';
import {
  newEksCluster, newLink, newListener, newNetworkBalancer, newPlayback, newResolver, newStage,
} from '../../support/switched-l1s';
import type { Subject } from '../error-case';
import { newBucket, newBusLogs, newDistribution, newLogs } from '../support';

const { ACCESS_LOGS, CONNECTION_LOGS } = delivery.CloudFrontLogType;
const { C_IP, CS_COOKIE } = delivery.fields.CloudFrontAccessLogs;
const { INFO_LOGS } = delivery.EventBusLogType;
const { AUTO_MODE_COMPUTE_LOGS } = delivery.EksClusterLogType;

/** Settings without which a resource emits no logs, or not all of them. */
export const PREREQUISITES: Subject = {
  title: 'Settings of logged resources',
  cases: [
    {
      title: 'A stage without a logging level',
      rows: ['API Gateway: the stage\'s logging level must be ERROR or INFO'],
      bad: stack => stageLogs(stack, []),
      good: stack => stageLogs(stack, [{ resourcePath: '/*', httpMethod: '*', loggingLevel: 'ERROR' }]),
    },
    {
      title: 'A stage with a logging level for single methods',
      rows: ['The same where single methods only have a level'],
      warning: 'stageLoggingLevel',
      bad: stack => stageLogs(stack, [{ resourcePath: '/orders', httpMethod: 'GET', loggingLevel: 'INFO' }]),
      good: stack => stageLogs(stack, [{ resourcePath: '/*', httpMethod: '*', loggingLevel: 'INFO' }]),
    },
    {
      title: 'An event bus without a level',
      rows: ['EventBridge: a bus logs nothing until'],
      bad: stack => newLogs(stack, { logType: INFO_LOGS, resource: newEventBus(stack, 'Orders', { logConfig: undefined }) }),
      good: stack => newLogs(stack, { logType: INFO_LOGS, resource: newEventBus(stack, 'Orders') }),
    },
    {
      title: 'A subscriber with a level that is too low',
      rows: ['EventBridge: subscribers of custom event buses log nothing until'],
      bad: stack => subscriberLogs(stack, 'ERROR'),
      good: stack => subscriberLogs(stack, 'INFO'),
    },
    {
      title: 'Event bus logs to a bucket that notifies EventBridge',
      rows: ['EventBridge: a bucket that notifies EventBridge'],
      warning: 'bucketNotifiesEventBridge',
      bad: stack => newBusLogs(stack).toS3(newBucket(stack, { eventBridgeEnabled: true })),
      good: stack => newBusLogs(stack).toS3(newBucket(stack)),
    },
    {
      title: 'Connection logs of a distribution without mutual TLS',
      rows: ['CloudFront: connection logs need mutual TLS'],
      bad: stack => newLogs(stack, { logType: CONNECTION_LOGS, resource: newDistribution(stack) }),
      good: stack => newLogs(stack, { logType: CONNECTION_LOGS, resource: newDistribution(stack, MUTUAL_TLS) }),
    },
    {
      title: 'The cookie field of a distribution that does not log cookies',
      rows: ['CloudFront: cookies are logged only where'],
      warning: 'cookiesNotLogged',
      bad: stack => cookies(stack, false),
      good: stack => cookies(stack, true),
    },
    {
      title: 'A cluster without EKS Auto Mode',
      rows: ['EKS: Auto Mode logs are for clusters with Auto Mode'],
      bad: stack => newLogs(stack, { logType: AUTO_MODE_COMPUTE_LOGS, resource: newEksCluster(stack, 'Cluster') }),
      good: stack => newLogs(stack, { logType: AUTO_MODE_COMPUTE_LOGS, resource: newEksCluster(stack, 'Cluster', AUTO_MODE) }),
    },
    {
      title: 'A cluster of aws-eks without EKS Auto Mode',
      rows: ['The same for a cluster of aws-eks, which a custom resource makes without'],
      warning: 'autoMode',
      bad: stack => customClusterLogs(stack, {}),
      good: stack => customClusterLogs(stack, { 'Config.computeConfig.enabled': true }),
    },
    {
      title: 'A network load balancer without a TLS listener',
      rows: ['Load balancers: NLBs log TLS listeners only'],
      warning: 'tlsListener',
      bad: stack => listenerLogs(stack, 'TCP'),
      good: stack => listenerLogs(stack, 'TLS'),
    },
    {
      title: 'A playback configuration with another logging strategy',
      rows: ['MediaTailor: the playback configuration must have the strategy'],
      bad: stack => playbackLogs(stack, { ...VENDED_LOGS, enabledLoggingStrategies: ['LEGACY_CLOUDWATCH'] }),
      good: stack => playbackLogs(stack, { ...VENDED_LOGS, enabledLoggingStrategies: ['LEGACY_CLOUDWATCH', 'VENDED_LOGS'] }),
    },
    {
      title: 'A playback configuration without a log configuration',
      rows: ['The same without a `LogConfiguration`'],
      warning: 'mediaTailorLogging',
      bad: stack => playbackLogs(stack),
      good: stack => playbackLogs(stack, VENDED_LOGS),
    },
    {
      title: 'A playback configuration that logs no sessions',
      rows: ['The same without a `LogConfiguration`'],
      warning: 'mediaTailorLogging',
      bad: stack => playbackLogs(stack, { ...VENDED_LOGS, percentEnabled: 0 }),
      good: stack => playbackLogs(stack, { ...VENDED_LOGS, percentEnabled: 1 }),
    },
    {
      title: 'A link with sampling rates of 0',
      rows: ['RTB Fabric: a link with sampling rates of 0 logs nothing'],
      bad: stack => linkLogs(stack, 0),
      good: stack => linkLogs(stack, 100),
    },
    {
      title: 'A global resolver without an observability Region',
      rows: ['Route 53 Global Resolver: its observability Region must be set first'],
      warning: 'observabilityRegion',
      bad: stack => resolverLogs(stack),
      good: stack => resolverLogs(stack, 'us-east-1'),
    },
    {
      title: 'A global resolver with another observability Region',
      rows: ['Route 53 Global Resolver: its observability Region must be set first'],
      warning: 'observabilityRegion',
      bad: stack => resolverLogs(stack, 'eu-west-1'),
      good: stack => resolverLogs(stack, 'us-east-1'),
    },
  ],
};

function stageLogs(stack: Stack, methodSettings: Parameters<typeof newStage>[2]): IConstruct {
  return newLogs(stack, { logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS, resource: newStage(stack, 'Stage', methodSettings) });
}

function subscriberLogs(stack: Stack, Level: string): IConstruct {
  const resource = new Subscriber(stack, 'Subscriber', {
    Name: 'orders',
    EventBusArn: 'arn:aws:events:us-east-1:111122223333:event-busv2/orders/0123456789abcdefghijklmno',
    InvokeConfiguration: { TargetArn: 'arn:aws:sqs:us-east-1:111122223333:orders', RoleArn: 'arn:aws:iam::111122223333:role/orders' },
    LogConfiguration: { Level },
  });

  return newLogs(stack, { logType: delivery.EventSubscriberLogType.INFO_LOGS, resource });
}

function cookies(stack: Stack, includeCookies: boolean): IConstruct {
  const source = newLogs(stack, { logType: ACCESS_LOGS, resource: newDistribution(stack, { logging: { includeCookies } }) });

  return source.toS3(newBucket(stack), { recordFields: [C_IP, CS_COOKIE] });
}

function customClusterLogs(stack: Stack, config: { readonly [path: string]: unknown }): IConstruct {
  const resource = newCustomEksCluster(stack, 'Cluster');
  overridden(resource.node.findChild('Resource').node.findChild('Resource'), config);

  return newLogs(stack, { logType: AUTO_MODE_COMPUTE_LOGS, resource });
}

function listenerLogs(stack: Stack, protocol: string): IConstruct {
  const resource = newNetworkBalancer(stack, 'Balancer');
  newListener(stack, 'Listener', resource, protocol);

  return newLogs(stack, { logType: delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, resource });
}

function playbackLogs(stack: Stack, logConfiguration?: Parameters<typeof newPlayback>[2]): IConstruct {
  return newLogs(stack, { logType: delivery.MediaTailorLogType.TRANSCODE_LOGS, resource: newPlayback(stack, 'Playback', logConfiguration) });
}

function linkLogs(stack: Stack, errorLog: number): IConstruct {
  return newLogs(stack, { logType: delivery.RtbFabricLogType.APPLICATION_LOGS, resource: newLink(stack, 'Link', errorLog, 0) });
}

function resolverLogs(stack: Stack, observabilityRegion?: string): IConstruct {
  return newLogs(stack, { logType: delivery.GlobalResolverLogType.GLOBAL_RESOLVER_LOGS, resource: newResolver(stack, 'Resolver', observabilityRegion) });
}
