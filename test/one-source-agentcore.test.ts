import type { RuntimeProps } from 'aws-cdk-lib/aws-bedrockagentcore';
import { ACCOUNT, HERE } from './support/environments';

/** The modules of aws-cdk-lib, and this library above them. */
function load() {
  return {
    core: jest.requireActual<typeof import('aws-cdk-lib/core')>('aws-cdk-lib/core'),
    agentcore: jest.requireActual<typeof import('aws-cdk-lib/aws-bedrockagentcore')>('aws-cdk-lib/aws-bedrockagentcore'),
    firehose: jest.requireActual<typeof import('aws-cdk-lib/aws-kinesisfirehose')>('aws-cdk-lib/aws-kinesisfirehose'),
    s3: jest.requireActual<typeof import('aws-cdk-lib/aws-s3')>('aws-cdk-lib/aws-s3'),
    delivery: jest.requireActual<typeof import('../src')>('../src'),
    synthesised: jest.requireActual<typeof import('./support/synthesised')>('./support/synthesised').synthesised,
  };
}

interface Case {
  /** The logs of the Runtime itself. */
  readonly own: 'tracingEnabled' | 'loggingConfigs';
  readonly logType: 'TRACES' | 'USAGE_LOGS' | 'APPLICATION_LOGS';
  /** The stacks of the Runtime and of the delivery source. */
  readonly stacks: readonly string[];
  readonly by: 'resource' | 'resourceArn';
}

function found({ own, logType, stacks, by }: Case): string[] {
  const { core, agentcore, firehose, s3, delivery, synthesised } = load();
  const app = new core.App();
  const [stack, other = stack] = stacks.map(id => new core.Stack(app, id, { env: HERE }));
  const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')) });
  const logging: Pick<RuntimeProps, 'tracingEnabled' | 'loggingConfigs'> = own === 'tracingEnabled'
    ? { tracingEnabled: true }
    : { loggingConfigs: [{ logType: agentcore.LogType.USAGE_LOGS, destination: agentcore.LoggingDestination.firehose(stream) }] };
  const runtime = new agentcore.Runtime(stack, 'Runtime', {
    runtimeName: 'agent',
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(`${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/agent:1`),
    ...logging,
  });
  new delivery.DeliverySource(other, 'Logs', {
    ...by === 'resource' ? { resource: runtime } : { resourceArn: runtime.agentRuntimeArn },
    logType: delivery.AgentCoreRuntimeLogType[logType],
  });

  return synthesised(app);
}

/**
 * Checks that the cases are found. It uses another copy of aws-cdk-lib than other tests, whose templates are kept and
 * checked, because templates with its Runtime have findings.
 */
function expectFound(each: Case, lines: readonly string[]): void {
  expect.assertions(1);
  jest.isolateModules(() => { expect(found(each)).toEqual(lines); });
}

test.each<Case & { readonly other: string }>([
  { own: 'tracingEnabled', logType: 'TRACES', stacks: ['Shop'], by: 'resource', other: 'Shop/Runtime/TracesDeliverySource' },
  { own: 'tracingEnabled', logType: 'TRACES', stacks: ['Shop'], by: 'resourceArn', other: 'Shop/Runtime/TracesDeliverySource' },
  { own: 'tracingEnabled', logType: 'TRACES', stacks: ['Shop', 'Other'], by: 'resource', other: 'Shop/Runtime/TracesDeliverySource' },
  { own: 'loggingConfigs', logType: 'USAGE_LOGS', stacks: ['Shop'], by: 'resource', other: 'Shop/Runtime/UsageLogsDeliverySource' },
])('beside the $own of the AgentCore Runtime of aws-cdk-lib, a source of $logType is refused: $stacks, $by', each => {
  const { logType, stacks, other } = each;
  const stack = stacks[stacks.length - 1];

  expectFound(each, [
    `[${stack}] ${stack}/Logs: '${other}' is already the delivery source of this resource for ${logType}: deliver from that one by `
    + 'DeliverySource.fromCfnDeliverySource(), or replace it with adoptedSource (docs/migrating.md) [cdk-log-delivery:secondSource]',
  ]);
});

test.each<Case>([
  { own: 'tracingEnabled', logType: 'USAGE_LOGS', stacks: ['Shop'], by: 'resource' },
  { own: 'tracingEnabled', logType: 'APPLICATION_LOGS', stacks: ['Shop', 'Other'], by: 'resourceArn' },
  { own: 'loggingConfigs', logType: 'TRACES', stacks: ['Shop'], by: 'resource' },
])('beside the $own of the AgentCore Runtime of aws-cdk-lib, a source of $logType is taken: $stacks, $by', each => {
  expectFound(each, []);
});
