import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import type { KindOfSource } from './kinds';
import { ACCOUNT, REGION } from './settings';
import * as delivery from '../../src';

/** Kinds that have deliveries of aws-cdk-lib, of other log types. */
export const BESIDE_KINDS: readonly KindOfSource[] = [
  {
    logTypes: [delivery.AgentCoreRuntimeLogType.APPLICATION_LOGS],
    // aws-cdk-lib names its sources by the path of the runtime, so a runtime that is replaced has another id.
    make: (scope, id, version) => {
      const runtime = new agentcore.Runtime(scope, `${id}V${version}`, {
        runtimeName: `${id}_${version}`,
        agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(`${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/agent:1`),
        tracingEnabled: true,
      });
      return { resource: runtime };
    },
  },
];
