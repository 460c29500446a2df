import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnResource, Fn, Lazy, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib/core';
import * as delivery from '../../../src';
import { readDeliveries } from '../../../src/private/model/app-deliveries';

const ENV = { account: '111122223333', region: 'us-east-1' };
const INFO_LOGS = 'INFO_LOGS';

function newApp(): { readonly app: App; readonly stack: Stack; readonly bus: events.CfnEventBus } {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });

  return { app, stack, bus: new events.CfnEventBus(stack, 'Bus', { name: 'orders' }) };
}

function newSource(stack: Stack, resourceArn: string, id = 'Source'): logs.CfnDeliverySource {
  return new logs.CfnDeliverySource(stack, id, { name: id, logType: INFO_LOGS, resourceArn });
}

function newLibrarySource(stack: Stack, resource: events.CfnEventBus): delivery.DeliverySource {
  return new delivery.DeliverySource(stack, 'Logs', { resource, logType: delivery.EventBusLogType.INFO_LOGS });
}

describe('the logged resource of a source is found for', () => {
  test.each<[string, (bus: events.CfnEventBus, stack: Stack) => string]>([
    ['an attribute', bus => bus.attrArn],
    ['Fn.getAtt', () => Fn.getAtt('Bus', 'Arn').toString()],
    ['Fn.sub with an attribute', () => Fn.sub('${Bus.Arn}')],
    ['Fn.sub with a reference', () => Fn.sub('arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/${Bus}')],
    ['Fn.sub with a variable', bus => Fn.sub('${Arn}', { Arn: bus.attrArn })],
    ['Fn.join', bus => Fn.join('', ['arn:aws:events:us-east-1:111122223333:event-bus/', bus.ref])],
    ['Fn.join of Fn.ref', () => Fn.join('/', ['arn:aws:events:us-east-1:111122223333:event-bus', Fn.ref('Bus')])],
    ['Fn.select of Fn.split', bus => Fn.select(0, Fn.split('|', bus.attrArn))],
    ['a text with a reference in it', bus => `arn:aws:events:us-east-1:111122223333:event-bus/${bus.ref}`],
    ['formatArn', (bus, stack) => stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: bus.ref })],
    ['a Lazy', bus => Lazy.string({ produce: () => bus.attrArn })],
    ['a Lazy of a Lazy', bus => Lazy.string({ produce: () => Lazy.string({ produce: () => `${bus.attrArn}` }) })],
    ['a token of an intrinsic function', () => Token.asString({ 'Fn::GetAtt': ['Bus', 'Arn'] })],
  ])('%s', (_, arnOf) => {
    const { stack, bus } = newApp();
    const source = newSource(stack, arnOf(bus, stack));

    expect(readDeliveries(stack).sources).toMatchObject([{ resource: source, loggedResource: bus }]);
  });

  test.each<[string, (app: App, stack: Stack) => Stack]>([
    ['another stack', app => new Stack(app, 'Logs', { env: ENV })],
    ['another Region', app => new Stack(app, 'Logs', { env: { ...ENV, region: 'eu-west-1' }, crossRegionReferences: true })],
    ['a nested stack', (_, stack) => new NestedStack(stack, 'Logs')],
    ['another stage', app => new Stack(new Stage(app, 'Logs'), 'Stack', { env: ENV })],
  ])('a reference from %s', (_, stackOf) => {
    const { app, stack, bus } = newApp();
    newSource(stackOf(app, stack), bus.attrArn);

    expect(readDeliveries(app).sources).toMatchObject([{ loggedResource: bus }]);
  });

  test('an L2', () => {
    const { stack } = newApp();
    const bus = new events.EventBus(stack, 'Orders');
    newSource(stack, bus.eventBusArn);

    expect(readDeliveries(stack).sources).toMatchObject([{ loggedResource: bus.node.defaultChild }]);
  });

  test('an ARN that an escape hatch sets', () => {
    const { stack, bus } = newApp();
    newSource(stack, 'arn:aws:events:us-east-1:111122223333:event-bus/other').addPropertyOverride('ResourceArn', bus.attrArn);

    expect(readDeliveries(stack).sources).toMatchObject([{ loggedResource: bus }]);
  });

  test('a generic resource', () => {
    const { stack, bus } = newApp();
    new CfnResource(stack, 'Source', {
      type: 'AWS::Logs::DeliverySource', properties: { Name: 'orders', LogType: INFO_LOGS, ResourceArn: bus.attrArn },
    });

    expect(readDeliveries(stack).sources).toMatchObject([{ name: 'orders', logType: INFO_LOGS, loggedResource: bus }]);
  });

  test('the stage of an API, whose ARN refers to the API, too', () => {
    const { stack } = newApp();
    const api = new apigateway.CfnRestApi(stack, 'Api', { name: 'shop' });
    const stage = new apigateway.CfnStage(stack, 'Stage', { restApiId: api.ref, stageName: 'prod' });
    new logs.CfnDeliverySource(stack, 'Source', {
      name: 'api',
      logType: delivery.ApiGatewayStageLogType.EXECUTION_LOGS.value,
      resourceArn: `arn:aws:apigateway:us-east-1::/restapis/${api.ref}/stages/${stage.ref}`,
    });

    expect(readDeliveries(stack).sources).toMatchObject([{ loggedResource: stage }]);
  });

  test('a source of this library', () => {
    const { stack, bus } = newApp();
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
    const [read] = readDeliveries(stack).sources;

    expect(read).toMatchObject({ construct: source, resource: source.node.defaultChild, loggedResource: bus, environment: ENV });
    expect(read.trait?.logged?.construct).toBe(bus);
  });
});

