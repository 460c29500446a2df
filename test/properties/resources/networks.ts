import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as globalresolver from 'aws-cdk-lib/aws-route53globalresolver';
import * as rtbfabric from 'aws-cdk-lib/aws-rtbfabric';
import { type Makers, SUBNETS } from './make';

/** The resources that requests pass through. */
export const NETWORKS: Makers = {
  ApiGatewayStage: (scope, id) => new apigateway.CfnStage(scope, id, {
    restApiId: 'a1b2c3d4e5',
    stageName: id,
    deploymentId: 'a1b2c3',
    methodSettings: [{ httpMethod: '*', resourcePath: '/*', loggingLevel: 'INFO' }],
  }),
  // With mutual TLS, which connection logs need, and cookies, which are logged only if the distribution logs them.
  CloudFront: (scope, id) => new cloudfront.CfnDistribution(scope, id, {
    distributionConfig: {
      enabled: true,
      logging: { includeCookies: true },
      origins: [{ id: 'origin', domainName: 'www.example.com', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
      defaultCacheBehavior: {
        targetOriginId: 'origin', viewerProtocolPolicy: 'https-only', cachePolicyId: cloudfront.CachePolicy.CACHING_DISABLED.cachePolicyId,
      },
      viewerMtlsConfig: { mode: 'required', trustStoreConfig: { trustStoreId: 'ts-0123456789abcdef0' } },
    },
  }),
  GlobalResolver: (scope, id) => new globalresolver.CfnGlobalResolver(scope, id, { name: id, regions: ['us-east-1', 'eu-central-1'] }),
  LoadBalancer: (scope, id, { value }) => new elbv2.CfnLoadBalancer(scope, id, {
    type: value.startsWith('NLB') ? 'network' : 'application', scheme: 'internal', subnets: SUBNETS,
  }),
  RouteServer: (scope, id) => new ec2.CfnRouteServerPeer(scope, id, {
    bgpOptions: { peerAsn: 65000 }, peerAddress: '10.0.0.1', routeServerEndpointId: 'rse-0123456789abcdef0',
  }),
  RtbFabric: (scope, id) => new rtbfabric.CfnLink(scope, id, {
    gatewayId: 'rtb-gw-0123456789abcdef0',
    peerGatewayId: 'rtb-gw-0123456789abcdef1',
    linkLogSettings: { applicationLogs: { linkApplicationLogSampling: { errorLog: 100, filterLog: 100 } } },
  }),
};
