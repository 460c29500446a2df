import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import type * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnResource, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import * as delivery from '../src';
import { newDestination } from './support/destinations';
import { HERE, IN_OTHER_REGION } from './support/environments';
import { newEventBus } from './support/logging';
import { newCfnDistribution } from './support/switched-l1s';
import { synthesised } from './support/synthesised';

const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;
const REMEDY = 'deliver from that one by DeliverySource.fromCfnDeliverySource(), or replace it with adoptedSource (docs/migrating.md) '
  + '[cdk-log-delivery:secondSource]';

/** The remedy for a generic resource, which has no reference. */
const REMEDY_OF_GENERIC = REMEDY.replace('fromCfnDeliverySource()', 'fromDeliverySourceName()');

/** The message for a delivery source of this library beside an L1. */
function second(path: string, other: string, logType = 'INFO_LOGS', remedy = REMEDY): string {
  const [stack] = path.split('/Logs');

  return `[${stack}] ${path}: '${other}' is already the delivery source of this resource for ${logType}: ${remedy}`;
}

function l1(scope: Construct, resourceArn: string, logType = 'INFO_LOGS'): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(scope, 'L1', { name: 'l1', logType, resourceArn });
}

function ours(scope: Construct, resource: IConstruct, logType: delivery.LogType = INFO_LOGS): delivery.DeliverySource {
  return new delivery.DeliverySource(scope, 'Logs', { resource, logType });
}

function newShop(): { readonly app: App; readonly shop: Stack; readonly bus: events.EventBus } {
  const app = new App();
  const shop = new Stack(app, 'Shop', { env: HERE });
  const bus = newEventBus(shop);

  return { app, shop, bus };
}

/** The ways to write the ARN of an L1's resource. */
type Write = (bus: events.EventBus, shop: Stack) => unknown;

describe('a delivery source of this library, beside one that is written as an L1', () => {
  test.each<[string, Write]>([
    ['the ARN of the L2', bus => bus.eventBusArn],
    ['the attribute of the L1', bus => (bus.node.defaultChild as events.CfnEventBus).attrArn],
    ['Fn.getAtt', (bus, shop) => Fn.getAtt(shop.resolve((bus.node.defaultChild as CfnResource).logicalId), 'Arn').toString()],
    ['Fn.sub', (bus, shop) => Fn.sub(`\${${shop.resolve((bus.node.defaultChild as CfnResource).logicalId)}.Arn}`)],
    ['Fn.join', bus => Fn.join('', ['arn:aws:events:us-east-1:111122223333:event-bus/', bus.eventBusName])],
    ['a Lazy', bus => Lazy.string({ produce: () => bus.eventBusArn })],
    ['a Lazy that is no text', bus => Lazy.any({ produce: () => bus.eventBusArn })],
    ['formatArn', (bus, shop) => shop.formatArn({ service: 'events', resource: 'event-bus', resourceName: bus.eventBusName })],
  ])('is refused in either order for %s', (_, write) => {
    for (const order of ['first', 'last']) {
      const { app, shop, bus } = newShop();
      if (order === 'last') ours(shop, bus);
      new CfnResource(shop, 'L1', {
        type: 'AWS::Logs::DeliverySource', properties: { Name: 'l1', LogType: 'INFO_LOGS', ResourceArn: write(bus, shop) },
      });
      if (order === 'first') ours(shop, bus);

      expect(synthesised(app)).toEqual([second('Shop/Logs', 'Shop/L1', 'INFO_LOGS', REMEDY_OF_GENERIC)]);
    }
  });

  test.each<[string, (app: App, shop: Stack) => Construct, string]>([
    ['another stack', app => new Stack(app, 'Other', { env: HERE }), 'Other/L1'],
    ['a nested stack', (_, shop) => new NestedStack(shop, 'Nested'), 'Shop/Nested/L1'],
  ])('is refused for one in %s', (_, scopeOf, other) => {
    for (const order of ['first', 'last']) {
      const { app, shop, bus } = newShop();
      if (order === 'last') ours(shop, bus);
      l1(scopeOf(app, shop), bus.eventBusArn);
      if (order === 'first') ours(shop, bus);

      expect(synthesised(app)).toEqual([second('Shop/Logs', other)]);
    }
  });

  test.each<[string, (app: App, shop: Stack) => Construct, string]>([
    ['another stack', app => new Stack(app, 'Other', { env: HERE }), 'Other/Logs'],
    ['a nested stack', (_, shop) => new NestedStack(shop, 'Nested'), 'Shop/Nested/Logs'],
  ])('is refused if it is in %s', (_, scopeOf, path) => {
    const { app, shop, bus } = newShop();
    l1(shop, bus.eventBusArn);
    ours(scopeOf(app, shop), bus);

    expect(synthesised(app)).toEqual([second(path, 'Shop/L1')]);
  });

  test.each<[string, (source: logs.CfnDeliverySource, bus: events.EventBus) => void]>([
    ['a property', (source, bus) => { source.resourceArn = bus.eventBusArn; }],
    ['a property override', (source, bus) => { source.addPropertyOverride('ResourceArn', bus.eventBusArn); }],
  ])('is refused where an Aspect sets %s', (_, change) => {
    const { app, shop, bus } = newShop();
    const source = l1(shop, 'arn:aws:events:us-east-1:111122223333:event-bus/else');
    ours(shop, bus);
    Aspects.of(app).add({ visit: node => { if (node === source) change(source, bus); } });

    expect(synthesised(app)).toEqual([second('Shop/Logs', 'Shop/L1')]);
  });

  test.each<[string, Partial<logs.CfnDeliverySourceProps>]>([
    ['another log type', { logType: 'ERROR_LOGS' }],
    ['another resource', { resourceArn: 'arn:aws:events:us-east-1:111122223333:event-bus/else' }],
  ])('is taken for %s', (_, props) => {
    const { app, shop, bus } = newShop();
    new logs.CfnDeliverySource(shop, 'L1', { name: 'l1', logType: 'INFO_LOGS', resourceArn: bus.eventBusArn, ...props });
    ours(shop, bus);

    expect(synthesised(app)).toEqual([]);
  });

  test('is taken after an override has given the L1 another log type', () => {
    const { app, shop, bus } = newShop();
    l1(shop, bus.eventBusArn).addPropertyOverride('LogType', ERROR_LOGS.value);
    ours(shop, bus);

    expect(synthesised(app)).toEqual([]);
  });

  test('is not needed to deliver from the L1', () => {
    const { app, shop, bus } = newShop();
    new delivery.Delivery(shop, 'Delivery', {
      source: l1(shop, bus.eventBusArn), destination: newDestination(shop, delivery.DeliveryDestinationType.FH),
    });

    expect(synthesised(app)).toEqual([]);
  });
});

