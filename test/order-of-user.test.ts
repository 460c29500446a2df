import * as eks from 'aws-cdk-lib/aws-eks';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Aspects, CfnOutput, NestedStack, type CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import * as delivery from '../src';
import { GONE } from './support/deployable';
import { deployed } from './support/deployed';
import { AUTO_MODE, newEventBus } from './support/logging';
import { dependencies, logicalId } from './support/references';
import { newStackHere } from './support/stacks';

const { INFO_LOGS } = delivery.EventBusLogType;

/** A construct with an event bus whose logs go to `destination`. */
class Service extends Construct {
  public readonly bus: events.EventBus;
  public readonly delivery: delivery.Delivery;

  constructor(scope: Construct, id: string, destination: delivery.DeliveryDestination, description?: string) {
    super(scope, id);
    this.bus = newEventBus(this, 'Bus', { description });
    this.delivery = new delivery.DeliverySource(this, 'Logs', { resource: this.bus, logType: INFO_LOGS }).deliverTo(destination);
  }
}

function sharedDestination(stack: Stack): delivery.S3DeliveryDestination {
  return new delivery.S3DeliveryDestination(stack, 'Shared', { bucket: new s3.Bucket(stack, 'Bucket', GONE) });
}

function services(stack: Stack, ...ids: string[]): Service[] {
  const destination = sharedDestination(stack);

  return ids.map(id => new Service(stack, id, destination));
}

function l1(construct: Construct): CfnResource {
  return construct.node.defaultChild as CfnResource;
}

/** The ways in which a user can make one construct depend on another. */
const DEPENDENCIES: readonly [string, (one: Service, other: Service) => void][] = [
  ['construct', (one, other) => { one.node.addDependency(other); }],
  ['resource', (one, other) => { l1(one.bus).addDependency(l1(other.delivery)); }],
  ['construct, on a delivery alone', (one, other) => { one.bus.node.addDependency(other.delivery); }],
];

describe.each(DEPENDENCIES)('a dependency of a %s', (_, addDependency) => {
  test.each([[0, 1], [1, 0]])('of %i on %i decides the order of deliveries to one destination', (first, second) => {
    const stack = newStackHere();
    const made = services(stack, 'A', 'B');
    addDependency(made[first], made[second]);

    expect(dependencies(made[first].delivery)).toContain(logicalId(made[second].delivery));
    expect(dependencies(made[second].delivery)).not.toContain(logicalId(made[first].delivery));
  });

  test('can go against the order of definition: the stack deploys', () => {
    expect(deployed([stack => {
      const [a, b, c] = services(stack, 'A', 'B', 'C');
      addDependency(a, b);
      addDependency(b, c);
    }])).toEqual([]);
  });
});

test('of three deliveries, the one that others wait for comes first, and the rest in the order of definition', () => {
  const stack = newStackHere();
  const [a, b, c] = services(stack, 'A', 'B', 'C');
  a.node.addDependency(c);

  expect([a, b, c].map(service => dependencies(service.delivery).filter(id => id.includes('Delivery')))).toEqual([
    [logicalId(c.delivery)], [logicalId(a.delivery)], [],
  ]);
});

test.each([0, 500, 900])('a dependency that an Aspect of priority %i adds decides, too', priority => {
  const stack = newStackHere();
  const [a, b] = services(stack, 'A', 'B');
  Aspects.of(stack).add({ visit: construct => { if (construct === stack) a.node.addDependency(b); } }, { priority });

  expect(dependencies(a.delivery)).toContain(logicalId(b.delivery));
});

test('a reference makes a dependency go on', () => {
  expect(deployed([stack => {
    const destination = sharedDestination(stack);
    const b = new Construct(stack, 'B');
    const topic = new sns.Topic(b, 'Topic');
    new Service(stack, 'C', destination, topic.topicName);
    const a = new Service(stack, 'A', destination);
    b.node.addDependency(a);
  }])).toEqual([]);
});

test('a reference to a delivery is a dependency', () => {
  expect(deployed([stack => {
    const [a, b] = services(stack, 'A', 'B');
    const topic = new sns.Topic(stack, 'Topic', { displayName: b.delivery.deliveryId });
    a.node.addDependency(topic);
  }])).toEqual([]);
});

test('deliveries of one source follow a dependency', () => {
  expect(deployed([stack => {
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: newEventBus(stack), logType: INFO_LOGS });
    const [one, two] = ['One', 'Two'].map(id => source.toLogGroup(new logs.LogGroup(stack, id, { logGroupName: `/example/${id}`, ...GONE })));
    one.node.addDependency(two);
  }])).toEqual([]);
});

test('delivery sources of one EKS cluster follow a dependency', () => {
  const stack = newStackHere();
  const cluster = new eks.CfnCluster(stack, 'Cluster', {
    name: 'orders', roleArn: 'arn:aws:iam::111122223333:role/cluster', resourcesVpcConfig: { subnetIds: ['subnet-1', 'subnet-2'] }, ...AUTO_MODE,
  });
  const bucket = new s3.Bucket(stack, 'Bucket');
  const [one, two] = [delivery.EksClusterLogType.AUTO_MODE_COMPUTE_LOGS, delivery.EksClusterLogType.AUTO_MODE_IPAM_LOGS].map(logType => {
    const source = new delivery.DeliverySource(stack, logType.value, { resource: cluster, logType });
    source.toS3(bucket);
    return source;
  });
  one.node.addDependency(two);

  expect(dependencies(one)).toEqual(expect.arrayContaining([logicalId(two)]));
  expect(dependencies(two)).toEqual([]);
});

test('a dependency on a nested stack goes on through what the nested stack refers to', () => {
  expect(deployed([stack => {
    const [a, b] = services(stack, 'A', 'B');
    const nested = new NestedStack(stack, 'Nested');
    new sns.Topic(nested, 'Topic', { displayName: b.bus.eventBusName });
    new CfnOutput(stack, 'Output', { value: b.bus.eventBusName });
    nested.node.addDependency(b);
    a.node.addDependency(nested);
  }])).toEqual([]);
});

test('deliveries in a nested stack follow a dependency there', () => {
  expect(deployed([stack => {
    const [a, b] = services(new NestedStack(stack, 'Nested'), 'A', 'B');
    a.node.addDependency(b);
  }])).toEqual([]);
});

test('the order of a chain of 2,000 constructs is found', () => {
  const stack = newStackHere();
  const destination = sharedDestination(stack);
  const made = Array.from({ length: 2000 }, (_, index) => new Service(stack, `Service${index}`, destination));
  made.slice(1).forEach((service, index) => { made[index].node.addDependency(service); });

  expect(l1(made[0].delivery).node.dependencies).toContain(l1(made[1].delivery));
  expect(l1(made[1999].delivery).node.dependencies.map(({ node }) => node.id)).toEqual(['Resource']);
});
