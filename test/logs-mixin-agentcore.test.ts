import { ACCOUNT, HERE } from './support/environments';

/** The modules of aws-cdk-lib, and this library above them. */
function load() {
  return {
    core: jest.requireActual<typeof import('aws-cdk-lib/core')>('aws-cdk-lib/core'),
    agentcore: jest.requireActual<typeof import('aws-cdk-lib/aws-bedrockagentcore')>('aws-cdk-lib/aws-bedrockagentcore'),
    firehose: jest.requireActual<typeof import('aws-cdk-lib/aws-kinesisfirehose')>('aws-cdk-lib/aws-kinesisfirehose'),
    s3: jest.requireActual<typeof import('aws-cdk-lib/aws-s3')>('aws-cdk-lib/aws-s3'),
    delivery: jest.requireActual<typeof import('../src')>('../src'),
    outcomes: jest.requireActual<typeof import('./simulator/support/outcomes')>('./simulator/support/outcomes').outcomes,
    deliveredLogs: jest.requireActual<typeof import('./support/mixin-app')>('./support/mixin-app').deliveredLogs,
  };
}

/** Returns what is delivered from a Runtime with its own logs, and what its deployments say. */
function found(times: number): readonly [delivered: string[], outcomes: string[]] {
  const { core, agentcore, firehose, s3, delivery, outcomes, deliveredLogs } = load();
  const app = new core.App();
  const stack = new core.Stack(app, 'Shop', { env: HERE });
  const bucket = new s3.Bucket(stack, 'Central');
  const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(bucket) });
  new agentcore.Runtime(stack, 'Runtime', {
    runtimeName: 'agent',
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(`${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/agent:1`),
    loggingConfigs: [{ logType: agentcore.LogType.USAGE_LOGS, destination: agentcore.LoggingDestination.firehose(stream) }],
  });
  const { APPLICATION_LOGS, USAGE_LOGS } = delivery.AgentCoreRuntimeLogType;
  const selection = delivery.LogsMixin.of(APPLICATION_LOGS, USAGE_LOGS);
  for (let time = 0; time < times; time++) {
    core.Mixins.of(app).apply(selection.toS3(bucket, { prefix: 'logs' }));
    core.Mixins.of(app).apply(delivery.LogsMixin.of(USAGE_LOGS).toFirehose(stream));
  }
  const assembly = app.synth({ skipValidation: true });

  return [deliveredLogs(app), outcomes(assembly)];
}

test.each([1, 2])('from the sources of the AgentCore Runtime of aws-cdk-lib, logs are delivered to other targets: applied %d times', times => {
  expect.assertions(2);
  // Apart from the aws-cdk-lib of other tests, whose templates are kept and checked: the templates of its Runtime have findings.
  jest.isolateModules(() => {
    const [delivered, deployed] = found(times);

    expect(delivered).toEqual([
      'Shop/Runtime/Resource APPLICATION_LOGS "Shop/Central/Resource"',
      'Shop/Runtime/Resource USAGE_LOGS "Shop/Central/Resource"',
      'Shop/Runtime/Resource USAGE_LOGS "Shop/Stream/Resource"',
    ]);
    expect(deployed).toEqual(['ok']);
  });
});
