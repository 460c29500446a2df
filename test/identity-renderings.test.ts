import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, Fn, NestedStack, Stack } from 'aws-cdk-lib/core';
import * as recommended from 'aws-cdk-lib/recommended-feature-flags.json';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { deployed } from './support/deployed';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';

const { INFO_LOGS } = delivery.EventBusLogType;
/** Without the one that prints every warning. */
const RECOMMENDED = { ...recommended, '@aws-cdk/core:annotationsInValidationReport': false };

const PARTITION_LITERALS = { '@aws-cdk/core:enablePartitionLiterals': true };

/** Returns the names of log delivery resources in the templates of an app, by logical ID. Deliveries have no names. */
function namesIn(app: App): object {
  return Object.assign({}, ...app.synth().stacks.map(({ template }) => namesInTemplate(template.Resources)));
}

function namesInTemplate(resources: { readonly [logicalId: string]: { Type: string; Properties: { Name?: unknown } } }): object {
  return Object.fromEntries(Object.entries(resources)
    .filter(([, { Type }]) => Type.startsWith('AWS::Logs::Delivery'))
    .map(([logicalId, { Properties }]) => [logicalId, Properties.Name ?? 'delivery']));
}

/** Returns the names from `define` in a stack with or without an environment, and with feature flags. */
function names(define: (stack: Stack) => void, env?: object, context: object = {}): object {
  const app = new App({ context: { ...context } });
  define(new Stack(app, 'Shop', { env }));

  return namesIn(app);
}

const byName = (scope: Construct) => events.EventBus.fromEventBusName(scope, 'Bus', 'orders');
const byArn = (scope: Construct) => events.EventBus.fromEventBusArn(scope, 'Bus', 'arn:aws:events:us-east-1:111122223333:event-bus/orders');
const byAttributes = (scope: Construct) => events.EventBus.fromEventBusAttributes(scope, 'Bus', {
  eventBusArn: 'arn:aws:events:us-east-1:111122223333:event-bus/orders', eventBusName: 'orders', eventBusPolicy: '',
});

/** Logs of an imported bus, delivered to imported targets. */
function deliverFrom(bus: (scope: Construct) => events.IEventBus): (stack: Stack) => void {
  return stack => {
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus(stack), logType: INFO_LOGS });
    source.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'acme-logs'));
    source.toLogGroup(logs.LogGroup.fromLogGroupName(stack, 'LogGroup', '/acme/logs'));
  };
}

