import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as eksv2 from 'aws-cdk-lib/aws-eks-v2';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancing';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as lightsail from 'aws-cdk-lib/aws-lightsail';
import * as pcs from 'aws-cdk-lib/aws-pcs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CfnResource, CustomResource, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import * as delivery from '../../../src';
import { logTypesOf } from '../../support/log-type-classes';
import { rendered } from '../../support/rendered';

const id = 'Resource';
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

const ECS_LOGS = delivery.EcsLogType.ACTION_LOGS;
const EKS_LOGS = delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS;
const PCS_LOGS = delivery.PcsLogType.PCS_SCHEDULER_LOGS;

const ECS_RULE = 'which has no ACTION_LOGS of Amazon ECS: pass an AWS::ECS::Cluster';
const EKS_RULE = 'which has no AUTO_MODE_IPAM_LOGS of Amazon EKS Auto Mode: pass an AWS::EKS::Cluster';
const PCS_RULE = 'which has no PCS_SCHEDULER_LOGS of AWS Parallel Computing Service: pass an AWS::PCS::Cluster';
const ELB_RULE = 'which has no ALB_ACCESS_LOGS of Elastic Load Balancing: pass an AWS::ElasticLoadBalancingV2::LoadBalancer';
const STAGE_RULE = 'which has no EXECUTION_LOGS of Amazon API Gateway: pass an AWS::ApiGateway::Stage';
const DISTRIBUTION_RULE = 'which has no ACCESS_LOGS of Amazon CloudFront: pass an AWS::CloudFront::Distribution';
const BUCKET_RULE = 'which has no S3_SERVER_ACCESS_LOGS of Amazon S3: pass an AWS::S3::Bucket';

interface Row {
  readonly title: string;
  readonly logType: delivery.LogType;
  readonly make: (scope: Stack) => IConstruct;
  readonly message: string;
}

function row(title: string, logType: delivery.LogType, message: string, make: (scope: Stack) => IConstruct): Row {
  return { title, logType, message, make };
}

const ECS_HINT = ', or use a log type of EcsLogType';
const EKS_HINT = ', or use a log type of EksClusterLogType';
const PCS_HINT = logTypesOf('AWS::PCS::Cluster');

const newEcsCluster = (scope: Stack) => new ecs.Cluster(scope, id, { vpc: new ec2.Vpc(scope, 'Vpc') });
const newEksCluster = (scope: Stack) => new eksv2.Cluster(scope, id, { version: eksv2.KubernetesVersion.V1_33 });
const newPcsCluster = (scope: Stack) => new pcs.CfnCluster(scope, id, {
  networking: {}, scheduler: { type: 'SLURM', version: '24.11' }, size: 'SMALL',
});