describe('the logged resource of a source is not found for', () => {
  test.each([
    ['a literal ARN', () => 'arn:aws:events:us-east-1:111122223333:event-bus/orders'],
    ['pseudo parameters', (stack: Stack) => stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' })],
    ['a variable that Fn.sub names like a resource', () => Fn.sub('${Bus}', { Bus: 'arn:aws:events:us-east-1:111122223333:event-bus/a' })],
    ['a literal dollar sign in Fn.sub', () => Fn.sub('arn:aws:events:us-east-1:111122223333:event-bus/${!Bus}')],
    ['a value that depends on a condition', (_: Stack, bus: events.CfnEventBus) => Fn.conditionIf('IsProduction', bus.attrArn, 'arn:aws:events:us-east-1:111122223333:event-bus/a').toString()],
    ['a name that is made of another one', (_: Stack, bus: events.CfnEventBus) => `arn:aws:events:us-east-1:111122223333:event-bus/${bus.ref}-replica`],
    ['the same by Fn.sub', () => Fn.sub('arn:aws:events:us-east-1:111122223333:event-bus/${Bus}-replica')],
    ['an attribute that is no ARN', (_: Stack, bus: events.CfnEventBus) => bus.attrName],
    ['a logical id of another stack', () => Fn.getAtt('Other', 'Arn').toString()],
  ])('%s', (_, arnOf) => {
    const { app, stack, bus } = newApp();
    new events.CfnEventBus(new Stack(app, 'Second', { env: ENV }), 'Other', { name: 'other' });
    newSource(stack, arnOf(stack, bus));

    expect(readDeliveries(stack).sources.map(({ loggedResource }) => loggedResource)).toEqual([undefined]);
  });
});

describe('the target of a destination is', () => {
  test('the bucket that the library was given', () => {
    const { stack, bus } = newApp();
    const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: 'logs' });
    newLibrarySource(stack, bus).toS3(bucket, { prefix: 'bus' });

    expect(readDeliveries(stack).destinations).toMatchObject([{ target: bucket.node.defaultChild }]);
  });

  test('a bucket in another environment, whose ARN is a literal', () => {
    const { app, stack, bus } = newApp();
    const archive = new Stack(app, 'Archive', { env: { ...ENV, region: 'eu-west-1' } });
    const bucket = new s3.Bucket(archive, 'Bucket', { bucketName: 'logs' });
    newLibrarySource(stack, bus).toS3(bucket);

    expect(readDeliveries(stack).destinations).toMatchObject([{ target: bucket.node.defaultChild }]);
  });

  test('the bucket that an escape hatch sets', () => {
    const { stack, bus } = newApp();
    const other = new s3.Bucket(stack, 'Other');
    const { destination } = newLibrarySource(stack, bus).toS3(new s3.Bucket(stack, 'Bucket'));
    if (CfnResource.isCfnResource(destination)) destination.addPropertyOverride('DestinationResourceArn', other.bucketArn);

    expect(readDeliveries(stack).destinations).toMatchObject([{ target: other.node.defaultChild }]);
  });

  test('the bucket whose ARN an imported bucket has', () => {
    const { stack, bus } = newApp();
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    newLibrarySource(stack, bus).toS3(s3.Bucket.fromBucketArn(stack, 'Imported', bucket.attrArn));

    expect(readDeliveries(stack).destinations).toMatchObject([{ target: bucket }]);
  });
});

