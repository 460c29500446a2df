import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct } from 'constructs';

type Import = (scope: Construct, id: string, arn: string) => IConstruct;

/**
 * The ways in which users import logged resources, by the class names of their log types: by ARN, or by its last part.
 */
export const IMPORTS: { readonly [className: string]: Import } = {
  ApiGatewayStageLogType: (scope, id, arn) => apigateway.Stage.fromStageAttributes(scope, id, {
    stageName: last(arn), restApi: apigateway.RestApi.fromRestApiId(scope, `${id}Api`, 'a1b2c3d4e5'),
  }),
  CloudFrontLogType: (scope, id, arn) => cloudfront.Distribution.fromDistributionAttributes(scope, id, {
    distributionId: last(arn), domainName: 'example.cloudfront.net',
  }),
  EcsLogType: (scope, id, arn) => ecs.Cluster.fromClusterArn(scope, id, arn),
  EventBusLogType: (scope, id, arn) => events.EventBus.fromEventBusArn(scope, id, arn),
  KnowledgeBaseLogType: (scope, id, arn) => bedrock.CfnKnowledgeBase.fromKnowledgeBaseArn(scope, id, arn),
  LoadBalancerLogType: (scope, id, arn) => arn.includes(':loadbalancer/net/')
    ? elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(scope, id, { loadBalancerArn: arn })
    : elbv2.ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(scope, id, {
      loadBalancerArn: arn, securityGroupId: 'sg-0123456789abcdef0',
    }),
  S3LogType: (scope, id, arn) => s3.Bucket.fromBucketArn(scope, id, arn),
};

function last(arn: string): string {
  return arn.split('/').pop() ?? arn;
}
