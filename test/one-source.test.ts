import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnResource, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import * as delivery from '../src';
import { HERE, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { newCfnDistribution } from './support/switched-l1s';

const { ERROR_LOGS, INFO_LOGS } = delivery.EventBusLogType;
const BY_L1 = 'deliver from that one by DeliverySource.fromCfnDeliverySource(), or replace it with adoptedSource (docs/migrating.md) '
  + '[cdk-log-delivery:secondSource]';

function newApp(env: object = HERE): { readonly app: App; readonly stack: Stack; readonly bus: events.EventBus } {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env });

  return { app, stack, bus: newEventBus(stack) };
}

function busLogs(scope: Construct, resource: IConstruct, logType: delivery.LogType = INFO_LOGS, id = 'Logs'): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, id, { resource, logType });
}

function l1Source(scope: Construct, resourceArn: string, logType = 'INFO_LOGS'): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(scope, 'Old', { name: 'old', logType, resourceArn });
}

/** The errors and warnings about a second source when an app is synthesised. */
function secondSources(app: App): string[] {
  try {
    const { stacksRecursively } = app.synth();
    return stacksRecursively.flatMap(({ messages }) => messages).map(({ entry }) => String(entry.data))
      .filter(message => message.includes('already the delivery source'));
  } catch (error) {
    return String(error).split('\n').filter(line => line.startsWith('  [')).map(line => line.trim());
  }
}

/** The error of a source at a path for which the L1 has one. */
function refusal(path: string, other: string, logType = 'INFO_LOGS'): string {
  return `[Shop] ${path}: '${other}' is already the delivery source of this resource for ${logType}: ${BY_L1}`;
}

