import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, type CfnElement, CfnParameter, Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { BUS_ARN } from './support/arns';
import { newStream } from './support/destinations';
import { ALL_LEVELS, newEventBus } from './support/logging';
import { logicalId } from './support/references';
import { newStackHere } from './support/stacks';

const { INFO_LOGS } = delivery.EventBusLogType;

/** Returns the scope of a delivery source. */
type Place = (stack: Stack) => Construct;

const inStack: Place = stack => stack;

/** A stack with delivery sources of everything that has an identity, below `place` and with ids that begin with `id`. */
function stackWith(place: Place, id: string): Stack {
  const stack = newStackHere();
  const bucket = new s3.Bucket(stack, 'Bucket');
  const logGroup = new logs.LogGroup(stack, 'LogGroup');
  const stream = newStream(stack);
  const shared = new delivery.LogGroupDeliveryDestination(stack, 'Shared', { logGroup });
  const distribution = new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: { origin: new origins.HttpOrigin('www.example.com') },
  });
  const scope = place(stack);

  const busLogs = new delivery.DeliverySource(scope, `${id}Bus`, { resource: newEventBus(stack, 'Bus'), logType: INFO_LOGS });
  busLogs.toS3(bucket, { prefix: 'bus' });
  busLogs.deliverTo(shared);
  const accessLogs = new delivery.DeliverySource(scope, `${id}Distribution`, {
    resource: distribution, logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
  accessLogs.toS3(bucket, { suffixPath: '{yyyy}/{MM}', hiveCompatiblePath: true });
  accessLogs.toFirehose(stream);
  new delivery.DeliverySource(scope, `${id}Mail`, {
    resourceArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
    logType: delivery.WorkMailLogType.AUTHENTICATION_LOGS,
  }).toLogGroup(logGroup);
  new delivery.DeliverySource(scope, `${id}Findings`, { logType: delivery.SecurityHubLogType.SECURITY_FINDING_LOGS }).deliverTo(shared);
  new delivery.DeliverySource(scope, `${id}Traces`, {
    resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/orders-abcdefghij',
    logType: delivery.AgentCoreMemoryLogType.TRACES,
  }).toXRay();

  return stack;
}

/** The name of a delivery source or destination in the template. */
function nameOf(construct: IConstruct): unknown {
  return Template.fromStack(Stack.of(construct)).toJSON().Resources[logicalId(construct)].Properties.Name;
}

describe('a delivery source', () => {
  test.each<[string, Place, string]>([
    ['is in another scope', stack => new Construct(stack, 'Logging'), 'Logs'],
    ['has another id', inStack, 'Renamed'],
    ['is wrapped in constructs', stack => new Construct(new Construct(stack, 'Observability'), 'Logging'), 'Logs'],
    ['has another id in another scope', stack => new Construct(stack, 'Logging'), 'Renamed'],
  ])('that %s leaves the template as it was', (_, place, id) => {
    expect(Template.fromStack(stackWith(place, id)).toJSON()).toEqual(Template.fromStack(stackWith(inStack, 'Logs')).toJSON());
  });

  test('that has moved is deployed without changes', () => {
    const simulator = new Simulator();
    simulator.enableTransactionSearch();
    const assemblies = [stackWith(inStack, 'Logs'), stackWith(stack => new Construct(stack, 'Logging'), 'Renamed')]
      .map(stack => App.of(stack)?.synth() ?? { stacksRecursively: [] });

    expect(simulator.deploy(assemblies[0]).errors).toEqual([]);
    expect(simulator.deploy(assemblies[1]).changes).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('has the logical id of its resource where that is the user\'s', () => {
    const stack = newStackHere();
    const bus = new events.CfnEventBus(stack, 'Bus', { name: 'orders', logConfig: ALL_LEVELS });
    bus.overrideLogicalId('Orders');

    expect(logicalId(new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: INFO_LOGS })))
      .toMatch(/^OrdersINFOLOGSSource[0-9a-f]{8}$/);
  });

  test('fails for the resource and log type of another one of the stack', () => {
    const stack = newStackHere();
    const bus = newEventBus(stack, 'Bus');
    new delivery.DeliverySource(stack, 'One', { resource: bus, logType: INFO_LOGS });

    expect(() => new delivery.DeliverySource(new Construct(stack, 'Other'), 'Two', { resource: bus, logType: INFO_LOGS })).toThrow(new Error(
      "Stack/Other/Two: 'Stack/One' is already the delivery source of this resource for INFO_LOGS: deliver from that one [cdk-log-delivery:secondSource]"));
  });

  test('fails for the ARN and log type of another one of the stack', () => {
    const stack = newStackHere();
    new delivery.DeliverySource(stack, 'One', { resourceArn: BUS_ARN, logType: INFO_LOGS });

    expect(() => new delivery.DeliverySource(stack, 'Two', { resourceArn: BUS_ARN, logType: INFO_LOGS })).toThrow(new Error(
      "Stack/Two: 'Stack/One' is already the delivery source of this resource for INFO_LOGS: deliver from that one [cdk-log-delivery:secondSource]"));
  });

  test('accepts another log type of the resource', () => {
    const stack = newStackHere();
    const bus = newEventBus(stack, 'Bus');
    const sources = [INFO_LOGS, delivery.EventBusLogType.ERROR_LOGS]
      .map(logType => new delivery.DeliverySource(stack, logType.value, { resource: bus, logType }));

    expect(nameOf(sources[0])).not.toEqual(nameOf(sources[1]));
  });
});

describe('the identity of an ARN with pseudo parameters', () => {
  /**
   * Returns a stack with a delivery source for an ARN from `formatArn()`, and a delivery to a bucket that is imported
   * by its name.
   */
  function stackWithImports(scope: (stack: Stack) => Construct, id: string): Stack {
    const stack = new Stack(new App(), 'Stack');
    const resourceArn = stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' });
    new delivery.DeliverySource(scope(stack), id, { resourceArn, logType: INFO_LOGS })
      .toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'example-logs'));

    return stack;
  }

  test('is the ARN, so that the delivery source can move', () => {
    expect(Template.fromStack(stackWithImports(stack => new Construct(stack, 'Moved'), 'Renamed')).toJSON())
      .toEqual(Template.fromStack(stackWithImports(inStack, 'Logs')).toJSON());
  });

  test('is that of another one of the stack, which is refused', () => {
    const stack = new Stack(new App(), 'Stack');
    const source = (id: string) => new delivery.DeliverySource(stack, id, {
      resourceArn: stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' }), logType: INFO_LOGS,
    });
    source('One');

    expect(() => source('Two')).toThrow(new Error(
      "Stack/Two: 'Stack/One' is already the delivery source of this resource for INFO_LOGS: deliver from that one [cdk-log-delivery:secondSource]"));
  });

  test('is another one for another resource', () => {
    const stack = new Stack(new App(), 'Stack');
    const sources = ['orders', 'payments'].map(resourceName => new delivery.DeliverySource(stack, resourceName, {
      resourceArn: stack.formatArn({ service: 'events', resource: 'event-bus', resourceName }), logType: INFO_LOGS,
    }));

    expect(sources.map(nameOf)).toEqual([
      expect.stringMatching(/^orders-INFO_LOGS-[0-9a-f]{8}$/), expect.stringMatching(/^payments-INFO_LOGS-[0-9a-f]{8}$/),
    ]);
  });

  test('is none where a parameter is in the ARN, too', () => {
    const stack = new Stack(new App(), 'Stack');
    const resourceName = new CfnParameter(stack, 'Name').valueAsString;
    const source = new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: stack.formatArn({ service: 'events', resource: 'event-bus', resourceName }), logType: INFO_LOGS,
    });

    expect(logicalId(source)).toBe(stack.getLogicalId(source.node.defaultChild as CfnElement));
  });
});

