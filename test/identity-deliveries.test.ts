import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { App, type CfnElement, Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { BUS_ARN } from './support/arns';
import { ACCOUNT } from './support/environments';
import { logicalId } from './support/references';

const { INFO_LOGS } = delivery.EventBusLogType;

function withDestination(): { readonly stack: Stack; readonly destination: delivery.IDeliveryDestination } {
  const stack = new Stack(new App(), 'Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });

  return { stack, destination: new delivery.LogGroupDeliveryDestination(stack, 'Shared', { logGroup }) };
}

function importedBusLogs(stack: Stack): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resourceArn: BUS_ARN, logType: INFO_LOGS });
}

describe('a delivery that is a construct of its own', () => {
  const L1_SOURCE = { name: 'orders', logType: 'INFO_LOGS', resourceArn: BUS_ARN };

  test.each<[string, (stack: Stack) => logs.IDeliverySourceRef]>([
    ['of a delivery source', importedBusLogs],
    ['of an L1', stack => new logs.CfnDeliverySource(stack, 'Logs', L1_SOURCE)],
    ['of an imported delivery source', stack => delivery.DeliverySource.fromDeliverySourceName(stack, 'Logs', 'orders')],
  ])('%s leaves the template as it was when it moves', (_, newSource) => {
    const [one, other] = [(stack: Stack) => stack, (stack: Stack) => new Construct(stack, 'Moved')].map((place, index) => {
      const { stack, destination } = withDestination();
      new delivery.Delivery(place(stack), `Delivery${index}`, { source: newSource(stack), destination });

      return Template.fromStack(stack).toJSON();
    });

    expect(one).toEqual(other);
  });

  test('has the same id as one that deliverTo() makes', () => {
    const [one, other] = [true, false].map(isByMethod => {
      const { stack, destination } = withDestination();
      const source = importedBusLogs(stack);

      return logicalId(isByMethod ? source.deliverTo(destination) : new delivery.Delivery(stack, 'Delivery', { source, destination }));
    });

    expect(one).toBe(other);
  });

  test('fails for the source and destination of another one of the stack', () => {
    const { stack, destination } = withDestination();
    const source = importedBusLogs(stack);
    new delivery.Delivery(stack, 'One', { source, destination });

    expect(() => new delivery.Delivery(new Construct(stack, 'Other'), 'Two', { source, destination })).toThrow(new Error(
      "Stack/Other/Two: 'Stack/One' already delivers this source to this destination: put all options on that delivery [cdk-log-delivery:secondDelivery]"));
  });

  test('has the id of its path where the destination is known only when it is deployed', () => {
    const { stack } = withDestination();
    const source = importedBusLogs(stack);
    const deliveries = ['One', 'Two'].map(id => new delivery.Delivery(stack, id, {
      source,
      destination: delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, `${id}Destination`, Lazy.string({
        produce: () => 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
      })),
    }));

    expect(deliveries.map(logicalId)).toEqual(deliveries.map(made => stack.getLogicalId(made.node.defaultChild as CfnElement)));
  });
});