const OTHER_KINDS: Row[] = [
  row('an EKS cluster for logs of ECS', ECS_LOGS, `resource is AWS::EKS::Cluster 'Default/Resource', ${ECS_RULE}${EKS_HINT}`, newEksCluster),
  row('a PCS cluster for logs of ECS', ECS_LOGS, `resource is AWS::PCS::Cluster 'Default/Resource', ${ECS_RULE}${PCS_HINT}`, newPcsCluster),
  row('an ECS cluster for logs of EKS', EKS_LOGS, `resource is AWS::ECS::Cluster 'Default/Resource', ${EKS_RULE}${ECS_HINT}`, newEcsCluster),
  row('a PCS cluster for logs of EKS', EKS_LOGS, `resource is AWS::PCS::Cluster 'Default/Resource', ${EKS_RULE}${PCS_HINT}`, newPcsCluster),
  row('an ECS cluster for logs of PCS', PCS_LOGS, `resource is AWS::ECS::Cluster 'Default/Resource', ${PCS_RULE}${ECS_HINT}`, newEcsCluster),
  row('an EKS cluster for logs of PCS', PCS_LOGS, `resource is AWS::EKS::Cluster 'Default/Resource', ${PCS_RULE}${EKS_HINT}`, newEksCluster),
  row('a classic load balancer', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS,
    `resource is AWS::ElasticLoadBalancing::LoadBalancer 'Default/Resource', ${ELB_RULE}`,
    scope => new elb.LoadBalancer(scope, id, { vpc: new ec2.Vpc(scope, 'Vpc') })),
  row('a listener of an application load balancer', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS,
    `resource is AWS::ElasticLoadBalancingV2::Listener 'Default/Balancer/Listener', ${ELB_RULE}`,
    scope => new elbv2.ApplicationLoadBalancer(scope, 'Balancer', { vpc: new ec2.Vpc(scope, 'Vpc') })
      .addListener('Listener', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(200) })),
  row('a stage of an HTTP API', delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
    `resource is AWS::ApiGatewayV2::Stage 'Default/Resource', ${STAGE_RULE}`,
    scope => new apigatewayv2.HttpStage(scope, id, { httpApi: new apigatewayv2.HttpApi(scope, 'Api') })),
  row('a REST API in place of its stage', delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
    `resource is AWS::ApiGateway::RestApi 'Default/Resource', ${STAGE_RULE}`,
    scope => new apigateway.RestApi(scope, id)),
  row('a Lightsail distribution', delivery.CloudFrontLogType.ACCESS_LOGS,
    `resource is AWS::Lightsail::Distribution 'Default/Resource', ${DISTRIBUTION_RULE}`,
    scope => new lightsail.CfnDistribution(scope, id, {
      bundleId: 'small_1_0', defaultCacheBehavior: {}, distributionName: 'example', origin: {},
    })),
  row('a Lightsail bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
    `resource is AWS::Lightsail::Bucket 'Default/Resource', ${BUCKET_RULE}`,
    scope => new lightsail.CfnBucket(scope, id, { bucketName: 'example', bundleId: 'small_1_0' })),
  row('a construct with several resources', ECS_LOGS, `resource is 'Default/Resource', ${ECS_RULE}`, scope => new Construct(scope, id)),
  row('a custom resource', ECS_LOGS, `resource is 'Default/Resource', ${ECS_RULE}`, scope => new CustomResource(scope, id, { serviceToken: arn('lambda', 'function:example') })),
];

/** An imported bucket of Lightsail: aws-cdk-lib 2.260.0 has no way to import one. */
function importedLightsailBucket(scope: Stack, bucketArn: string): IConstruct {
  return Object.assign(new Construct(scope, id), { bucketRef: { bucketName: 'example', bucketArn } });
}

const OTHER_IMPORTS: Row[] = [
  row('an ECS cluster by its ARN, for logs of EKS', EKS_LOGS, `resource is '${arn('ecs', 'cluster/example')}', ${EKS_RULE}${ECS_HINT}`,
    scope => ecs.Cluster.fromClusterArn(scope, id, arn('ecs', 'cluster/example'))),
  row('an EKS cluster by its ARN, for logs of ECS', ECS_LOGS, `resource is '${arn('eks', 'cluster/example')}', ${ECS_RULE}${EKS_HINT}`,
    scope => eks.CfnCluster.fromClusterArn(scope, id, arn('eks', 'cluster/example'))),
  row('an EKS cluster by its name, for logs of ECS', ECS_LOGS,
    `resource is 'arn:\${AWS::Partition}:eks:\${AWS::Region}:\${AWS::AccountId}:cluster/example', ${ECS_RULE}${EKS_HINT}`,
    scope => eks.Cluster.fromClusterAttributes(scope, id, { clusterName: 'example' })),
  row('a Lightsail bucket by its ARN', delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
    `resource is '${arn('lightsail', 'Bucket/example')}', ${BUCKET_RULE}`,
    scope => importedLightsailBucket(scope, arn('lightsail', 'Bucket/example'))),
  row('a Lightsail bucket by an ARN with pseudo parameters', delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
    `resource is 'arn:\${AWS::Partition}:lightsail:\${AWS::Region}:\${AWS::AccountId}:Bucket/example', ${BUCKET_RULE}`,
    scope => importedLightsailBucket(scope, scope.formatArn({ service: 'lightsail', resource: 'Bucket', resourceName: 'example' }))),
  row('a stage of an HTTP API', delivery.ApiGatewayStageLogType.EXECUTION_LOGS, `resource is 'Default/Resource', ${STAGE_RULE}`,
    scope => apigatewayv2.HttpStage.fromHttpStageAttributes(scope, id, { stageName: 'prod', api: new apigatewayv2.HttpApi(scope, 'Api') })),
  row('an event bus, for logs of ECS', ECS_LOGS, `resource is 'Default/Resource', ${ECS_RULE}`,
    scope => events.EventBus.fromEventBusName(scope, id, 'example')),
];

