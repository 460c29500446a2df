import * as eks from 'aws-cdk-lib/aws-eks';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, NestedStack, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { AUTO_MODE } from './support/logging';
import { dependencies, logicalId } from './support/references';
import { busLogs } from './support/sources';
import { newStack } from './support/stacks';
import { warningsWithPaths } from './support/warnings';

const { INFO_LOGS, ERROR_LOGS, TRACE_LOGS } = delivery.EventBusLogType;
const {
  AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS, AUTO_MODE_BLOCK_STORAGE_LOGS, AUTO_MODE_LOAD_BALANCING_LOGS,
} = delivery.EksClusterLogType;

/** A destination whose permissions are a part of its log group: deliveries to it depend on nothing else. */
function newDestination(scope: Construct, id: string): delivery.LogGroupDeliveryDestination {
  const logGroup = new logs.LogGroup(scope, `${id}LogGroup`, { logGroupName: `/example/${id}` });

  return new delivery.LogGroupDeliveryDestination(scope, id, { logGroup });
}

describe('deliveries of one source', () => {
  test('come one after the other, in the order of definition', () => {
    const stack = newStack();
    const source = busLogs(stack);
    const deliveries = ['One', 'Two', 'Three'].map(id => source.deliverTo(newDestination(stack, id)));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])], [logicalId(deliveries[1])]]);
  });

  test('come one after the other where the destinations are those of helpers', () => {
    const stack = newStack();
    const source = busLogs(stack);
    const groups = ['One', 'Two'].map(id => new logs.LogGroup(stack, id, { logGroupName: `/example/${id}` }));
    const deliveries = groups.map(logGroup => source.toLogGroup(logGroup));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])]]);
  });

  test('come one after the other where the source is an L1', () => {
    const stack = newStack();
    const source = new logs.CfnDeliverySource(stack, 'Source', {
      name: 'orders', logType: 'INFO_LOGS', resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders',
    });
    const deliveries = ['One', 'Two'].map(id => new delivery.Delivery(stack, `To${id}`, { source, destination: newDestination(stack, id) }));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])]]);
  });

  test('come one after the other where it is imported twice', () => {
    const stack = newStack();
    const deliveries = ['One', 'Two'].map(id => delivery.DeliverySource
      .fromDeliverySourceArn(stack, `Source${id}`, 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders')
      .deliverTo(newDestination(stack, id)));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])]]);
  });

  test('come one after the other where it is imported twice by its name', () => {
    const stack = newStack();
    const deliveries = ['One', 'Two'].map(id => delivery.DeliverySource
      .fromDeliverySourceName(stack, `Source${id}`, 'orders')
      .deliverTo(newDestination(stack, id)));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])]]);
  });
});

describe('deliveries to one destination', () => {
  test('come one after the other, in the order of definition', () => {
    const stack = newStack();
    const destination = newDestination(stack, 'Destination');
    const deliveries = [INFO_LOGS, ERROR_LOGS, TRACE_LOGS].map(logType => busLogs(stack, { logType }).deliverTo(destination));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])], [logicalId(deliveries[1])]]);
  });

  test('come one after the other where it is imported twice', () => {
    const stack = newStack();
    const arn = 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central-logs';
    const deliveries = [INFO_LOGS, ERROR_LOGS].map(logType => busLogs(stack, { logType })
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, `To${logType.value}`, arn)));

    expect(deliveries.map(dependencies)).toEqual([[], [logicalId(deliveries[0])]]);
  });
});

describe('deliveries that share', () => {
  test('a source with one and the destination with another come after both', () => {
    const stack = newStack();
    const [one, two] = [newDestination(stack, 'One'), newDestination(stack, 'Two')];
    const [info, error] = [busLogs(stack, { logType: INFO_LOGS }), busLogs(stack, { logType: ERROR_LOGS })];
    const before = [info.deliverTo(one), error.deliverTo(two)];

    expect(dependencies(info.deliverTo(two)).sort()).toEqual(before.map(logicalId).sort());
  });

  test('neither source nor destination do not wait for each other', () => {
    const stack = newStack();
    const deliveries = [INFO_LOGS, ERROR_LOGS].map(logType => busLogs(stack, { logType }).deliverTo(newDestination(stack, `To${logType.value}`)));

    expect(deliveries.map(dependencies)).toEqual([[], []]);
  });

  test('the log group, but neither source nor destination, do not wait for each other', () => {
    const stack = newStack();
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
    const deliveries = [INFO_LOGS, ERROR_LOGS].map(logType => busLogs(stack, { logType }).toLogGroup(logGroup));

    expect(deliveries.map(dependencies)).toEqual([[], []]);
  });

  test('a destination with one of another stack do not wait for it', () => {
    const app = new App();
    const [home, away] = ['Home', 'Away'].map(id => new Stack(app, id));
    const destination = newDestination(home, 'Destination');
    const deliveries = [home, away].map(stack => busLogs(stack).deliverTo(destination));

    expect(deliveries.map(dependencies)).toEqual([[], []]);
    expect(home.dependencies).toHaveLength(0);
  });

  test('a destination with one of another stack wait for the one before in their own', () => {
    const app = new App();
    const [home, away] = ['Home', 'Away'].map(id => new Stack(app, id));
    const destination = newDestination(home, 'Destination');
    const first = busLogs(home, { logType: INFO_LOGS }).deliverTo(destination);
    busLogs(away, { logType: INFO_LOGS }).deliverTo(destination);

    expect(dependencies(busLogs(home, { logType: ERROR_LOGS }).deliverTo(destination))).toEqual([logicalId(first)]);
  });

  test('a source with one of a nested stack do not wait for it', () => {
    const stack = newStack();
    const nested = new NestedStack(stack, 'Nested');
    const source = busLogs(stack);
    const inner = new delivery.Delivery(nested, 'Inner', { source, destination: newDestination(nested, 'One') });
    const outer = source.deliverTo(newDestination(stack, 'Two'));

    expect([inner, outer].map(dependencies)).toEqual([[], []]);
  });

  test('a destination with one of a sibling among nested stacks do not wait for it', () => {
    const stack = newStack();
    const destination = newDestination(stack, 'Destination');
    const siblings = ['One', 'Two'].map(id => new NestedStack(stack, id));
    const deliveries = siblings.map(nested => busLogs(nested).deliverTo(destination));

    expect(deliveries.map(dependencies)).toEqual([[], []]);
    expect(siblings.map(({ nestedStackResource }) => nestedStackResource && dependencies(nestedStackResource))).toEqual([[], []]);
  });
});

