import type { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Annotations, type App, Stack } from 'aws-cdk-lib/core';
import { addRuntime } from '../runtime';

/** The number of deliveries in a stack. Every delivery takes four or five resources, and a stack can have 500. */
export const DELIVERIES_PER_STACK = 100;

/**
 * The warnings of the library about these apps, acknowledged as a user would do. aws-cdk-lib writes a report for other
 * warnings, which takes one more search of the app, and L1s have no warnings.
 */
const ACKNOWLEDGED = [
  ['cdk-log-delivery:transactionSearch', 'it is on in the account'],
  ['cdk-log-delivery:xRayPolicyQuota', 'the stacks go to accounts of their own'],
] as const;

/** The targets of the first, second, third and fourth runtime, and so on in turn. */
const TARGETS = ['S3', 'CWL', 'FH', 'XRAY'] as const;
export type Target = typeof TARGETS[number];

/** A logged resource and its target. */
export interface Logger {
  readonly index: number;
  readonly target: Target;
  readonly runtime: CfnRuntime;
  readonly logGroup: LogGroup | undefined;
}

/** One stack without its deliveries: the same code in all ways. */
export interface Site {
  readonly stack: Stack;
  readonly bucket: Bucket;
  readonly stream: DeliveryStream;
  readonly loggers: readonly Logger[];
}

/** Adds stacks with `count` runtimes of AgentCore in all. */
export function addDeliverySites(app: App, count: number): Site[] {
  return stackSizes(count).map((size, index) => newSite(newStack(app, index), size));
}

function stackSizes(count: number): number[] {
  const full = Array.from({ length: Math.floor(count / DELIVERIES_PER_STACK) }, () => DELIVERIES_PER_STACK);
  const rest = count % DELIVERIES_PER_STACK;

  return rest === 0 ? full : [...full, rest];
}

function newStack(app: App, index: number): Stack {
  const stack = new Stack(app, `Stack${index}`);
  ACKNOWLEDGED.forEach(([id, reason]) => Annotations.of(stack).acknowledgeWarning(id, reason));

  return stack;
}

/** Fills a stack with `count` runtimes and the targets of their logs. */
function newSite(stack: Stack, count: number): Site {
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
    runtime: addRuntime(stack, index),
    logGroup: target === 'CWL' ? new LogGroup(stack, `LogGroup${index}`, { logGroupName }) : undefined,
  };
}
