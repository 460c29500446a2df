import { CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { CfnDelivery, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { App, Arn, CfnParameter, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { ACCOUNT, HERE, IN_OTHER_REGION } from './support/environments';
import { ALL_LEVELS, newEventBus } from './support/logging';
import { newCfnDistribution } from './support/switched-l1s';

const { INFO_LOGS } = delivery.EventBusLogType;
const ORDERS = `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders`;

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Shop', { env: HERE });
});

function delivered(): string[] {
  return delivery.LogCoverage.of(app).delivered.map(({ constructPath, logType }) => `${constructPath}: ${logType}`);
}

function destinationIn(scope: Construct) {
  return delivery.DeliveryDestination.fromDeliveryDestinationName(scope, 'To', 'central');
}

/** Adds an event bus with a literal name. */
function newOrders(scope: Construct): EventBus {
  return newEventBus(scope, 'Bus', { eventBusName: 'orders' });
}

function deliver(scope: Construct, deliverySourceName: string): CfnDelivery {
  return new CfnDelivery(scope, 'Delivery', {
    deliverySourceName, deliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:central`,
  });
}

describe('a resource counts as delivered', () => {
  test('where the delivery names the source by a literal name', () => {
    new CfnDeliverySource(stack, 'Source', { name: 'orders', logType: 'INFO_LOGS', resourceArn: newEventBus(stack).eventBusArn });
    deliver(new Stack(app, 'Other', { env: HERE }), 'orders');

    expect(delivered()).toEqual(['Shop/Bus: INFO_LOGS']);
  });

  test('where the source has a literal ARN', () => {
    newOrders(stack);
    new delivery.DeliverySource(new Stack(app, 'Other', { env: HERE }), 'Logs', { resourceArn: ORDERS, logType: INFO_LOGS }).deliverTo(destinationIn(stack));

    expect(delivered()).toEqual(['Shop/Bus: INFO_LOGS']);
  });

  test('where the source is in another stage of the same environment', () => {
    newOrders(new Stack(new Stage(app, 'Beta'), 'Shop', { env: HERE }));
    const logs = new Stack(new Stage(app, 'Logs'), 'Logs', { env: HERE });
    new delivery.DeliverySource(logs, 'Logs', { resourceArn: ORDERS, logType: INFO_LOGS }).deliverTo(destinationIn(logs));

    expect(delivered()).toEqual(['Beta/Shop/Bus: INFO_LOGS']);
  });

  test('where the source is in another Region', () => {
    const shop = new Stack(app, 'Europe', { env: IN_OTHER_REGION, crossRegionReferences: true });
    const distribution = newCfnDistribution(shop, 'Distribution');
    const resourceArn = Arn.format({ service: 'cloudfront', region: '', resource: 'distribution', resourceName: distribution.ref }, stack);
    new delivery.DeliverySource(stack, 'Logs', { resourceArn, logType: delivery.CloudFrontLogType.ACCESS_LOGS }).deliverTo(destinationIn(stack));

    expect(delivered()).toEqual(['Europe/Distribution: ACCESS_LOGS']);
  });

  test('where the source is imported with the ARN of the resource', () => {
    const deliverySourceArn = `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-source:orders`;
    delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Logs', {
      deliverySourceArn, logType: INFO_LOGS, resourceArn: newEventBus(stack).eventBusArn,
    }).deliverTo(destinationIn(stack));

    expect(delivered()).toEqual(['Shop/Bus: INFO_LOGS']);
  });
});

describe('a resource does not count as delivered', () => {
  test('by a source of another environment with the same name', () => {
    newOrders(stack);
    const other = new Stack(app, 'Other', { env: IN_OTHER_REGION });
    new delivery.DeliverySource(other, 'Logs', { resourceArn: ORDERS.replace('us-east-1', 'eu-west-1'), logType: INFO_LOGS })
      .deliverTo(destinationIn(other));

    expect(delivered()).toEqual([]);
  });

  test('by a source whose ARN only the deployment knows', () => {
    newOrders(stack);
    const resourceArn = new CfnParameter(stack, 'Arn').valueAsString;
    new delivery.DeliverySource(stack, 'Logs', { resourceArn, logType: INFO_LOGS }).deliverTo(destinationIn(stack));

    expect(delivered()).toEqual([]);
  });

  test('by a delivery whose source the app does not have', () => {
    newOrders(stack);
    deliver(stack, 'of-another-app');

    expect(delivered()).toEqual([]);
  });

  test('after the delivery has been removed', () => {
    new CfnDeliverySource(stack, 'Source', { name: 'orders', logType: 'INFO_LOGS', resourceArn: newEventBus(stack).eventBusArn });
    deliver(stack, 'orders');
    expect(delivered()).toHaveLength(1);

    stack.node.tryRemoveChild('Delivery');
    expect(delivered()).toEqual([]);
  });
});

test('the properties count as they are after overrides', () => {
  const bus = new CfnEventBus(stack, 'Bus', { name: 'orders', logConfig: ALL_LEVELS });
  bus.addPropertyOverride('LogConfig.Level', 'ERROR');

  expect(delivery.LogCoverage.of(app).quiet.map(({ logType }) => logType)).toEqual(['ERROR_LOGS']);
});

test('the logs that the Runtime of AgentCore delivers itself are delivered', () => {
  expect.assertions(1);
  // Apart from the aws-cdk-lib of other tests, whose templates are kept and checked: the templates of its Runtime have findings.
  jest.isolateModules(() => {
    const core = jest.requireActual<typeof import('aws-cdk-lib/core')>('aws-cdk-lib/core');
    const agentcore = jest.requireActual<typeof import('aws-cdk-lib/aws-bedrockagentcore')>('aws-cdk-lib/aws-bedrockagentcore');
    const { LogCoverage } = jest.requireActual<typeof delivery>('../src');
    const runtime = new agentcore.Runtime(new core.Stack(new core.App(), 'Shop', { env: HERE }), 'Runtime', {
      runtimeName: 'agent',
      agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(`${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/agent:1`),
      tracingEnabled: true,
    });
    const { delivered: delivering, quiet } = LogCoverage.of(runtime);

    expect([delivering, quiet].map(list => list.map(({ logType }) => logType))).toEqual([['TRACES'], ['APPLICATION_LOGS', 'USAGE_LOGS']]);
  });
});