describe('a delivery source of an L1 and one of the library for a resource and log type', () => {
  test.each<[string, (stack: Stack, bus: events.EventBus) => unknown]>([
    ['the L1 first', (stack, bus) => [l1Source(stack, bus.eventBusArn), busLogs(stack, bus)]],
    ['the L1 last', (stack, bus) => [busLogs(stack, bus), l1Source(stack, bus.eventBusArn)]],
    ['the L1 by Fn.getAtt', (stack, bus) => [busLogs(stack, bus), l1Source(stack, Fn.getAtt('BusEA82B648', 'Arn').toString())]],
    ['the L1 by Fn.sub', (stack, bus) => [busLogs(stack, bus), l1Source(stack, Fn.sub('${BusEA82B648.Arn}'))]],
    ['the L1 by its name in Fn.join', (stack, bus) => [busLogs(stack, bus), l1Source(stack, Fn.join('/', [
      'arn:aws:events:us-east-1:111122223333:event-bus', bus.eventBusName,
    ]))]],
    ['the L1 by a Lazy', (stack, bus) => [busLogs(stack, bus), l1Source(stack, Lazy.string({ produce: () => bus.eventBusArn }))]],
    ['the L1 with an ARN that an Aspect sets', (stack, bus) => {
      const source = l1Source(stack, 'arn:aws:events:us-east-1:111122223333:event-bus/other');
      Aspects.of(stack).add({ visit: node => { if (node === source) source.addPropertyOverride('ResourceArn', bus.eventBusArn); } });
      busLogs(stack, bus);
    }],
  ])('are refused: %s', (_, define) => {
    const { app, stack, bus } = newApp();
    define(stack, bus);

    expect(secondSources(app)).toEqual([refusal('Shop/Logs', 'Shop/Old')]);
  });

  test('are refused where the L1 is a generic resource, which is imported by its name', () => {
    const { app, stack, bus } = newApp();
    busLogs(stack, bus);
    new CfnResource(stack, 'Old', {
      type: 'AWS::Logs::DeliverySource', properties: { Name: 'old', LogType: 'INFO_LOGS', ResourceArn: bus.eventBusArn },
    });

    expect(secondSources(app)).toEqual([refusal('Shop/Logs', 'Shop/Old').replace('fromCfnDeliverySource()', 'fromDeliverySourceName()')]);
  });

  test.each<[string, (app: App, stack: Stack) => Construct]>([
    ['another stack', app => new Stack(app, 'Old', { env: HERE })],
    ['a nested stack', (_, stack) => new NestedStack(stack, 'Old')],
  ])('are refused in %s', (_, scopeOf) => {
    const { app, stack, bus } = newApp();
    busLogs(stack, bus);
    l1Source(scopeOf(app, stack), bus.eventBusArn);

    expect(secondSources(app)).toEqual([refusal('Shop/Logs', stack.node.tryFindChild('Old') ? 'Shop/Old/Old' : 'Old/Old')]);
  });

  test('are refused for a distribution', () => {
    const { app, stack } = newApp();
    const resource = newCfnDistribution(stack, 'Distribution');
    new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.CloudFrontLogType.ACCESS_LOGS });
    l1Source(stack, stack.formatArn({ service: 'cloudfront', region: '', resource: 'distribution', resourceName: resource.ref }), 'ACCESS_LOGS');

    expect(secondSources(app)).toEqual([refusal('Shop/Logs', 'Shop/Old', 'ACCESS_LOGS')]);
  });

  test('are refused for a bucket', () => {
    const { app, stack } = newApp();
    const resource = new s3.Bucket(stack, 'Bucket');
    const logType = delivery.S3LogType.S3_SERVER_ACCESS_LOGS;
    new delivery.DeliverySource(stack, 'Logs', { resource, logType });
    l1Source(stack, resource.bucketArn, logType.value);

    expect(secondSources(app)).toEqual([refusal('Shop/Logs', 'Shop/Old', logType.value)]);
  });

  test.each<[string, (stack: Stack, bus: events.EventBus) => unknown]>([
    ['another log type', (stack, bus) => l1Source(stack, bus.eventBusArn, ERROR_LOGS.value)],
    ['another resource', stack => l1Source(stack, newEventBus(stack, 'Other').eventBusArn)],
    ['a name made of that of the resource', (stack, bus) => l1Source(stack, `arn:aws:events:us-east-1:111122223333:event-bus/${bus.eventBusName}-copy`)],
    ['an ARN that depends on a condition', (stack, bus) => l1Source(stack, Fn.conditionIf('IsProduction', bus.eventBusArn, 'arn:aws:events:us-east-1:111122223333:event-bus/a').toString())],
    ['no L1', () => undefined],
  ])('are taken for %s', (_, define) => {
    const { app, stack, bus } = newApp();
    busLogs(stack, bus);
    define(stack, bus);

    expect(app.node.findAll().flatMap(({ node }) => node.validate())).toEqual([]);
  });

  test('are taken where the library delivers from that of the L1', () => {
    const { app, stack, bus } = newApp();
    const source = l1Source(stack, bus.eventBusArn);
    new delivery.Delivery(stack, 'Delivery', {
      source, destination: new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket') }),
    });

    expect(secondSources(app)).toEqual([]);
  });
});

