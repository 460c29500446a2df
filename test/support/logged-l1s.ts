import * as amplify from 'aws-cdk-lib/aws-amplify';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as devopsagent from 'aws-cdk-lib/aws-devopsagent';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as elementalinference from 'aws-cdk-lib/aws-elementalinference';
import * as entityresolution from 'aws-cdk-lib/aws-entityresolution';
import * as events from 'aws-cdk-lib/aws-events';
import * as gamelift from 'aws-cdk-lib/aws-gamelift';
import * as mediapackagev2 from 'aws-cdk-lib/aws-mediapackagev2';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import * as pcs from 'aws-cdk-lib/aws-pcs';
import * as qbusiness from 'aws-cdk-lib/aws-qbusiness';
import * as globalresolver from 'aws-cdk-lib/aws-route53globalresolver';
import * as rtbfabric from 'aws-cdk-lib/aws-rtbfabric';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as shield from 'aws-cdk-lib/aws-shield';
import * as wisdom from 'aws-cdk-lib/aws-wisdom';
import type { Construct, IConstruct } from 'constructs';
import { ALL_LEVELS, AUTO_MODE } from './logging';
import { Subscriber } from './subscriber';
import * as delivery from '../../src';

/** Creates an L1 with the ID `Resource`. Its properties do not matter, because it is not synthesised. */
type Make = (scope: Construct) => IConstruct;

const id = 'Resource';
const name = 'example';
const roleArn = 'arn:aws:iam::111122223333:role/example';
const publicNetwork = { networkMode: 'PUBLIC' };

/**
 * An L1 of every kind of logged resource that has a CloudFormation type, and the ARN for its delivery source: the value
 * of `Ref` if the ARN is the primary identifier of the type.
 */
