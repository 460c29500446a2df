import * as bedrockagentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { createDeliveryStatement, logGroupStatement, normalized, spansStatement, xRayStatement } from './expected';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import type { CloudEnvironment } from '../simulator/cloud/environment';
import { statementsOf } from '../simulator/cloud/policy';
import { newStream } from '../support/destinations';
import { HERE, IN_OTHER_ACCOUNT } from '../support/environments';
import { busLogs } from '../support/sources';
import { newStack } from '../support/stacks';

const FLAGS = [true, false];

function stackWith(minimize: boolean, id = 'Stack', env = HERE): Stack {
  return newStack(id, { env, flags: { '@aws-cdk/aws-iam:minimizePolicies': minimize } });
}

/** Deploys stacks in turn; the simulator repairs nothing, as AWS does not for a deployer who may not change policies. */
function deployed(simulator: Simulator, ...stacks: readonly Stack[]): CloudEnvironment {
  for (const stack of stacks) expect(simulator.deploy(App.of(stack)?.synth() ?? { stacksRecursively: [] }).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);

  return simulator.cloud.environment(HERE);
}

function statements(policies: Iterable<unknown>): unknown[] {
  return [...policies].flatMap(policy => statementsOf(policy ?? {})).map(normalized);
}

describe.each(FLAGS)('a log group, minimized: %s', minimize => {
  const GROUPS: [string, 'own' | 'account', (stack: Stack) => logs.ILogGroup, delivery.LogGroupDeliveryOptions][] = [
    ['with a name', 'own', stack => new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'orders' }), {}],
    ['with a name, by the account', 'account', stack => new logs.LogGroup(stack, 'LogGroup', { logGroupName: 'orders' }),
      { policyScope: delivery.LogGroupPolicyScope.ACCOUNT }],
    ['with a generated name', 'account', stack => new logs.LogGroup(stack, 'LogGroup'), {}],
    ['with a generated name, by its own policy', 'own', stack => new logs.LogGroup(stack, 'LogGroup'),
      { policyScope: delivery.LogGroupPolicyScope.LOG_GROUP }],
    ['that is imported', 'account', stack => logs.LogGroup.fromLogGroupName(stack, 'LogGroup', 'orders'), {}],
  ];

  test.each(GROUPS)('%s, lets the delivery in by its policy: %s', (title, scope, make, options) => {
    const stack = stackWith(minimize);
    const simulator = new Simulator();
    if (title === 'that is imported') simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: 'orders' });
    const logGroup = make(stack);
    busLogs(stack, { id: 'Logs' }).toLogGroup(logGroup, options);
    busLogs(stack, { id: 'Errors', logType: delivery.EventBusLogType.ERROR_LOGS }).toLogGroup(logGroup, options);
    const { logGroups, logPolicies } = deployed(simulator, stack);

    const [{ name, policy }] = logGroups.values();
    const pattern = scope === 'own' && name !== 'orders' ? name.replace(/-[A-Z0-9]+$/, '-*') : name;
    expect({ own: statements([policy]), account: statements(logPolicies.values()) })
      .toEqual({ own: [], account: [], [scope]: [logGroupStatement(pattern, HERE)] });
  });
});

