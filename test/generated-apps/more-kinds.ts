import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as devopsagent from 'aws-cdk-lib/aws-devopsagent';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as mediapackagev2 from 'aws-cdk-lib/aws-mediapackagev2';
import * as rtbfabric from 'aws-cdk-lib/aws-rtbfabric';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as wisdom from 'aws-cdk-lib/aws-wisdom';
import type { KindOfSource } from './kinds';
import * as delivery from '../../src';

const ROLE = 'arn:aws:iam::111122223333:role/example';
const PUBLIC = { networkMode: 'PUBLIC' };

/** Kinds whose logs go to any type of target. */
const ANYWHERE: readonly KindOfSource[] = [
  {
    logTypes: [delivery.ApiGatewayStageLogType.EXECUTION_LOGS],
    make: (scope, id, version) => {
      const api = new apigateway.CfnRestApi(scope, `${id}Api`, { name: id });
      const { ref: deploymentId } = new apigateway.CfnDeployment(scope, `${id}Deployment`, { restApiId: api.ref });
      return {
        resource: new apigateway.CfnStage(scope, id, {
          restApiId: api.ref,
          deploymentId,
          stageName: `prod${version}`,
          methodSettings: [{ httpMethod: '*', resourcePath: '/*', loggingLevel: 'INFO' }],
        }),
      };
    },
  },
  {
    logTypes: [delivery.BedrockAgentLogType.APPLICATION_LOGS, delivery.BedrockAgentLogType.EVENT_LOGS],
    make: (scope, id, version) => ({
      resource: new bedrock.CfnAgentAlias(scope, id, { agentAliasName: id, agentId: `AGENT${String(version).padStart(5, '0')}` }),
    }),
  },
  {
    // A gateway has no create-only property. Another logical ID replaces it.
    logTypes: [delivery.AgentCoreGatewayLogType.APPLICATION_LOGS],
    make: (scope, id, version) => ({
      resource: new agentcore.CfnGateway(scope, `${id}V${version}`, {
        name: `${id}-${version}`, authorizerType: 'AWS_IAM', protocolType: 'MCP', roleArn: ROLE,
      }),
    }),
  },
  {
    logTypes: [delivery.AgentCoreWorkloadIdentityLogType.APPLICATION_LOGS],
    make: (scope, id, version) => ({ resource: new agentcore.CfnWorkloadIdentity(scope, id, { name: `${id}-${version}` }) }),
  },
  {
    logTypes: [delivery.AgentCoreCodeInterpreterLogType.APPLICATION_LOGS, delivery.AgentCoreCodeInterpreterLogType.USAGE_LOGS],
    make: (scope, id, version) => ({
      resource: new agentcore.CfnCodeInterpreterCustom(scope, id, { name: `${id}_${version}`, networkConfiguration: PUBLIC }),
    }),
  },
  {
    logTypes: [delivery.DevOpsAgentLogType.APPLICATION_LOGS],
    make: (scope, id, version) => ({
      resource: new devopsagent.CfnAgentSpace(scope, id, {
        name: id, kmsKeyArn: `arn:aws:kms:us-east-1:111122223333:key/00000000-0000-0000-0000-${String(version).padStart(12, '0')}`,
      }),
    }),
  },
  {
    logTypes: [delivery.EksCapabilityLogType.EKS_CAPABILITY_ACK_LOGS],
    make: (scope, id, version) => ({
      resource: new eks.CfnCapability(scope, id, {
        capabilityName: `${id}-${version}`, clusterName: 'example', type: 'ACK', roleArn: ROLE, deletePropagationPolicy: 'RETAIN',
      }),
    }),
  },
  {
    logTypes: [delivery.MediaPackageLogType.EGRESS_ACCESS_LOGS, delivery.MediaPackageLogType.INGRESS_ACCESS_LOGS],
    make: (scope, id, version) => ({ resource: new mediapackagev2.CfnChannelGroup(scope, id, { channelGroupName: `${id}-${version}` }) }),
  },
  {
    logTypes: [delivery.MailManagerRuleSetLogType.APPLICATION_LOGS],
    make: (scope, id, version) => ({
      resource: new ses.CfnMailManagerRuleSet(scope, `${id}V${version}`, { rules: [{ actions: [{ drop: {} }] }] }),
    }),
  },
  {
    logTypes: [delivery.QConnectLogType.EVENT_LOGS],
    make: (scope, id, version) => ({ resource: new wisdom.CfnAssistant(scope, id, { name: `${id}-${version}`, type: 'AGENT' }) }),
  },
  {
    logTypes: [delivery.RouteServerLogType.EVENT_LOGS],
    make: (scope, id, version) => ({
      resource: new ec2.CfnRouteServerPeer(scope, id, {
        routeServerEndpointId: 'rse-0123456789abcdef0', peerAddress: `10.0.0.${version + 1}`, bgpOptions: { peerAsn: 65000 },
      }),
    }),
  },
  {
    logTypes: [delivery.RtbFabricLogType.APPLICATION_LOGS],
    make: (scope, id, version) => ({
      resource: new rtbfabric.CfnLink(scope, `${id}V${version}`, {
        gatewayId: 'rtb-gw-0123456789abcdef',
        peerGatewayId: `rtb-gw-${String(version).padStart(16, '0')}`,
        linkLogSettings: { applicationLogs: { linkApplicationLogSampling: { errorLog: 100, filterLog: 10 } } },
      }),
    }),
  },
];

/** Kinds that trace: to X-Ray, and nowhere else. */
const TRACED: readonly KindOfSource[] = [
  {
    isTraced: true,
    logTypes: [delivery.AgentCoreMemoryLogType.TRACES],
    make: (scope, id, version) => ({
      resource: new agentcore.CfnMemory(scope, id, { name: `${id}_${version}`, eventExpiryDuration: 30 }),
    }),
  },
  {
    isTraced: true,
    logTypes: [delivery.AgentCoreBrowserLogType.TRACES],
    make: (scope, id, version) => ({
      resource: new agentcore.CfnBrowserCustom(scope, id, { name: `${id}_${version}`, networkConfiguration: PUBLIC }),
    }),
  },
];

export const MORE_KINDS: readonly KindOfSource[] = [...ANYWHERE, ...TRACED];

/** Log types of the account as a whole: one delivery source in an app, to log groups. */
export const ACCOUNT_KINDS: readonly KindOfSource[] = [
  { ofAccount: true, logTypes: [delivery.SecurityHubLogType.SECURITY_FINDING_LOGS], make: () => ({}) },
];
