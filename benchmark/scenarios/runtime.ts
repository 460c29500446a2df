import { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import type { Stack } from 'aws-cdk-lib/core';

/** Adds a runtime of AgentCore. It is an L1, because the rest of the app should hide as little as possible. */
export function addRuntime(stack: Stack, index: number): CfnRuntime {
  return new CfnRuntime(stack, `Agent${index}`, {
    agentRuntimeName: `agent_${index}`,
    agentRuntimeArtifact: {
      containerConfiguration: { containerUri: '111111111111.dkr.ecr.us-east-1.amazonaws.com/agent:1' },
    },
    networkConfiguration: { networkMode: 'PUBLIC' },
    roleArn: 'arn:aws:iam::111111111111:role/agents',
  });
}
