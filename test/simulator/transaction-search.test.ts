import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { newSimulator } from './support/resources';
import * as delivery from '../../src';

const ENV = { account: '111122223333', region: 'us-east-1' };

/** An app that delivers traces; with a bucket whose name is taken, its deployment fails. */
function traces(isImpossible = false): ReturnType<App['synth']> {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: ENV });
  const toXRay = new delivery.DeliverySource(stack, 'Traces', {
    logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/m-1234567890',
  }).toXRay({ enableTransactionSearch: true });
  if (isImpossible) new s3.Bucket(stack, 'Bucket', { bucketName: 'taken' }).node.addDependency(toXRay);

  return app.synth();
}

test('Transaction Search stays with its policy when the stack goes', () => {
  const simulator = newSimulator();
  expect(simulator.deploy(traces()).errors).toEqual([]);
  expect(simulator.destroy(traces()).errors).toEqual([]);

  const { traceSegmentDestination, logPolicies, xrayPolicies } = simulator.cloud.environment(ENV);
  expect({ traceSegmentDestination, logPolicies: logPolicies.size, xrayPolicies: xrayPolicies.size })
    .toEqual({ traceSegmentDestination: 'CloudWatchLogs', logPolicies: 1, xrayPolicies: 0 });
});

test('it does not stay after a first deployment that fails, so that the next one can create it', () => {
  const simulator = newSimulator();
  expect(simulator.deploy(traces(true)).errors.map(({ message }) => message)).toEqual(['taken already exists']);

  const { traceSegmentDestination, logPolicies } = simulator.cloud.environment(ENV);
  expect({ traceSegmentDestination, logPolicies: logPolicies.size }).toEqual({ traceSegmentDestination: 'XRay', logPolicies: 0 });
  expect(simulator.deploy(traces()).errors).toEqual([]);
});
