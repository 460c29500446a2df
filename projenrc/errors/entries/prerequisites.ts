import type { EntrySubject } from '../entry';

const EKS_AUTO_MODE = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html';
const EVENT_BUS_LOGS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html';

/** Settings without which a resource emits no logs, or not all of them. */
export const PREREQUISITES: EntrySubject = {
  title: 'Settings of logged resources',
  entries: {
    stageLoggingLevel: {
      when: 'The stage of a REST API has no logging level, so `PutDeliverySource` fails. It is a warning if only single methods have a level, because '
        + 'AWS does not document whether that is enough.',
      fix: `
        const api = new apigateway.RestApi(stack, 'Api', {
          deployOptions: { loggingLevel: apigateway.MethodLoggingLevel.ERROR },
        });
        new DeliverySource(stack, 'ApiLogs', {
          resource: api.deploymentStage,
          logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
        });`,
      see: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html',
    },
    logLevel: {
      when: 'The event bus or subscriber has no log level, or one below the log type. Each level includes the levels before it: ERROR, INFO, TRACE.',
      fix: `
        const orders = new events.EventBus(stack, 'Orders', { logConfig: { level: events.Level.INFO } });
        new DeliverySource(stack, 'Logs', { resource: orders, logType: EventBusLogType.INFO_LOGS });`,
      see: EVENT_BUS_LOGS,
    },
    bucketNotifiesEventBridge: {
      when: 'The logs of an event bus are delivered to a bucket that sends events to EventBridge. Each log object creates an event, which the event '
        + 'bus can log again.',
      fix: `
        source.toS3(new s3.Bucket(stack, 'EventLogs', { eventBridgeEnabled: false }));`,
      see: EVENT_BUS_LOGS,
    },
    mutualTls: {
      when: 'Connection logs of a distribution without mutual TLS. Without mutual TLS, a distribution emits no connection logs.',
      fix: `
        const resource = distribution.node.defaultChild as cloudfront.CfnDistribution;
        resource.addPropertyOverride('DistributionConfig.ViewerMtlsConfig', {
          Mode: 'required',
          TrustStoreConfig: { TrustStoreId: 'ts_0123456789abcdef' },
        });`,
      see: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html',
    },
    cookiesNotLogged: {
      when: '`recordFields` contains `cs(Cookie)`, and the distribution does not log cookies. A setting of the legacy access logs enables cookies in '
        + 'these logs, too.',
      fix: `
        const resource = distribution.node.defaultChild as cloudfront.CfnDistribution;
        resource.addPropertyOverride('DistributionConfig.Logging.IncludeCookies', true);`,
      see: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html',
    },
    autoMode: {
      when: 'An Auto Mode log type is delivered of a cluster without EKS Auto Mode. It is a warning for a cluster of aws-eks, because Auto Mode can be '
        + 'enabled outside of this app with `UpdateClusterConfig`.',
      fix: `
        const cluster = new eks.CfnCluster(stack, 'Cluster', {
          roleArn: 'arn:aws:iam::111122223333:role/cluster',
          resourcesVpcConfig: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] },
          computeConfig: { enabled: true },
          storageConfig: { blockStorage: { enabled: true } },
          kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: true } },
        });
        new DeliverySource(stack, 'Logs', {
          resource: cluster,
          logType: delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS,
        });`,
      see: EKS_AUTO_MODE,
    },
    capabilityType: {
      when: 'The EKS capability is of another type than the log type. The types are ACK, Argo CD and kro.',
      fix: `
        new DeliverySource(stack, 'Logs', {
          resourceArn: 'arn:aws:eks:us-east-1:111122223333:capability/prod/kro/orders/01234567-89ab-cdef-0123-456789abcdef',
          logType: delivery.EksCapabilityLogType.EKS_CAPABILITY_KRO_LOGS,
        });`,
      see: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-capability.html',
    },
    loadBalancerType: {
      when: 'The load balancer is of another type than the log type: log types that begin with `ALB_` are for application load balancers, and those '
        + 'that begin with `NLB_` for network load balancers. Gateway load balancers have no logs.',
      fix: `
        const balancer = new elbv2.NetworkLoadBalancer(stack, 'Balancer', { vpc: new ec2.Vpc(stack, 'Vpc') });
        new DeliverySource(stack, 'Logs', {
          resource: balancer,
          logType: delivery.LoadBalancerLogType.NLB_ACCESS_LOGS,
        });`,
      see: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html',
    },
    tlsListener: {
      when: 'The listeners of a network load balancer in this app use other protocols than TLS. The load balancer logs only requests to TLS listeners.',
      fix: `
        const balancer = new elbv2.NetworkLoadBalancer(stack, 'Balancer', { vpc: new ec2.Vpc(stack, 'Vpc') });
        const certificate = new acm.Certificate(stack, 'Certificate', { domainName: 'shop.example.com' });
        balancer.addListener('Listener', {
          port: 443,
          protocol: elbv2.Protocol.TLS,
          certificates: [certificate],
          defaultTargetGroups: [new elbv2.NetworkTargetGroup(stack, 'Targets', { vpc: balancer.vpc, port: 80 })],
        });`,
      see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html',
    },
    mediaTailorLogging: {
      when: 'The playback configuration does not have the logging strategy VENDED_LOGS. It is only a warning if `logConfiguration` is missing, because '
        + '`ConfigureLogsForPlaybackConfiguration` can set the strategy, or if `percentEnabled` is 0, because sessions in debug mode are logged.',
      fix: `
        new mediatailor.CfnPlaybackConfiguration(stack, 'Playback', {
          name: 'playback',
          adDecisionServerUrl: 'https://ads.example.com',
          videoContentSourceUrl: 'https://video.example.com',
          logConfiguration: { percentEnabled: 100, enabledLoggingStrategies: ['VENDED_LOGS'] },
        });`,
      see: 'https://docs.aws.amazon.com/mediatailor/latest/ug/vended-logs.html',
    },
    schedulerVersion: {
      when: 'Audit logs are delivered of a cluster of AWS PCS with Slurm before 25.11. These versions write audit records to the other scheduler logs.',
      fix: `
        const cluster = new pcs.CfnCluster(stack, 'Cluster', {
          networking: { subnetIds: ['subnet-0123456789abcdef0'] },
          scheduler: { type: 'SLURM', version: '25.11' },
          size: 'SMALL',
        });
        new DeliverySource(stack, 'Logs', { resource: cluster, logType: delivery.PcsLogType.PCS_SCHEDULER_AUDIT_LOGS });`,
      see: 'https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html',
    },
    linkLogSettings: {
      when: 'Both sampling rates of a link of RTB Fabric are 0, so the link logs neither errors nor filtered requests.',
      fix: `
        new rtbfabric.CfnLink(stack, 'Link', {
          gatewayId: 'rtb-gw-1',
          peerGatewayId: 'rtb-gw-2',
          linkLogSettings: { applicationLogs: { linkApplicationLogSampling: { errorLog: 100, filterLog: 0 } } },
        });`,
      see: 'https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html',
    },
    observabilityRegion: {
      when: 'The observability Region of a global resolver is not set, or differs from the Region of the delivery source. The resolver logs to its '
        + 'observability Region, so AWS may deliver nothing.',
      fix: `
        const resolver = new globalresolver.CfnGlobalResolver(stack, 'Resolver', {
          name: 'resolver',
          regions: ['eu-west-1', 'us-east-1'],
          observabilityRegion: stack.region,
        });
        new DeliverySource(stack, 'Logs', {
          resource: resolver,
          logType: delivery.GlobalResolverLogType.GLOBAL_RESOLVER_LOGS,
        });`,
      see: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-gain-visibility-into-dns-activity.html',
    },
  },
};
