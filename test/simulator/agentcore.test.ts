import './support/two-versions';
import * as agentcore from 'aws-cdk-lib-newest/aws-bedrockagentcore';
import * as logs from 'aws-cdk-lib-newest/aws-logs';
import * as s3 from 'aws-cdk-lib-newest/aws-s3';
import { App, Stack } from 'aws-cdk-lib-newest/core';
import type { AssemblyLike } from './assembly';
import { DENIED, outcomes } from './support/outcomes';

describe("aws-cdk-lib's AgentCore Runtime", () => {
  const runtime = (configure: (stack: Stack) => Partial<agentcore.RuntimeProps>): AssemblyLike => {
    const app = new App();
    const stack = new Stack(app, 'Stack');
    new agentcore.Runtime(stack, 'Runtime', {
      runtimeName: 'agent',
      agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(
        '111122223333.dkr.ecr.us-east-1.amazonaws.com/agent:1',
      ),
      ...configure(stack),
    });
    // test/templates has the validator see it.
    return app.synth({ skipValidation: true });
  };

  test('delivers traces to X-Ray', () => {
    expect(outcomes(runtime(() => ({ tracingEnabled: true })))).toEqual(['ok']);
  });

  test('fails with logs to a bucket, whose policy it does not wait for', () => {
    expect(
      outcomes(
        runtime(stack => ({
          loggingConfigs: [
            {
              logType: agentcore.LogType.APPLICATION_LOGS,
              destination: agentcore.LoggingDestination.s3(new s3.Bucket(stack, 'Bucket')),
            },
          ],
        })),
      ),
    ).toContain(DENIED);
  });

  test('fails with logs to a log group, whose streams its policy does not name', () => {
    expect(
      outcomes(
        runtime(stack => ({
          loggingConfigs: [
            {
              logType: agentcore.LogType.APPLICATION_LOGS,
              destination: agentcore.LoggingDestination.cloudWatchLogs(new logs.LogGroup(stack, 'LogGroup')),
            },
          ],
        })),
      ),
    ).toEqual([DENIED]);
  });
});