describe.each(FLAGS)('a delivery stream, minimized: %s', minimize => {
  test('is tagged', () => {
    const stack = stackWith(minimize);
    busLogs(stack, { id: 'Logs' }).toFirehose(newStream(stack));
    const { streams } = deployed(new Simulator(), stack);

    expect([...streams.values()].map(({ tags }) => tags.get('LogDeliveryEnabled'))).toEqual(['true']);
  });

  test('takes deliveries of another account by the policy of the destination', () => {
    const owner = stackWith(minimize, 'Owner', IN_OTHER_ACCOUNT);
    new delivery.FirehoseDeliveryDestination(owner, 'Destination', {
      deliveryStream: newStream(owner), deliveryDestinationName: 'central', allowedSources: [{ account: HERE.account }],
    });
    const stack = stackWith(minimize);
    const arn = 'arn:aws:logs:us-east-1:444455556666:delivery-destination:central';
    const central = delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Central', arn);
    busLogs(stack, { id: 'Logs' }).deliverTo(central);
    const simulator = new Simulator();
    deployed(simulator, owner, stack);

    const { streams, destinations } = simulator.cloud.environment(IN_OTHER_ACCOUNT);
    expect([...streams.values()].map(({ tags }) => tags.get('LogDeliveryEnabled'))).toEqual(['true']);
    expect(statements([destinations.get('central')?.policy])).toEqual([createDeliveryStatement(arn, HERE.account)]);
  });

  test('takes deliveries of a stack of the app in another account', () => {
    const owner = stackWith(minimize, 'Owner', IN_OTHER_ACCOUNT);
    const destination = new delivery.FirehoseDeliveryDestination(owner, 'Destination', { deliveryStream: newStream(owner) });
    const stack = new Stack(App.of(owner), 'Stack', { env: HERE });
    busLogs(stack, { id: 'Logs' }).deliverTo(destination);
    const simulator = new Simulator();
    deployed(simulator, stack);

    const [{ arn, policy }] = simulator.cloud.environment(IN_OTHER_ACCOUNT).destinations.values();
    expect(statements([policy])).toEqual([createDeliveryStatement(arn, HERE.account)]);
  });

  test('that is imported needs the tag that the warning says', () => {
    const stack = stackWith(minimize);
    busLogs(stack, { id: 'Logs' }).toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/orders'));
    const simulator = new Simulator();
    simulator.createOutside('AWS::KinesisFirehose::DeliveryStream', { DeliveryStreamName: 'orders', Tags: [{ Key: 'LogDeliveryEnabled', Value: 'true' }] });

    expect(deployed(simulator, stack).streams.size).toBe(1);
  });
});

describe.each(FLAGS)('X-Ray, minimized: %s', minimize => {
  const traces = (stack: Stack, id: string) => new delivery.DeliverySource(stack, id, {
    resource: new bedrockagentcore.CfnMemory(stack, `${id}Memory`, { name: id, eventExpiryDuration: 30 }),
    logType: delivery.AgentCoreMemoryLogType.TRACES,
  });
  const expected = [xRayStatement(['arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/*'], HERE)];

  test('lets deliveries in by one statement', () => {
    const stack = stackWith(minimize);
    traces(stack, 'One').toXRay();
    traces(stack, 'Two').toXRay();
    const simulator = new Simulator();
    simulator.enableTransactionSearch();

    expect(statements(deployed(simulator, stack).xrayPolicies.values())).toEqual(expected);
  });

  test('is switched on for Transaction Search first, by the policy that it needs', () => {
    const stack = stackWith(minimize);
    traces(stack, 'One').toXRay({ enableTransactionSearch: true });
    traces(stack, 'Two').toXRay();
    const { xrayPolicies, logPolicies } = deployed(new Simulator(), stack);

    expect(statements(xrayPolicies.values())).toEqual(expected);
    expect(statements(logPolicies.values())).toEqual([spansStatement(HERE)]);
  });
});

test.each(FLAGS)('in a stack of any environment log groups and X-Ray let deliveries in, minimized: %s', minimize => {
  const stack = new Stack(new App({ context: { '@aws-cdk/aws-iam:minimizePolicies': minimize } }), 'Stack');
  const source = busLogs(stack, { id: 'Logs' });
  source.toLogGroup(new logs.LogGroup(stack, 'Named', { logGroupName: 'orders' }));
  source.toLogGroup(new logs.LogGroup(stack, 'Generated'));
  new delivery.DeliverySource(stack, 'Traces', {
    resource: new bedrockagentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 }),
    logType: delivery.AgentCoreMemoryLogType.TRACES,
  }).toXRay();
  const simulator = new Simulator();
  simulator.enableTransactionSearch();
  const { logGroups, logPolicies, xrayPolicies } = deployed(simulator, stack);

  const generated = [...logGroups.keys()].filter(name => name !== 'orders');
  expect(statements([logGroups.get('orders')?.policy])).toEqual([logGroupStatement('orders', HERE)]);
  expect(statements(logPolicies.values())).toEqual(generated.map(name => logGroupStatement(name, HERE)));
  expect(statements(xrayPolicies.values())).toEqual([xRayStatement(['arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/*'], HERE)]);
});
