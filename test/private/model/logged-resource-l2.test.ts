import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as eksv2 from 'aws-cdk-lib/aws-eks-v2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ArnFormat, CfnResource, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../../src';
import { logTypesOf } from '../../support/log-type-classes';
import { logicalId } from '../../support/references';
import { rendered } from '../../support/rendered';

/** Creates an L2 with the ID `Resource`, whose ARN has its own type. */
type Make<T extends Construct> = (scope: Stack) => T;

interface Row<T extends Construct = Construct> {
  readonly title: string;
  readonly logType: delivery.LogType;
  readonly make: Make<T>;
  readonly arn: (resource: T) => string;
}

/** A row of the table, whose function for the ARN knows the type of the L2. */
function row<T extends Construct>(title: string, logType: delivery.LogType, make: Make<T>, arn: (resource: T) => string): Row {
  return { title, logType, make, arn: resource => arn(resource as T) };
}

const id = 'Resource';
const newVpc = (scope: Stack) => new ec2.Vpc(scope, 'Vpc');

const L2S: Row[] = [
  row('AgentCore browser', delivery.AgentCoreBrowserLogType.USAGE_LOGS, scope => new agentcore.BrowserCustom(scope, id), it => it.browserArn),
  row('AgentCore code interpreter', delivery.AgentCoreCodeInterpreterLogType.USAGE_LOGS,
    scope => new agentcore.CodeInterpreterCustom(scope, id), it => it.codeInterpreterArn),
  row('AgentCore gateway', delivery.AgentCoreGatewayLogType.APPLICATION_LOGS, scope => new agentcore.Gateway(scope, id), it => it.gatewayArn),
  row('AgentCore memory', delivery.AgentCoreMemoryLogType.APPLICATION_LOGS, scope => new agentcore.Memory(scope, id), it => it.memoryArn),
  row('AgentCore runtime', delivery.AgentCoreRuntimeLogType.APPLICATION_LOGS,
    scope => new agentcore.Runtime(scope, id, {
      agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromEcrRepository(new ecr.Repository(scope, 'Repository')),
    }), it => it.agentRuntimeArn),
  row('AgentCore workload identity', delivery.AgentCoreWorkloadIdentityLogType.APPLICATION_LOGS,
    scope => new agentcore.WorkloadIdentity(scope, id), it => it.workloadIdentityArn),
  row('REST API stage', delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
    scope => {
      const api = new apigateway.RestApi(scope, 'Api');
      api.root.addMethod('GET');
      return api.deploymentStage;
    },
    it => Stack.of(it).formatArn({
      service: 'apigateway',
      resource: `/restapis/${it.restApi.restApiId}/stages/${it.stageName}`,
      arnFormat: ArnFormat.NO_RESOURCE_NAME,
    })),
  row('distribution', delivery.CloudFrontLogType.ACCESS_LOGS,
    scope => new cloudfront.Distribution(scope, id, { defaultBehavior: { origin: new HttpOrigin('example.com') } }), it => it.distributionArn),
  row('ECS cluster', delivery.EcsLogType.ACTION_LOGS, scope => new ecs.Cluster(scope, id, { vpc: newVpc(scope) }), it => it.clusterArn),
  row('EKS cluster', delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS,
    scope => new eksv2.Cluster(scope, id, { version: eksv2.KubernetesVersion.V1_33, vpc: newVpc(scope) }), it => it.clusterArn),
  row('EKS cluster that a custom resource makes', delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS,
    scope => new eks.Cluster(scope, id, {
      version: eks.KubernetesVersion.V1_33,
      vpc: newVpc(scope),
      kubectlLayer: lambda.LayerVersion.fromLayerVersionArn(scope, 'Kubectl', 'arn:aws:lambda:eu-west-1:111122223333:layer:kubectl:1'),
    }), it => it.clusterArn),
  row('application load balancer', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS,
    scope => new elbv2.ApplicationLoadBalancer(scope, id, { vpc: newVpc(scope) }), it => it.loadBalancerArn),
  row('network load balancer', delivery.LoadBalancerLogType.NLB_ACCESS_LOGS,
    scope => new elbv2.NetworkLoadBalancer(scope, id, { vpc: newVpc(scope) }), it => it.loadBalancerArn),
  row('event bus', delivery.EventBusLogType.INFO_LOGS, scope => new events.EventBus(scope, id), it => it.eventBusArn),
  row('bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, scope => new s3.Bucket(scope, id), it => it.bucketArn),
];

describe.each(L2S)('the L2 of a resource that logs: $title', ({ logType, make, arn }) => {
  let stack: Stack;

  beforeEach(() => {
    stack = new Stack();
  });

  test('is known by its ARN', () => {
    const resource = make(stack);
    const source = new delivery.DeliverySource(stack, 'Source', { logType, resource });

    expect(rendered(stack, source.resourceArn)).toBe(rendered(stack, arn(resource)));
  });

  test('is refused for the log types of another kind', () => {
    const resource = make(stack);
    const type = resource.node.defaultChild instanceof CfnResource ? resource.node.defaultChild.cfnResourceType : '';
    const got = type.startsWith('AWS::') ? `${type} '${resource.node.path}'` : `'${resource.node.path}'`;

    expect(() => new delivery.DeliverySource(stack, 'Source', { logType: delivery.QBusinessLogType.EVENT_LOGS, resource })).toThrow(new Error(
      `Default/Source: resource is ${got}, which has no EVENT_LOGS of Amazon Q Business: pass an AWS::QBusiness::Application`
      + `${logTypesOf(type)} [cdk-log-delivery:resourceKind]`,
    ));
  });
});

describe('the stage of a REST API', () => {
  test('has an ARN with the account, unlike other ARNs of API Gateway', () => {
    const stack = new Stack();
    const api = new apigateway.RestApi(stack, 'Api');
    api.root.addMethod('GET');
    const source = new delivery.DeliverySource(stack, 'Source', {
      resource: api.deploymentStage,
      logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
    });

    expect(rendered(stack, source.resourceArn)).toBe(
      `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:\${AWS::AccountId}:/restapis/\${${logicalId(api)}}/stages/\${${logicalId(api.deploymentStage)}}`,
    );
  });
});

test('an L1 found by an L2 of the user is known by its ARN', () => {
  const stack = new Stack();
  class Events extends events.EventBus {}
  const resource = new Events(stack, 'Events');

  expect(new delivery.DeliverySource(stack, 'Source', { resource, logType: delivery.EventBusLogType.INFO_LOGS }).resourceArn)
    .toBe(resource.eventBusArn);
});