describe('the identity of a lazy ARN', () => {
  function lazySource(scope: Construct, id: string): delivery.DeliverySource {
    return new delivery.DeliverySource(scope, id, { resourceArn: Lazy.string({ produce: () => BUS_ARN }), logType: INFO_LOGS });
  }

  test('is its path', () => {
    const stack = newStackHere();
    const sources = [lazySource(stack, 'Logs'), lazySource(new Construct(stack, 'Other'), 'Logs')];

    expect(sources.map(logicalId)).toEqual(sources.map(source => stack.getLogicalId(source.node.defaultChild as CfnElement)));
    expect(nameOf(sources[0])).not.toEqual(nameOf(sources[1]));
  });

  test('is the same on every synthesis', () => {
    expect(nameOf(lazySource(newStackHere(), 'Logs'))).toEqual(nameOf(lazySource(newStackHere(), 'Logs')));
  });
});

describe('a destination of the user', () => {
  test('has the identity of its path', () => {
    const stack = newStackHere();
    const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/example/logs' });
    const destinations = [stack, new Construct(stack, 'Other')]
      .map(scope => new delivery.LogGroupDeliveryDestination(scope, 'Shared', { logGroup }));

    expect(destinations.map(logicalId))
      .toEqual(destinations.map(destination => stack.getLogicalId(destination.node.defaultChild as CfnElement)));
    expect(nameOf(destinations[0])).not.toEqual(nameOf(destinations[1]));
  });
});

describe('what the user says', () => {
  test('names a delivery source', () => {
    const source = new delivery.DeliverySource(newStackHere(), 'Logs', { resourceArn: BUS_ARN, logType: INFO_LOGS, deliverySourceName: 'orders' });

    expect(nameOf(source)).toBe('orders');
  });

  test('names the destination that a helper makes', () => {
    const stack = newStackHere();
    const source = new delivery.DeliverySource(stack, 'Logs', { resourceArn: BUS_ARN, logType: INFO_LOGS });
    source.toS3(new s3.Bucket(stack, 'Bucket'), { deliveryDestinationName: 'orders-to-s3' });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::DeliveryDestination', { Name: 'orders-to-s3' });
  });

  test('overrides the logical ids of source, destination and delivery', () => {
    const stack = newStackHere();
    const source = new delivery.DeliverySource(stack, 'Logs', { resourceArn: BUS_ARN, logType: INFO_LOGS });
    const made = source.toS3(new s3.Bucket(stack, 'Bucket'));
    const constructs: [IConstruct | undefined, string][] = [
      [source.node.defaultChild, 'MySource'], [made.destination, 'MyDestination'], [made.node.defaultChild, 'MyDelivery'],
    ];
    constructs.forEach(([construct, id]) => (construct as CfnElement).overrideLogicalId(id));

    const { Resources } = Template.fromStack(stack).toJSON();
    expect(constructs.map(([, id]) => Resources[id].Type))
      .toEqual(['AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery']);
    expect(Resources.MyDelivery.Properties).toEqual({
      DeliverySourceName: { Ref: 'MySource' },
      DeliveryDestinationArn: { 'Fn::GetAtt': ['MyDestination', 'Arn'] },
    });
  });
});
