import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as devopsagent from 'aws-cdk-lib/aws-devopsagent';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as eksv2 from 'aws-cdk-lib/aws-eks-v2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as entityresolution from 'aws-cdk-lib/aws-entityresolution';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as qbusiness from 'aws-cdk-lib/aws-qbusiness';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as wisdom from 'aws-cdk-lib/aws-wisdom';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../src';
import { rendered } from '../../support/rendered';

/** The ARN of a resource in the account and Region of the tests. */
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

/** Returns the same ARN, as CDK builds it from a name in a stack of any environment. */
const madeUp = (service: string, resource: string) => `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;

const id = 'Resource';
const ROLE_ARN = 'arn:aws:iam::111122223333:role/example';
const ALB_ARN = arn('elasticloadbalancing', 'loadbalancer/app/example/50dc6c495c0c9188');
const NLB_ARN = arn('elasticloadbalancing', 'loadbalancer/net/example/50dc6c495c0c9188');
const WORKLOAD_IDENTITY_ARN = arn('bedrock-agentcore', 'workload-identity-directory/default/workload-identity/example');

interface Row {
  readonly title: string;
  readonly logType: delivery.LogType;
  readonly make: (scope: Stack) => IConstruct;
  readonly expected: string;
}

function row(title: string, logType: delivery.LogType, expected: string, make: (scope: Stack) => IConstruct): Row {
  return { title, logType, make, expected };
}

const BY_ARN: Row[] = [
  row('AgentCore browser', delivery.AgentCoreBrowserLogType.USAGE_LOGS, arn('bedrock-agentcore', 'browser-custom/example'),
    scope => agentcore.BrowserCustom.fromBrowserCustomAttributes(scope, id, {
      browserArn: arn('bedrock-agentcore', 'browser-custom/example'), roleArn: ROLE_ARN,
    })),
  row('AgentCore code interpreter', delivery.AgentCoreCodeInterpreterLogType.USAGE_LOGS,
    arn('bedrock-agentcore', 'code-interpreter-custom/example'),
    scope => agentcore.CodeInterpreterCustom.fromCodeInterpreterCustomAttributes(scope, id, {
      codeInterpreterArn: arn('bedrock-agentcore', 'code-interpreter-custom/example'), roleArn: ROLE_ARN,
    })),
  row('AgentCore gateway', delivery.AgentCoreGatewayLogType.APPLICATION_LOGS, arn('bedrock-agentcore', 'gateway/example'),
    scope => agentcore.Gateway.fromGatewayAttributes(scope, id, {
      gatewayArn: arn('bedrock-agentcore', 'gateway/example'),
      gatewayId: 'example',
      gatewayName: 'example',
      role: iam.Role.fromRoleArn(scope, 'Role', ROLE_ARN),
    })),
  row('AgentCore memory', delivery.AgentCoreMemoryLogType.APPLICATION_LOGS, arn('bedrock-agentcore', 'memory/example'),
    scope => agentcore.Memory.fromMemoryAttributes(scope, id, { memoryArn: arn('bedrock-agentcore', 'memory/example'), roleArn: ROLE_ARN })),
  row('AgentCore runtime', delivery.AgentCoreRuntimeLogType.APPLICATION_LOGS, arn('bedrock-agentcore', 'runtime/example'),
    scope => agentcore.Runtime.fromAgentRuntimeAttributes(scope, id, {
      agentRuntimeArn: arn('bedrock-agentcore', 'runtime/example'),
      agentRuntimeId: 'example',
      agentRuntimeName: 'example',
      roleArn: ROLE_ARN,
    })),
  row('AgentCore workload identity', delivery.AgentCoreWorkloadIdentityLogType.APPLICATION_LOGS, WORKLOAD_IDENTITY_ARN,
    scope => agentcore.WorkloadIdentity.fromWorkloadIdentityAttributes(scope, id, {
      workloadIdentityArn: WORKLOAD_IDENTITY_ARN, workloadIdentityName: 'example',
    })),
  row('ECS cluster', delivery.EcsLogType.ACTION_LOGS, arn('ecs', 'cluster/example'),
    scope => ecs.Cluster.fromClusterArn(scope, id, arn('ecs', 'cluster/example'))),
  row('application load balancer', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS, ALB_ARN,
    scope => elbv2.ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(scope, id, {
      loadBalancerArn: ALB_ARN, securityGroupId: 'sg-12345678',
    })),
  row('network load balancer', delivery.LoadBalancerLogType.NLB_ACCESS_LOGS, NLB_ARN,
    scope => elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(scope, id, { loadBalancerArn: NLB_ARN })),
  row('event bus', delivery.EventBusLogType.INFO_LOGS, arn('events', 'event-bus/example'),
    scope => events.EventBus.fromEventBusArn(scope, id, arn('events', 'event-bus/example'))),
  row('bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, 'arn:aws:s3:::example', scope => s3.Bucket.fromBucketArn(scope, id, 'arn:aws:s3:::example')),
  row('DevOps agent space', delivery.DevOpsAgentLogType.APPLICATION_LOGS, arn('aidevops', 'agentspace/example'),
    scope => devopsagent.CfnAgentSpace.fromAgentSpaceArn(scope, id, arn('aidevops', 'agentspace/example'))),
  row('knowledge base', delivery.KnowledgeBaseLogType.APPLICATION_LOGS, arn('bedrock', 'knowledge-base/KB12345678'),
    scope => bedrock.CfnKnowledgeBase.fromKnowledgeBaseArn(scope, id, arn('bedrock', 'knowledge-base/KB12345678'))),
  row('ingress point', delivery.MailManagerIngressPointLogType.APPLICATION_LOGS, arn('ses', 'mailmanager-ingress-point/inp-1'),
    scope => ses.CfnMailManagerIngressPoint.fromMailManagerIngressPointArn(scope, id, arn('ses', 'mailmanager-ingress-point/inp-1'))),
  row('rule set', delivery.MailManagerRuleSetLogType.APPLICATION_LOGS, arn('ses', 'mailmanager-rule-set/rs-1'),
    scope => ses.CfnMailManagerRuleSet.fromMailManagerRuleSetArn(scope, id, arn('ses', 'mailmanager-rule-set/rs-1'))),
  row('Q Business application', delivery.QBusinessLogType.EVENT_LOGS, arn('qbusiness', 'application/example'),
    scope => qbusiness.CfnApplication.fromApplicationArn(scope, id, arn('qbusiness', 'application/example'))),
  row('assistant', delivery.QConnectLogType.EVENT_LOGS, arn('wisdom', 'assistant/example'),
    scope => wisdom.CfnAssistant.fromAssistantArn(scope, id, arn('wisdom', 'assistant/example'))),
  row('route server peer', delivery.RouteServerLogType.EVENT_LOGS, arn('ec2', 'route-server-peer/rsp-1'),
    scope => ec2.CfnRouteServerPeer.fromRouteServerPeerArn(scope, id, arn('ec2', 'route-server-peer/rsp-1'))),
];

const BY_NAME: Row[] = [
  row('REST API stage', delivery.ApiGatewayStageLogType.EXECUTION_LOGS, madeUp('apigateway', '/restapis/a1b2c3d4e5/stages/prod'),
    scope => apigateway.Stage.fromStageAttributes(scope, id, {
      stageName: 'prod', restApi: apigateway.RestApi.fromRestApiId(scope, 'Api', 'a1b2c3d4e5'),
    })),
  row('distribution', delivery.CloudFrontLogType.ACCESS_LOGS, 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/E1EXAMPLE1',
    scope => cloudfront.Distribution.fromDistributionAttributes(scope, id, { distributionId: 'E1EXAMPLE1', domainName: 'example.com' })),
  row('EKS cluster', delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS, madeUp('eks', 'cluster/example'),
    scope => eksv2.Cluster.fromClusterAttributes(scope, id, { clusterName: 'example' })),
  row('EKS cluster that a custom resource makes', delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS, madeUp('eks', 'cluster/example'),
    scope => eks.Cluster.fromClusterAttributes(scope, id, { clusterName: 'example' })),
  row('event bus', delivery.EventBusLogType.INFO_LOGS, madeUp('events', 'event-bus/example'),
    scope => events.EventBus.fromEventBusName(scope, id, 'example')),
  row('bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, 'arn:${AWS::Partition}:s3:::example',
    scope => s3.Bucket.fromBucketName(scope, id, 'example')),
  row('ID mapping workflow', delivery.EntityResolutionIdMappingLogType.WORKFLOW_LOGS, madeUp('entityresolution', 'idmappingworkflow/example'),
    scope => entityresolution.CfnIdMappingWorkflow.fromWorkflowName(scope, id, 'example')),
  row('matching workflow', delivery.EntityResolutionMatchingLogType.WORKFLOW_LOGS, madeUp('entityresolution', 'matchingworkflow/example'),
    scope => entityresolution.CfnMatchingWorkflow.fromWorkflowName(scope, id, 'example')),
];

function sourceArn(logType: delivery.LogType, make: (scope: Stack) => IConstruct): unknown {
  const stack = new Stack();

  return rendered(stack, new delivery.DeliverySource(stack, 'Source', { logType, resource: make(stack) }).resourceArn);
}

describe.each(BY_ARN)('an imported resource, known by its ARN: $title', ({ logType, make, expected }) => {
  test('is known by that ARN', () => {
    expect(sourceArn(logType, make)).toBe(expected);
  });
});

describe.each(BY_NAME)('an imported resource, known by its name: $title', ({ logType, make, expected }) => {
  test('is known by an ARN that is made up', () => {
    expect(sourceArn(logType, make)).toBe(expected);
  });
});