describe('deliveries', () => {
  test('have the source and the destination that L1s refer to', () => {
    const { stack, bus } = newApp();
    const source = newSource(stack, bus.attrArn);
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const destination = new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'logs', destinationResourceArn: bucket.attrArn });
    const resource = new logs.CfnDelivery(stack, 'Delivery', {
      deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn,
    });

    expect(readDeliveries(stack).deliveries).toMatchObject([
      { resource, source: { resource: source }, destination: { resource: destination, target: bucket } },
    ]);
  });

  test('have the source and the destination that L1s name', () => {
    const { stack, bus } = newApp();
    const source = newSource(stack, bus.attrArn, 'orders');
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const destination = new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'logs', destinationResourceArn: bucket.attrArn });
    new logs.CfnDelivery(stack, 'Delivery', {
      deliverySourceName: 'orders', deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs',
    });

    expect(readDeliveries(stack).deliveries).toMatchObject([{ source: { resource: source }, destination: { resource: destination } }]);
  });

  test('have no source of the same name in another environment', () => {
    const { app, stack, bus } = newApp();
    newSource(stack, bus.attrArn, 'orders');
    new logs.CfnDelivery(new Stack(app, 'Other', { env: { ...ENV, region: 'eu-west-1' } }), 'Delivery', {
      deliverySourceName: 'orders', deliveryDestinationArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
    });

    expect(readDeliveries(app).deliveries.map(({ source }) => source)).toEqual([undefined]);
  });

  test('of this library have its constructs', () => {
    const { stack, bus } = newApp();
    const bucket = new s3.Bucket(stack, 'Bucket');
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
    const made = source.toS3(bucket);

    expect(readDeliveries(stack).deliveries).toMatchObject([{
      construct: made,
      source: { construct: source },
      destination: { construct: made.destination, target: bucket.node.defaultChild, type: 'S3' },
    }]);
  });

  test('of the Runtime of AgentCore are read like others', () => {
    const { stack } = newApp();
    const bucket = new s3.Bucket(stack, 'Bucket');
    const runtime = new agentcore.Runtime(stack, 'Runtime', {
      agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri('111122223333.dkr.ecr.us-east-1.amazonaws.com/agent:1'),
      tracingEnabled: true,
      loggingConfigs: [{ logType: agentcore.LogType.APPLICATION_LOGS, destination: agentcore.LoggingDestination.s3(bucket) }],
    });
    const { sources, destinations, deliveries } = readDeliveries(stack);
    const agent = runtime.node.defaultChild;
    const target = bucket.node.defaultChild;

    expect(sources.map(({ logType, loggedResource }) => [logType, loggedResource === agent])).toEqual([['TRACES', true], ['APPLICATION_LOGS', true]]);
    expect(destinations.map(destination => [destination.type, destination.target === target])).toEqual([['XRAY', false], ['S3', true]]);
    expect(deliveries.map(({ source, destination }) => [source?.logType, destination?.type])).toEqual([['TRACES', 'XRAY'], ['APPLICATION_LOGS', 'S3']]);
  });

  test('of imported sources and destinations are read with what is known of these', () => {
    const { stack } = newApp();
    const source = delivery.DeliverySource.fromDeliverySourceAttributes(stack, 'Source', {
      deliverySourceArn: 'arn:aws:logs:us-east-1:111122223333:delivery-source:orders', logType: delivery.EventBusLogType.INFO_LOGS,
    });
    const destination = delivery.DeliveryDestination.fromDeliveryDestinationArn(
      stack, 'Destination', 'arn:aws:logs:us-east-1:111122223333:delivery-destination:logs');
    source.deliverTo(destination);

    expect(readDeliveries(stack)).toMatchObject({
      sources: [{ construct: source, name: 'orders', logType: INFO_LOGS }],
      destinations: [{ construct: destination, name: 'logs' }],
      deliveries: [{ source: { construct: source }, destination: { construct: destination } }],
    });
  });
});
