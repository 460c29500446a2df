import type * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import type { AssemblyLike } from './simulator/assembly';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';
import { deliveryChanges } from './support/migrations';

/** The names and logical ids of the resources that move. */
interface Moved {
  readonly source: delivery.AdoptedDeliverySource;
  readonly destination: delivery.AdoptedDeliveryDestination;
  readonly delivery: delivery.AdoptedDelivery;
}

/** An app of a stack with a bus and a bucket, and a second stack. The deliveries are in one of the two. */
function version(place: 'Shop' | 'Logs', moved?: Moved): { readonly assembly: AssemblyLike; readonly moved: Moved } {
  const app = new App();
  const shop = new Stack(app, 'Shop', { env: HERE });
  const stack = new Stack(app, 'Logs', { env: HERE });
  const bus = newEventBus(shop, 'Bus', { eventBusName: 'orders' });
  const bucket = new s3.Bucket(shop, 'Bucket', { bucketName: 'example-logs' });
  // No stack can be empty.
  new s3.Bucket(stack, 'Rest');
  const made = deliver(place === 'Shop' ? shop : stack, bus, bucket, moved);

  return { assembly: app.synth(), moved: made() };
}

function deliver(stack: Stack, resource: events.EventBus, bucket: s3.Bucket, moved?: Moved): () => Moved {
  const source = new delivery.DeliverySource(stack, 'OrdersLogs', {
    resource, logType: delivery.EventBusLogType.INFO_LOGS, adoptedSource: moved?.source,
  });
  const made = source.toS3(bucket, { adoptedDestination: moved?.destination, adoptedDelivery: moved?.delivery });
  const [cfnSource, cfnDestination, cfnDelivery] = [source, made.destination, made].map(l1Of);

  return () => ({
    source: { logicalId: idOf(cfnSource), deliverySourceName: nameOf(cfnSource) },
    destination: { logicalId: idOf(cfnDestination), deliveryDestinationName: nameOf(cfnDestination) },
    delivery: { logicalId: idOf(cfnDelivery) },
  });
}

function l1Of(construct: IConstruct): CfnResource {
  return (construct.node.defaultChild ?? construct) as CfnResource;
}

function idOf(resource: CfnResource): string {
  return resource.stack.resolve(resource.logicalId);
}

function nameOf(resource: CfnResource): string {
  return resource.stack.resolve(Reflect.get(resource, 'name'));
}

/** Deploys the first version. */
function deployed(): { readonly simulator: Simulator; readonly before: Moved } {
  const simulator = new Simulator();
  const { assembly, moved } = version('Shop');
  expect(simulator.deploy(assembly).errors).toEqual([]);

  return { simulator, before: moved };
}

describe('deliveries that move to a stack that is deployed later', () => {
  test('are deleted, then created: with a gap between the two stacks', () => {
    const { simulator } = deployed();
    const result = simulator.deploy(version('Logs').assembly);

    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result).map(change => change.split(' ')[0])).toEqual(['delete', 'delete', 'delete', 'create', 'create', 'create']);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('are refused where the new stack is deployed first', () => {
    const newStack = (id: string) => {
      const app = new App();
      const stack = new Stack(app, id, { env: HERE });
      const source = new delivery.DeliverySource(stack, 'OrdersLogs', {
        resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders', logType: delivery.EventBusLogType.INFO_LOGS,
      });
      source.toS3(new s3.Bucket(stack, 'Bucket'));
      return app.synth();
    };
    const simulator = new Simulator();
    simulator.createOutside('AWS::Events::EventBus', { Name: 'orders', LogConfig: { Level: 'TRACE' } });
    expect(simulator.deploy(newStack('Old')).errors).toEqual([]);

    expect(simulator.deploy(newStack('New')).errors[0]?.message)
      .toBe("Resource of type 'AWS::Logs::DeliverySource' with identifier 'orders-INFO_LOGS-9bdd994a' already exists.");
  });
});

describe('cdk refactor', () => {
  test('moves deliveries to another stack without a change, if they keep their names and logical ids', () => {
    const { simulator, before } = deployed();
    const { assembly } = version('Logs', before);
    const moves = [before.source, before.destination, before.delivery].map(({ logicalId }) => (
      { from: { stack: 'Shop', logicalId }, to: { stack: 'Logs', logicalId } }
    ));
    const refactored = simulator.refactor(assembly, moves);
    expect(refactored.errors).toEqual([]);
    expect(refactored.changes.map(({ action }) => action)).toEqual(['move', 'move', 'move']);

    const result = simulator.deploy(assembly);
    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('is refused if the names change', () => {
    const { simulator, before } = deployed();
    const after = version('Logs');
    const moves = (['source', 'destination', 'delivery'] as const).map(part => ({
      from: { stack: 'Shop', logicalId: before[part].logicalId }, to: { stack: 'Logs', logicalId: after.moved[part].logicalId },
    }));

    expect(simulator.refactor(after.assembly, moves).errors.map(({ message }) => message)).toEqual([
      'Found an action type that is not permitted during refactor operations: Modify',
    ]);
  });
});
