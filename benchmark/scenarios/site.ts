import { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';

/** Where the logs of the first, second, third and fourth runtime go, and so on in turn. */
const TARGETS = ['S3', 'CWL', 'FH', 'XRAY'] as const;
export type Target = typeof TARGETS[number];

/** What logs, and where to. */
export interface Logger {
  readonly index: number;
  readonly target: Target;
  readonly runtime: CfnRuntime;
  readonly logGroup: LogGroup | undefined;
}

/** One stack before its logs are delivered: the same whatever delivers them. */
export interface Site {
  readonly stack: Stack;
  readonly bucket: Bucket;
  readonly stream: DeliveryStream;
  readonly loggers: readonly Logger[];
}

/** Fills a stack with `count` runtimes of AgentCore and the places that their logs go to. */
export function addSite(stack: Stack, count: number): Site {
  const bucket = new Bucket(stack, 'Bucket');
  const stream = new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(bucket) });
  const loggers = Array.from({ length: count }, (_, index) => addLogger(stack, index));

  return { stack, bucket, stream, loggers };
}

function addLogger(stack: Stack, index: number): Logger {
  const target = TARGETS[index % TARGETS.length];
  const logGroupName = `/aws/vendedlogs/${stack.stackName}/agent-${index}`;

  return {
    index,
    target,
    // An L1, because what surrounds the deliveries is to hide as little of them as possible.
    runtime: new CfnRuntime(stack, `Agent${index}`, {
      agentRuntimeName: `agent_${index}`,
      agentRuntimeArtifact: {
        containerConfiguration: { containerUri: '111111111111.dkr.ecr.us-east-1.amazonaws.com/agent:1' },
      },
      networkConfiguration: { networkMode: 'PUBLIC' },
      roleArn: 'arn:aws:iam::111111111111:role/agents',
    }),
    logGroup: target === 'CWL' ? new LogGroup(stack, `LogGroup${index}`, { logGroupName }) : undefined,
  };
}