describe('delivery sources of an EKS cluster', () => {
  /** Delivery sources of the cluster `name`, by these log types. */
  function clusterLogs(scope: Construct, name: string, ...logTypes: delivery.LogType[]): delivery.DeliverySource[] {
    const cluster = new eks.CfnCluster(scope, name, {
      ...AUTO_MODE,
      name,
      roleArn: 'arn:aws:iam::111122223333:role/cluster',
      resourcesVpcConfig: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] },
    });

    return logTypes.map(logType => new delivery.DeliverySource(scope, `${name}${logType.value}`, { resource: cluster, logType }));
  }

  test('come one after the other, in the order of definition', () => {
    const sources = clusterLogs(newStack(), 'orders', AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS, AUTO_MODE_BLOCK_STORAGE_LOGS);

    expect(sources.map(dependencies)).toEqual([[], [logicalId(sources[0])], [logicalId(sources[1])]]);
  });

  test('have no warning, because nobody can act on one', () => {
    const stack = newStack();
    clusterLogs(stack, 'orders', AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS, AUTO_MODE_BLOCK_STORAGE_LOGS, AUTO_MODE_LOAD_BALANCING_LOGS);

    expect(warningsWithPaths(stack)).toEqual([]);
  });

  test('come one after the other where the cluster is known by its ARN', () => {
    const stack = newStack();
    const sources = [AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS].map(logType => new delivery.DeliverySource(stack, logType.value, {
      resourceArn: 'arn:aws:eks:us-east-1:111122223333:cluster/orders', logType,
    }));

    expect(sources.map(dependencies)).toEqual([[], [logicalId(sources[0])]]);
  });

  test.each<[string, delivery.LogType, delivery.LogType]>([
    ['the first', delivery.LogType.of('AUTO_MODE_NEW_LOGS'), AUTO_MODE_IPAM_LOGS],
    ['the second', AUTO_MODE_IPAM_LOGS, delivery.LogType.of('AUTO_MODE_NEW_LOGS')],
    ['each', delivery.LogType.of('AUTO_MODE_NEW_LOGS'), delivery.LogType.of('AUTO_MODE_NEWER_LOGS')],
  ])('come one after the other where LogType.of() names the log type of %s', (_, ...logTypes) => {
    const ofResource = clusterLogs(newStack(), 'orders', ...logTypes);
    const stack = newStack();
    const ofArn = logTypes.map(logType => new delivery.DeliverySource(stack, logType.value, {
      resourceArn: 'arn:aws:eks:us-east-1:111122223333:cluster/orders', logType,
    }));

    expect(ofResource.map(dependencies)).toEqual([[], [logicalId(ofResource[0])]]);
    expect(ofArn.map(dependencies)).toEqual([[], [logicalId(ofArn[0])]]);
  });

  test('wait for none of another cluster, and have no warning', () => {
    const stack = newStack();
    const sources = ['orders', 'payments'].flatMap(name => clusterLogs(stack, name, AUTO_MODE_COMPUTE_LOGS));

    expect(sources.map(dependencies)).toEqual([[], []]);
    expect(warningsWithPaths(stack)).toEqual([]);
  });

  test('wait for none of another stack', () => {
    const app = new App();
    const [home, away] = ['Home', 'Away'].map(id => new Stack(app, id));
    const cluster = clusterLogs(home, 'orders', AUTO_MODE_COMPUTE_LOGS)[0].node.scope?.node.findChild('orders');
    const other = new delivery.DeliverySource(away, 'Source', { resource: cluster, logType: AUTO_MODE_IPAM_LOGS });

    expect(dependencies(other)).toEqual([]);
  });
});

test('delivery sources of another kind of resource do not wait for each other', () => {
  const stack = newStack();
  const sources = [INFO_LOGS, ERROR_LOGS].map(logType => busLogs(stack, { logType }));

  expect(sources.map(dependencies)).toEqual([[], []]);
  expect(warningsWithPaths(stack)).toEqual([]);
});
