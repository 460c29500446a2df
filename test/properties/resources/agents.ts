import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as devopsagent from 'aws-cdk-lib/aws-devopsagent';
import * as wisdom from 'aws-cdk-lib/aws-wisdom';
import { type Makers, ROLE } from './make';

const networkConfiguration = { networkMode: 'PUBLIC' };

/** Agents and the resources that they use. */
export const AGENTS: Makers = {
  AgentCoreBrowser: (scope, id) => new agentcore.CfnBrowserCustom(scope, id, { name: id, networkConfiguration }),
  AgentCoreCodeInterpreter: (scope, id) => new agentcore.CfnCodeInterpreterCustom(scope, id, { name: id, networkConfiguration }),
  AgentCoreGateway: (scope, id) => new agentcore.CfnGateway(scope, id, { name: id, authorizerType: 'AWS_IAM', roleArn: ROLE }),
  AgentCoreMemory: (scope, id) => new agentcore.CfnMemory(scope, id, { name: id, eventExpiryDuration: 30 }),
  AgentCorePayments: (scope, id) => new agentcore.CfnPaymentManager(scope, id, { name: id, authorizerType: 'AWS_IAM', roleArn: ROLE }),
  AgentCoreWorkloadIdentity: (scope, id) => new agentcore.CfnWorkloadIdentity(scope, id, { name: id }),
  BedrockAgent: (scope, id) => new bedrock.CfnAgentAlias(scope, id, { agentAliasName: id, agentId: 'AGENT12345' }),
  DevOpsAgent: (scope, id) => new devopsagent.CfnAgentSpace(scope, id, { name: id }),
  QConnect: (scope, id) => new wisdom.CfnAssistant(scope, id, { name: id, type: 'AGENT' }),
};
