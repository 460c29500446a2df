import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import * as pcs from 'aws-cdk-lib/aws-pcs';
import * as globalresolver from 'aws-cdk-lib/aws-route53globalresolver';
import * as rtbfabric from 'aws-cdk-lib/aws-rtbfabric';
import type { Construct } from 'constructs';

const roleArn = 'arn:aws:iam::111122223333:role/cluster';
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef';
const TARGET_GROUP = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/orders/0123456789abcdef';

/** Two subnets of a VPC. */
export const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];

/** Returns the ARN of a load balancer, of which a part (`app`, `net`, `gwy`) shows its type. */
export function loadBalancerArn(part: string): string {
  return `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${part}/orders/0123456789abcdef`;
}

/** Returns the ARN of a capability of an EKS cluster, of which a part (`ack`, `argocd`, `kro`) shows its type. */
export function capabilityArn(part: string): string {
  return `arn:aws:eks:us-east-1:111122223333:capability/prod/${part}/orders/01234567-89ab-cdef-0123-456789abcdef`;
}

/** Returns a stage with the logging level of its method settings. */
export function newStage(scope: Construct, id: string, methodSettings?: apigateway.CfnStageProps['methodSettings']): apigateway.CfnStage {
  return new apigateway.CfnStage(scope, id, { restApiId: 'a1b2c3d4e5', stageName: 'prod', methodSettings });
}

/** Returns a distribution with no other optional settings. */
export function newCfnDistribution(
  scope: Construct, id: string, config: Partial<cloudfront.CfnDistribution.DistributionConfigProperty> = {},
): cloudfront.CfnDistribution {
  return new cloudfront.CfnDistribution(scope, id, {
    distributionConfig: {
      enabled: true,
      origins: [{ id: 'shop', domainName: 'example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
      defaultCacheBehavior: {
        targetOriginId: 'shop', viewerProtocolPolicy: 'https-only', cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      },
      ...config,
    },
  });
}

/** Returns an EKS cluster without Auto Mode, unless the properties enable it. */
export function newEksCluster(scope: Construct, id: string, props: Partial<eks.CfnClusterProps> = {}): eks.CfnCluster {
  return new eks.CfnCluster(scope, id, { roleArn, resourcesVpcConfig: { subnetIds: SUBNETS }, ...props });
}

/** A capability of an EKS cluster. */
export function newCapability(scope: Construct, id: string, type: string): eks.CfnCapability {
  return new eks.CfnCapability(scope, id, {
    capabilityName: 'capability', clusterName: 'prod', deletePropagationPolicy: 'RETAIN', roleArn, type,
  });
}

/** A network load balancer without listeners. */
export function newNetworkBalancer(scope: Construct, id: string): elbv2.CfnLoadBalancer {
  return new elbv2.CfnLoadBalancer(scope, id, { type: 'network', subnets: SUBNETS });
}

/** A listener; one of TLS has a certificate. */
export function newListener(
  scope: Construct, id: string, { ref }: elbv2.CfnLoadBalancer, protocol?: string, isTls = protocol === 'TLS',
): elbv2.CfnListener {
  return new elbv2.CfnListener(scope, id, {
    loadBalancerArn: ref,
    port: 443,
    protocol,
    certificates: isTls ? [{ certificateArn: CERTIFICATE }] : undefined,
    defaultActions: [{ type: 'forward', targetGroupArn: TARGET_GROUP }],
  });
}

/** A global resolver with this observability Region. */
export function newResolver(scope: Construct, id: string, observabilityRegion?: string): globalresolver.CfnGlobalResolver {
  return new globalresolver.CfnGlobalResolver(scope, id, { name: 'resolver', regions: ['eu-west-1', 'us-east-1'], observabilityRegion });
}

/** A playback configuration of MediaTailor. */
export function newPlayback(
  scope: Construct, id: string, logConfiguration?: mediatailor.CfnPlaybackConfigurationProps['logConfiguration'],
): mediatailor.CfnPlaybackConfiguration {
  return new mediatailor.CfnPlaybackConfiguration(scope, id, {
    name: 'playback', adDecisionServerUrl: 'https://ads.example.com', videoContentSourceUrl: 'https://video.example.com', logConfiguration,
  });
}

/** A cluster of AWS PCS with this version of Slurm. */
export function newPcsCluster(scope: Construct, id: string, version: string): pcs.CfnCluster {
  return new pcs.CfnCluster(scope, id, { networking: { subnetIds: SUBNETS.slice(0, 1) }, scheduler: { type: 'SLURM', version }, size: 'SMALL' });
}

/** A link that logs these percentages of its errors and filtered requests. */
export function newLink(scope: Construct, id: string, errorLog: number, filterLog: number): rtbfabric.CfnLink {
  return new rtbfabric.CfnLink(scope, id, {
    gatewayId: 'rtb-gw-1', peerGatewayId: 'rtb-gw-2', linkLogSettings: { applicationLogs: { linkApplicationLogSampling: { errorLog, filterLog } } },
  });
}
