import { outcomes } from './support/outcomes';
import { ACCOUNT } from './support/templates';

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

/** The modules of aws-cdk-lib. They load others when they are first used. */
function load() {
  return {
    core: jest.requireActual<typeof import('aws-cdk-lib/core')>('aws-cdk-lib/core'),
    agentcore: jest.requireActual<typeof import('aws-cdk-lib/aws-bedrockagentcore')>('aws-cdk-lib/aws-bedrockagentcore'),
    firehose: jest.requireActual<typeof import('aws-cdk-lib/aws-kinesisfirehose')>('aws-cdk-lib/aws-kinesisfirehose'),
    logs: jest.requireActual<typeof import('aws-cdk-lib/aws-logs')>('aws-cdk-lib/aws-logs'),
    s3: jest.requireActual<typeof import('aws-cdk-lib/aws-s3')>('aws-cdk-lib/aws-s3'),
  };
}

/** The outcomes of a Runtime with traces and usage logs, and a delivery source for a log type of it in the last stack. */
function outcomesOf(
  { core, agentcore, firehose, logs, s3 }: ReturnType<typeof load>,
  logType: string,
  stackIds: readonly string[],
): string[] {
  const app = new core.App();
  const env = { account: ACCOUNT, region: 'us-east-1' };
  const [stack, other = stack] = stackIds.map(id => new core.Stack(app, id, { env }));
  const bucket = new s3.Bucket(stack, 'Bucket');
  const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(bucket) });
  const runtime = new agentcore.Runtime(stack, 'Runtime', {
    runtimeName: 'agent',
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(
      `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/agent:1`,
    ),
    tracingEnabled: true,
    loggingConfigs: [
      {
        logType: agentcore.LogType.USAGE_LOGS,
        destination: agentcore.LoggingDestination.firehose(stream),
      },
    ],
  });
  new logs.CfnDeliverySource(other, 'Mine', { name: 'mine', logType, resourceArn: runtime.agentRuntimeArn });

  return outcomes(app.synth({ skipValidation: true }));
}

test.each([
  ['in its stack', ['Stack']],
  ['in another stack', ['Stack', 'Other']],
])('beside the AgentCore Runtime of aws-cdk-lib, a delivery source is refused for its log types only: %s', (_, ids) => {
  // This uses another copy of aws-cdk-lib than other tests, whose templates are kept and checked, because templates
  // with its Runtime have findings.
  jest.isolateModules(() => {
    const library = load();

    expect(outcomesOf(library, 'TRACES', ids)).toEqual([USED]);
    expect(outcomesOf(library, 'USAGE_LOGS', ids)).toEqual([USED]);
    expect(outcomesOf(library, 'APPLICATION_LOGS', ids)).toEqual(['ok']);
  });
  expect.assertions(3);
});