describe('a resource that is named in two ways', () => {
  const byName = (scope: Construct) => events.EventBus.fromEventBusName(scope, 'Named', 'orders');
  const byArn = (scope: Construct) => events.EventBus.fromEventBusArn(scope, 'Known', 'arn:aws:events:us-east-1:111122223333:event-bus/orders');
  const literal = (scope: Construct) => newEventBus(scope, 'Literal', { eventBusName: 'orders' });

  test.each<[string, (scope: Construct) => IConstruct, (scope: Construct) => IConstruct]>([
    ['by its name, twice', byName, byName],
    ['by its name and its ARN', byName, byArn],
    ['by its ARN and its name', byArn, byName],
    ['by its literal name and an import', literal, byName],
    ['by an import and its literal name', byArn, literal],
  ])('is refused in two stacks of an environment: %s', (_, first, second) => {
    const define = () => {
      const app = new App();
      const [one, two] = ['One', 'Two'].map(id => new Stack(app, id, { env: HERE }));
      busLogs(one, first(one));
      busLogs(two, second(two));
      return secondSources(app);
    };
    const message = "Two/Logs: 'One/Logs' is already the delivery source of this resource for INFO_LOGS: "
      + 'pass that one to this stack and deliver from it, or import it with DeliverySource.fromDeliverySourceAttributes() [cdk-log-delivery:secondSource]';

    expect(outcome(define)).toContain(message);
  });

  test('is a warning in two stacks without an environment', () => {
    const { app, stack } = newApp({});
    const other = new Stack(app, 'Other');
    busLogs(stack, byName(stack));
    busLogs(other, byName(other));

    expect(secondSources(app)).toEqual([
      "'Shop/Logs' is already the delivery source of this resource for INFO_LOGS: pass that one to this stack and deliver from it, or import it with "
      + 'DeliverySource.fromDeliverySourceAttributes(), unless the two stacks go to different accounts or Regions [ack: cdk-log-delivery:secondSource]',
    ]);
  });

  test.each<[string, (app: App) => Stack[]]>([
    ['stages without an environment', app => ['Beta', 'Prod'].map(id => new Stack(new Stage(app, id), 'Stack'))],
    ['Regions', app => [new Stack(app, 'One', { env: HERE }), new Stack(app, 'Two', { env: IN_OTHER_REGION })]],
  ])('is two resources in two %s', (_, stacksOf) => {
    const app = new App();
    stacksOf(app).forEach(stack => busLogs(stack, byName(stack)));

    expect(secondSources(app)).toEqual([]);
  });

  test('is refused for an imported distribution in two stacks', () => {
    const app = new App();
    const [one, two] = ['One', 'Two'].map(id => new Stack(app, id, { env: HERE }));
    const imported = (scope: Construct) => new delivery.DeliverySource(scope, 'Logs', {
      logType: delivery.CloudFrontLogType.ACCESS_LOGS,
      resource: cloudfront.Distribution.fromDistributionAttributes(scope, 'Distribution', {
        distributionId: 'E1EXAMPLE1', domainName: 'd111111abcdef8.cloudfront.net',
      }),
    });
    imported(one);

    expect(() => imported(two)).toThrow(new Error(
      "Two/Logs: 'One/Logs' is already the delivery source of this resource for ACCESS_LOGS: "
      + 'pass that one to this stack and deliver from it, or import it with DeliverySource.fromDeliverySourceAttributes() [cdk-log-delivery:secondSource]'));
  });
});

describe('a delivery of an L1 and one of the library for a source', () => {
  test.each(['first', 'last'])('are refused to one destination: the L1 %s', order => {
    const { app, stack, bus } = newApp();
    const source = busLogs(stack, bus);
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: new s3.Bucket(stack, 'Bucket') });
    const define = [
      () => new logs.CfnDelivery(stack, 'Old', {
        deliverySourceName: source.deliverySourceName, deliveryDestinationArn: destination.deliveryDestinationArn,
      }),
      () => source.deliverTo(destination),
    ];
    (order === 'first' ? define : define.reverse()).forEach(make => make());
    const [made] = source.node.children.filter(child => child.node.id.startsWith('Delivery'));

    expect(secondSources(app)).toEqual([
      `[Shop] ${made.node.path}: 'Shop/Old' already delivers this source to this destination: put all options on that delivery [cdk-log-delivery:secondDelivery]`,
    ]);
  });

  test('are taken to two destinations', () => {
    const { app, stack, bus } = newApp();
    const source = busLogs(stack, bus);
    source.toS3(new s3.Bucket(stack, 'Bucket'));
    new logs.CfnDelivery(stack, 'Old', {
      deliverySourceName: source.deliverySourceName, deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:other',
    });

    expect(secondSources(app)).toEqual([]);
  });
});

/** Returns the message of the error, or the returned text. */
function outcome(define: () => readonly string[]): string {
  try {
    return define().join('\n');
  } catch (error) {
    return String(error);
  }
}