describe('logical ids and names of imported resources are the same', () => {
  const expected = names(deliverFrom(byName));

  test.each<[string, (scope: Construct) => events.IEventBus, object | undefined, object]>([
    ['with an environment', byName, HERE, {}],
    ['with an environment and partition literals', byName, HERE, PARTITION_LITERALS],
    ['with all recommended feature flags', byName, undefined, RECOMMENDED],
    ['with an environment and all recommended feature flags', byName, HERE, RECOMMENDED],
    ['by ARN', byArn, undefined, {}],
    ['by ARN, with an environment', byArn, HERE, {}],
    ['by ARN, with an environment and partition literals', byArn, HERE, PARTITION_LITERALS],
    ['by attributes', byAttributes, HERE, {}],
  ])('%s', (_, bus, env, context) => {
    expect(names(deliverFrom(bus), env, context)).toEqual(expected);
  });

  test('for deliveries of an imported source to an imported destination', () => {
    const define = (stack: Stack) => delivery.DeliverySource.fromDeliverySourceName(stack, 'Source', 'orders')
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationName(stack, 'Destination', 'logs'));
    const defineByArn = (stack: Stack) => delivery.DeliverySource
      .fromDeliverySourceArn(stack, 'Source', 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders')
      .deliverTo(delivery.DeliveryDestination.fromDeliveryDestinationArn(stack, 'Destination', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs'));

    expect(names(define, HERE, PARTITION_LITERALS)).toEqual(names(define));
    expect(names(defineByArn, HERE)).toEqual(names(define));
  });
});

describe('a name with the account or Region of the stack in it is the same with pseudo parameters and literals', () => {
  const bucketLogs = (name: (stack: Stack) => string) => (stack: Stack) => new delivery.DeliverySource(stack, 'Logs', {
    resource: s3.Bucket.fromBucketName(stack, 'Bucket', name(stack)), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
  });

  test('of a bucket', () => {
    const tokens = names(bucketLogs(() => `assets-${Aws.ACCOUNT_ID}-${Aws.REGION}`));

    expect(names(bucketLogs(({ account, region }) => `assets-${account}-${region}`))).toEqual(tokens);
    expect(names(bucketLogs(({ account, region }) => `assets-${account}-${region}`), HERE)).toEqual(tokens);
    expect(names(bucketLogs(() => 'assets-111122223333-us-east-1'), HERE)).toEqual(tokens);
  });

  test('of a Quick account', () => {
    const quick = (stack: Stack) => new delivery.DeliverySource(stack, 'Logs', {
      resourceArn: stack.formatArn({ service: 'quicksight', resource: 'account', resourceName: stack.account }),
      logType: delivery.QuickLogType.CHAT_LOGS,
    });

    expect(names(quick, HERE)).toEqual(names(quick));
  });

  test.each([undefined, HERE])('and buckets of two Regions stay two in %p', env => {
    const both = (stack: Stack) => ['acme-us-east-1', 'acme-eu-west-1'].forEach(name => new delivery.DeliverySource(stack, name, {
      resource: s3.Bucket.fromBucketName(stack, `${name}-bucket`, name), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS,
    }));

    expect(new Set(Object.values(names(both, env))).size).toBe(2);
  });
});

test('of two ARNs that differ in their Region only, the second keeps it', () => {
  const define = (...regions: string[]) => (stack: Stack) => regions.forEach(region => new delivery.DeliverySource(stack, region, {
    resourceArn: `arn:aws:events:${region}:111122223333:event-bus/orders`, logType: INFO_LOGS,
  }));
  const one = names(define('us-east-1'));
  const two = names(define('us-east-1', 'eu-west-1'));

  expect(two).toMatchObject(one);
  expect(Object.keys(two)).toHaveLength(2);
});

describe('a resource that is given by a reference to its ARN', () => {
  const given = (props: (bus: events.EventBus) => object) => names(stack => {
    const bus = newEventBus(stack);
    new delivery.DeliverySource(stack, 'Logs', { logType: INFO_LOGS, ...props(bus) }).toS3(new s3.Bucket(stack, 'Bucket'));
  });

  test.each<[string, (bus: events.EventBus) => string]>([
    ['of an L2', bus => bus.eventBusArn],
    ['of an L1', bus => (bus.node.defaultChild as events.CfnEventBus).attrArn],
    ['by Fn.getAtt', () => Fn.getAtt('BusEA82B648', 'Arn').toString()],
    ['by Fn.sub', () => Fn.sub('${BusEA82B648.Arn}')],
    ['by its name in an ARN', bus => `arn:aws:events:us-east-1:111122223333:event-bus/${bus.eventBusName}`],
  ])('has the names of the resource: %s', (_, arnOf) => {
    expect(given(bus => ({ resourceArn: arnOf(bus) }))).toEqual(given(bus => ({ resource: bus })));
  });

  test('is refused for a log type of another kind', () => {
    const stack = new Stack(new App(), 'Shop');
    const bus = newEventBus(stack);

    expect(() => new delivery.DeliverySource(stack, 'Logs', { resourceArn: bus.eventBusArn, logType: delivery.CloudFrontLogType.ACCESS_LOGS }))
      .toThrow(new Error("Shop/Logs: resourceArn is the ARN of AWS::Events::EventBus 'Shop/Bus', which has no "
        + 'ACCESS_LOGS of Amazon CloudFront: pass an AWS::CloudFront::Distribution, or use a log type of '
        + 'EventBusLogType [cdk-log-delivery:resourceKind]'));
  });

  test('is checked like the resource', () => {
    const stack = new Stack(new App(), 'Shop');
    const bus = new events.EventBus(stack, 'Bus');
    const source = new delivery.DeliverySource(stack, 'Logs', { resourceArn: bus.eventBusArn, logType: INFO_LOGS });

    expect(source.node.validate()).toEqual([
      "event bus 'Shop/Bus' has no log level, so it emits no INFO_LOGS: set logConfig: { level: Level.INFO } (or TRACE) [cdk-log-delivery:logLevel]",
    ]);
  });
});

describe('the name of a destination follows its bucket', () => {
  const bucketIn = (place: (stack: Stack) => Construct) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: HERE });
    const bucket = new s3.Bucket(place(stack), 'Bucket');
    const destination = new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });
    return stack.resolve((destination.node.defaultChild as logs.CfnDeliveryDestination).name);
  };

  test('to and from a nested stack and another stack', () => {
    const places = [
      (stack: Stack) => stack,
      (stack: Stack) => new NestedStack(stack, 'Nested'),
      (stack: Stack) => new Stack(stack.node.root as App, 'Other', { env: HERE }),
    ];

    expect(new Set(places.map(bucketIn)).size).toBe(3);
  });
});

test('a bus that is imported in another way keeps its delivery source', () => {
  const define = (bus: (scope: Construct) => events.IEventBus) => (stack: Stack) => {
    new delivery.DeliverySource(stack, 'Logs', { resource: bus(stack), logType: INFO_LOGS }).toS3(new s3.Bucket(stack, 'Bucket'));
  };

  expect(deployed([define(byName), define(byArn)])).toEqual([]);
});