export const LOGGED_L1S: [string, delivery.LogType, Make, string][] = [
  ['AWS::BedrockAgentCore::BrowserCustom', delivery.AgentCoreBrowserLogType.TRACES,
    scope => new agentcore.CfnBrowserCustom(scope, id, { name, networkConfiguration: publicNetwork }),
    '${Resource.BrowserArn}'],
  ['AWS::BedrockAgentCore::CodeInterpreterCustom', delivery.AgentCoreCodeInterpreterLogType.TRACES,
    scope => new agentcore.CfnCodeInterpreterCustom(scope, id, { name, networkConfiguration: publicNetwork }),
    '${Resource.CodeInterpreterArn}'],
  ['AWS::BedrockAgentCore::Gateway', delivery.AgentCoreGatewayLogType.TRACES,
    scope => new agentcore.CfnGateway(scope, id, { name, authorizerType: 'AWS_IAM', roleArn }),
    '${Resource.GatewayArn}'],
  ['AWS::BedrockAgentCore::Memory', delivery.AgentCoreMemoryLogType.TRACES,
    scope => new agentcore.CfnMemory(scope, id, { name, eventExpiryDuration: 30 }),
    '${Resource}'],
  ['AWS::BedrockAgentCore::PaymentManager', delivery.AgentCorePaymentsLogType.TRACES,
    scope => new agentcore.CfnPaymentManager(scope, id, { name, authorizerType: 'AWS_IAM', roleArn }),
    '${Resource}'],
  ['AWS::BedrockAgentCore::Runtime', delivery.AgentCoreRuntimeLogType.TRACES,
    scope => new agentcore.CfnRuntime(scope, id, {
      agentRuntimeName: name, agentRuntimeArtifact: {}, networkConfiguration: publicNetwork, roleArn,
    }),
    '${Resource.AgentRuntimeArn}'],
  ['AWS::BedrockAgentCore::WorkloadIdentity', delivery.AgentCoreWorkloadIdentityLogType.TRACES,
    scope => new agentcore.CfnWorkloadIdentity(scope, id, { name }),
    '${Resource.WorkloadIdentityArn}'],
  ['AWS::Amplify::App', delivery.AmplifyLogType.ACCESS_LOGS, scope => new amplify.CfnApp(scope, id, { name }), '${Resource}'],
  ['AWS::ApiGateway::Stage', delivery.ApiGatewayStageLogType.EXECUTION_LOGS,
    scope => new apigateway.CfnStage(scope, id, { restApiId: 'a1b2c3d4e5', stageName: 'prod' }),
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:${AWS::AccountId}:/restapis/a1b2c3d4e5/stages/${Resource}'],
  ['AWS::Bedrock::AgentAlias', delivery.BedrockAgentLogType.APPLICATION_LOGS,
    scope => new bedrock.CfnAgentAlias(scope, id, { agentAliasName: name, agentId: 'AGENT12345' }),
    '${Resource.AgentAliasArn}'],
  ['AWS::CloudFront::Distribution', delivery.CloudFrontLogType.ACCESS_LOGS,
    scope => new cloudfront.CfnDistribution(scope, id, {
      distributionConfig: { enabled: true, defaultCacheBehavior: { targetOriginId: name, viewerProtocolPolicy: 'https-only' } },
    }),
    'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Resource}'],
  ['AWS::DevOpsAgent::AgentSpace', delivery.DevOpsAgentLogType.APPLICATION_LOGS, scope => new devopsagent.CfnAgentSpace(scope, id, { name }), '${Resource.Arn}'],
  ['AWS::ECS::Cluster', delivery.EcsLogType.ACTION_LOGS, scope => new ecs.CfnCluster(scope, id), '${Resource.Arn}'],
  ['AWS::EKS::Capability', delivery.EksCapabilityLogType.EKS_CAPABILITY_ACK_LOGS,
    scope => new eks.CfnCapability(scope, id, {
      capabilityName: name, clusterName: name, deletePropagationPolicy: 'RETAIN', roleArn, type: 'ACK',
    }),
    '${Resource}'],
  ['AWS::EKS::Cluster', delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS,
    scope => new eks.CfnCluster(scope, id, { ...AUTO_MODE, resourcesVpcConfig: { subnetIds: [] }, roleArn }),
    '${Resource.Arn}'],
  ['AWS::ElementalInference::Feed', delivery.ElementalInferenceLogType.APPLICATION_LOGS,
    scope => new elementalinference.CfnFeed(scope, id, { name, outputs: [] }),
    '${Resource.Arn}'],
  ['AWS::EntityResolution::IdMappingWorkflow', delivery.EntityResolutionIdMappingLogType.WORKFLOW_LOGS,
    scope => new entityresolution.CfnIdMappingWorkflow(scope, id, {
      workflowName: name, roleArn, inputSourceConfig: [], idMappingTechniques: {},
    }),
    'arn:${AWS::Partition}:entityresolution:${AWS::Region}:${AWS::AccountId}:idmappingworkflow/${Resource}'],
  ['AWS::EntityResolution::MatchingWorkflow', delivery.EntityResolutionMatchingLogType.WORKFLOW_LOGS,
    scope => new entityresolution.CfnMatchingWorkflow(scope, id, {
      workflowName: name, roleArn, inputSourceConfig: [], outputSourceConfig: [], resolutionTechniques: {},
    }),
    'arn:${AWS::Partition}:entityresolution:${AWS::Region}:${AWS::AccountId}:matchingworkflow/${Resource}'],
  ['AWS::Events::EventBus', delivery.EventBusLogType.INFO_LOGS, scope => new events.CfnEventBus(scope, id, { name, logConfig: ALL_LEVELS }), '${Resource.Arn}'],
  ['AWS::EventsV2::Subscriber', delivery.EventSubscriberLogType.INFO_LOGS, scope => new Subscriber(scope, id), '${Resource.SubscriberArn}'],
  ['AWS::GameLift::GameSessionQueue', delivery.GameLiftQueueLogType.QUEUE_PLACEMENT_LOGS,
    scope => new gamelift.CfnGameSessionQueue(scope, id, { name }),
    '${Resource.Arn}'],
  ['AWS::Route53GlobalResolver::GlobalResolver', delivery.GlobalResolverLogType.GLOBAL_RESOLVER_LOGS,
    scope => new globalresolver.CfnGlobalResolver(scope, id, { name, regions: ['eu-west-1', 'eu-central-1'] }),
    '${Resource.Arn}'],
  ['AWS::Bedrock::KnowledgeBase', delivery.KnowledgeBaseLogType.APPLICATION_LOGS,
    scope => new bedrock.CfnKnowledgeBase(scope, id, { name, roleArn, knowledgeBaseConfiguration: { type: 'KENDRA' } }),
    '${Resource.KnowledgeBaseArn}'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', delivery.LoadBalancerLogType.ALB_ACCESS_LOGS, scope => new elbv2.CfnLoadBalancer(scope, id), '${Resource}'],
  ['AWS::SES::MailManagerIngressPoint', delivery.MailManagerIngressPointLogType.APPLICATION_LOGS,
    scope => new ses.CfnMailManagerIngressPoint(scope, id, { ruleSetId: 'rs-1', trafficPolicyId: 'tp-1', type: 'OPEN' }),
    '${Resource.IngressPointArn}'],
  ['AWS::SES::MailManagerRuleSet', delivery.MailManagerRuleSetLogType.APPLICATION_LOGS,
    scope => new ses.CfnMailManagerRuleSet(scope, id, { rules: [] }),
    '${Resource.RuleSetArn}'],
  ['AWS::MediaPackageV2::ChannelGroup', delivery.MediaPackageLogType.EGRESS_ACCESS_LOGS,
    scope => new mediapackagev2.CfnChannelGroup(scope, id, { channelGroupName: name }),
    '${Resource}'],
  ['AWS::MediaTailor::PlaybackConfiguration', delivery.MediaTailorLogType.TRANSCODE_LOGS,
    scope => new mediatailor.CfnPlaybackConfiguration(scope, id, {
      name, adDecisionServerUrl: 'https://example.com/ads', videoContentSourceUrl: 'https://example.com/video',
    }),
    '${Resource.PlaybackConfigurationArn}'],
  ['AWS::PCS::Cluster', delivery.PcsLogType.PCS_SCHEDULER_LOGS,
    scope => new pcs.CfnCluster(scope, id, { networking: {}, scheduler: { type: 'SLURM', version: '24.11' }, size: 'SMALL' }),
    '${Resource}'],
  ['AWS::QBusiness::Application', delivery.QBusinessLogType.EVENT_LOGS, scope => new qbusiness.CfnApplication(scope, id, { displayName: name }), '${Resource.ApplicationArn}'],
  ['AWS::Wisdom::Assistant', delivery.QConnectLogType.EVENT_LOGS, scope => new wisdom.CfnAssistant(scope, id, { name, type: 'AGENT' }), '${Resource.AssistantArn}'],
  ['AWS::EC2::RouteServerPeer', delivery.RouteServerLogType.EVENT_LOGS,
    scope => new ec2.CfnRouteServerPeer(scope, id, {
      bgpOptions: {}, peerAddress: '10.0.0.1', routeServerEndpointId: 'rse-1234567890abcdef0',
    }),
    '${Resource.Arn}'],
  ['AWS::RTBFabric::Link', delivery.RtbFabricLogType.APPLICATION_LOGS,
    scope => new rtbfabric.CfnLink(scope, id, {
      gatewayId: 'rtb-gw-1',
      peerGatewayId: 'rtb-gw-2',
      linkLogSettings: { applicationLogs: { linkApplicationLogSampling: { errorLog: 100, filterLog: 0 } } },
    }),
    '${Resource}'],
  ['AWS::S3::Bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, scope => new s3.CfnBucket(scope, id), '${Resource.Arn}'],
  ['AWS::Shield::Protection', delivery.ShieldLogType.FLOW_LOGS,
    scope => new shield.CfnProtection(scope, id, { name, resourceArn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE1' }),
    '${Resource}'],
];