describe('the logs of other services', () => {
  test.each<[string, delivery.LogType, (stack: Stack) => [IConstruct, string]]>([
    ['a distribution', delivery.CloudFrontLogType.ACCESS_LOGS, stack => {
      const distribution = newCfnDistribution(stack, 'Distribution');
      return [distribution, `arn:aws:cloudfront::111122223333:distribution/${distribution.ref}`];
    }],
    ['a bucket', delivery.S3LogType.S3_SERVER_ACCESS_LOGS, stack => {
      const bucket = new s3.Bucket(stack, 'Bucket');
      return [bucket, bucket.bucketArn];
    }],
    ['a stage', delivery.ApiGatewayStageLogType.EXECUTION_LOGS, stack => {
      const api = new apigateway.CfnRestApi(stack, 'Api', { name: 'shop' });
      const stage = new apigateway.CfnStage(stack, 'Stage', {
        restApiId: api.ref, stageName: 'prod', methodSettings: [{ resourcePath: '/*', httpMethod: '*', loggingLevel: 'INFO' }],
      });
      return [stage, `arn:aws:apigateway:us-east-1:111122223333:/restapis/${api.ref}/stages/${stage.ref}`];
    }],
    ['a memory', delivery.AgentCoreMemoryLogType.APPLICATION_LOGS, stack => {
      const memory = new agentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 30 });
      return [memory, memory.attrMemoryArn];
    }],
  ])('of %s are refused in either order', (_, logType, make) => {
    for (const order of ['first', 'last']) {
      const { app, shop } = newShop();
      const [resource, arn] = make(shop);
      if (order === 'last') ours(shop, resource, logType);
      l1(shop, arn, logType.value);
      if (order === 'first') ours(shop, resource, logType);

      expect(synthesised(app)).toEqual([second('Shop/Logs', 'Shop/L1', logType.value)]);
    }
  });
});

describe('in stages', () => {
  /** Two stages with a bus of one name each: one logs by an L1, the other by this library. */
  function stages(envs: readonly (typeof HERE | undefined)[]): App {
    const app = new App();
    const [one, two] = envs.map((env, index) => new Stack(new Stage(app, ['One', 'Two'][index]), 'Shop', { env }));
    l1(one, newEventBus(one, 'Bus', { eventBusName: 'orders' }).eventBusArn);
    ours(two, newEventBus(two, 'Bus', { eventBusName: 'orders' }));

    return app;
  }

  test('of one known environment, an L1 in another stage is refused', () => {
    expect(synthesised(stages([HERE, HERE]))).toEqual([second('Two/Shop/Logs', 'One/Shop/L1')]);
  });

  test.each<[string, readonly (typeof HERE | undefined)[]]>([
    ['without an environment', [undefined, undefined]],
    ['of two Regions', [HERE, IN_OTHER_REGION]],
  ])('%s nothing is found', (_, envs) => {
    expect(synthesised(stages(envs))).toEqual([]);
  });
});

describe('a resource without a Region in its ARN', () => {
  const { S3_SERVER_ACCESS_LOGS } = delivery.S3LogType;

  function besideL1In(env: typeof HERE): string[] {
    const app = new App();
    const shop = new Stack(app, 'Shop', { env: HERE });
    const bucket = new s3.Bucket(shop, 'Bucket', { bucketName: 'shop-orders' });
    ours(shop, bucket, S3_SERVER_ACCESS_LOGS);
    l1(new Stack(app, 'Other', { env }), bucket.bucketArn, S3_SERVER_ACCESS_LOGS.value);

    return synthesised(app).filter(line => line.includes("'Other/L1'"));
  }

  test('has one delivery source in each Region', () => {
    expect(besideL1In(IN_OTHER_REGION)).toEqual([]);
  });

  test('has no second one in a Region', () => {
    expect(besideL1In(HERE)).toHaveLength(1);
  });
});