function define(logType: delivery.LogType, make: (scope: Stack) => IConstruct): delivery.DeliverySource {
  const stack = new Stack();

  return new delivery.DeliverySource(stack, 'Source', { logType, resource: make(stack) });
}

describe.each(OTHER_KINDS)('a resource of another kind: $title', ({ logType, make, message }) => {
  test('is refused', () => {
    expect(() => define(logType, make)).toThrow(new Error(`Default/Source: ${message} [cdk-log-delivery:resourceKind]`));
  });
});

describe.each(OTHER_IMPORTS)('an imported resource of another kind: $title', ({ logType, make, message }) => {
  test('is refused', () => {
    expect(() => define(logType, make)).toThrow(new Error(`Default/Source: ${message} [cdk-log-delivery:resourceKind]`));
  });
});

describe('a resource for a log type that is not known yet', () => {
  const NEW_LOGS = delivery.LogType.of('NEW_LOGS');
  const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/example';

  test('is known by its ARN, where its kind is not known either', () => {
    const stack = new Stack();
    const queue = new sqs.Queue(stack, 'Queue');

    expect(new delivery.DeliverySource(stack, 'Source', { logType: NEW_LOGS, resource: queue }).resourceArn).toBe(queue.queueArn);
  });

  test.each<[string, (scope: Stack) => IConstruct, string]>([
    ['a bucket', scope => s3.Bucket.fromBucketName(scope, id, 'example'), 'arn:${AWS::Partition}:s3:::example'],
    ['an event bus', scope => events.EventBus.fromEventBusArn(scope, id, BUS_ARN), BUS_ARN],
    ['an L1', scope => events.CfnEventBus.fromEventBusArn(scope, id, BUS_ARN), BUS_ARN],
  ])('is known by its ARN, where it is imported: %s', (_, make, expected) => {
    const stack = new Stack();

    expect(rendered(stack, new delivery.DeliverySource(stack, 'Source', { logType: NEW_LOGS, resource: make(stack) }).resourceArn)).toBe(expected);
  });

  test('is known by an ARN that is made up, where its kind is known', () => {
    const stack = new Stack();
    const resource = new cloudfront.CfnDistribution(stack, id, {
      distributionConfig: { enabled: true, defaultCacheBehavior: { targetOriginId: 'example', viewerProtocolPolicy: 'https-only' } },
    });

    expect(rendered(stack, new delivery.DeliverySource(stack, 'Source', { logType: NEW_LOGS, resource }).resourceArn))
      .toBe('arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Resource}');
  });

  test.each<[string, (scope: Stack) => IConstruct]>([
    ['a CfnResource', scope => new CfnResource(scope, id, { type: 'AWS::New::Thing' })],
    ['a construct with several resources', scope => new Construct(scope, id)],
    ['an imported resource without an ARN', scope => cloudfront.Distribution.fromDistributionAttributes(scope, id, {
      distributionId: 'E1EXAMPLE1', domainName: 'example.com',
    })],
  ])('is refused where nothing tells its ARN: %s', (_, make) => {
    expect(() => define(NEW_LOGS, make)).toThrow(new Error(
      "Default/Source: resource 'Default/Resource' has no ARN: set resourceArn instead "
        + '[cdk-log-delivery:resourceWithoutArn]',
    ));
  });
});
