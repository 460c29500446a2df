import * as agentcore from 'aws-cdk-lib/aws-bedrockagentcore';
import * as events from 'aws-cdk-lib/aws-events';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnCondition, CfnMapping, CfnOutput, CfnParameter, Fn, NestedStack, PhysicalName, Stack, Stage, Token } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { maps } from './cli/trees';
import { CONSTANTS, isAccountLevel } from './properties/log-types';
import { makeResource } from './properties/resources';
import { exampleStack } from './support/example';
import type { LogMapData, MappedDelivery } from '../src/private/log-map/log-map';
import { readDeliveries } from '../src/private/model/app-deliveries';

const ENV = { account: '111122223333', region: 'us-east-1' };

/** Returns the deliveries of the map of an app, which is the same from its tree and from its cloud assembly. */
function deliveriesOf(app: App): readonly MappedDelivery[] {
  const { before, assembly, after } = maps(app);
  expect({ before, after }).toEqual({ before: assembly, after: assembly });
  const { version, deliveries }: LogMapData = JSON.parse(assembly);
  expect(version).toBe(1);

  return deliveries;
}

function newStack(
  props: { readonly env?: typeof ENV; readonly crossRegionReferences?: boolean } = { env: ENV }, context = {},
): { readonly app: App; readonly stack: Stack } {
  const app = new App({ context });

  return { app, stack: new Stack(app, 'Shop', props) };
}

/** Delivers by L1s, which have the values as they are. */
function deliver(stack: Stack, resourceArn: string, destinationResourceArn: string): logs.CfnDelivery {
  const source = new logs.CfnDeliverySource(stack, 'Source', { name: 'orders', logType: 'INFO_LOGS', resourceArn });
  const destination = new logs.CfnDeliveryDestination(stack, 'Destination', { name: 'archive', destinationResourceArn });

  return new logs.CfnDelivery(stack, 'Delivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
}

const BUS = { path: 'Shop/Bus', type: 'AWS::Events::EventBus' };
const BUCKET = { destinationType: 'S3', path: 'Shop/Bucket', type: 'AWS::S3::Bucket' };

const newBus = (stack: Stack) => new events.CfnEventBus(stack, 'Bus', { name: 'orders' });

describe('an app without deliveries', () => {
  test('has an empty map', () => {
    expect(deliveriesOf(new App())).toEqual([]);
  });
});

describe('a delivery', () => {
  test('of this library has its resource, log type, format and paths', () => {
    const { app, stack } = newStack();
    const bus = new events.EventBus(stack, 'Bus', { logConfig: { level: events.Level.INFO } });
    const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
    source.toS3(new s3.Bucket(stack, 'Bucket'), { prefix: 'events', suffixPath: '{yyyy}', outputFormat: delivery.OutputFormat.PARQUET });

    expect(deliveriesOf(app)).toEqual([{
      path: expect.stringMatching(/^Shop\/Logs\/S3-Bucket-\w+\/Delivery$/),
      stack: 'Shop',
      ...ENV,
      resource: BUS,
      logType: 'INFO_LOGS',
      destination: { ...BUCKET, outputFormat: 'parquet', prefix: 'events', suffixPath: '{yyyy}' },
    }]);
  });

  test('to X-Ray has no resource as its target', () => {
    const { app, stack } = newStack();
    const memory = new agentcore.CfnMemory(stack, 'Memory', { name: 'memory', eventExpiryDuration: 90 });
    new delivery.DeliverySource(stack, 'Logs', { resource: memory, logType: delivery.AgentCoreMemoryLogType.TRACES }).toXRay();

    expect(deliveriesOf(app)).toMatchObject([{ logType: 'TRACES', destination: { destinationType: 'XRAY' } }]);
  });

  test('of a stack without an environment has none', () => {
    const { app, stack } = newStack({});
    deliver(stack, newBus(stack).attrArn, new s3.Bucket(stack, 'Bucket').bucketArn);

    const [{ account, region, resource, destination }] = deliveriesOf(app);
    expect({ account, region, resource, destination }).toEqual({ resource: BUS, destination: BUCKET });
  });
});

describe('the logged resource is found behind', () => {
  test.each<[string, (bus: events.CfnEventBus, stack: Stack) => string]>([
    ['an attribute', bus => bus.attrArn],
    ['Fn::GetAtt', () => Fn.getAtt('Bus', 'Arn').toString()],
    ['Fn::GetAtt as a text', () => Token.asString({ 'Fn::GetAtt': 'Bus.Arn' })],
    ['Fn::Sub with an attribute', () => Fn.sub('${Bus.Arn}')],
    ['Fn::Sub with a reference', () => Fn.sub('arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/${ Bus }')],
    ['Fn::Sub with a variable', bus => Fn.sub('${Arn}', { Arn: bus.attrArn })],
    ['Fn::Join', bus => Fn.join('', ['arn:aws:events:us-east-1:111122223333:event-bus/', bus.ref])],
    ['Fn::Join of Fn::Split', bus => Fn.join('/', Token.asList(Fn.split('|', bus.attrArn)))],
    ['Fn::Select of Fn::Split', bus => Fn.select(0, Fn.split('|', bus.attrArn))],
    ['a part of another ARN', bus => `arn:aws:events:us-east-1:111122223333:event-bus/${Fn.select(1, Fn.split('/', bus.attrArn))}`],
    ['Fn::If', (bus, stack) => {
      new CfnCondition(stack, 'Never', { expression: Fn.conditionEquals(Aws.REGION, 'nowhere') });
      return Token.asString({ 'Fn::If': ['Never', { Ref: 'AWS::NoValue' }, bus.attrArn] });
    }],
    ['formatArn', (bus, stack) => stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: bus.ref })],
    ['a literal ARN with its name', () => 'arn:aws:events:us-east-1:111122223333:event-bus/orders'],
    ['an ARN with its name and pseudo parameters', (_, stack) => stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' })],
  ])('%s', (_, arnOf) => {
    const { app, stack } = newStack();
    stack.templateOptions.templateFormatVersion = '2010-09-09';
    const bus = newBus(stack);
    new CfnParameter(stack, 'Unused');
    stack.addTransform('Unused');
    deliver(stack, arnOf(bus, stack), new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: BUCKET }]);
  });

  test('the name in an ARN of a stack without an environment', () => {
    const { app, stack } = newStack({});
    newBus(stack);
    deliver(stack, stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'orders' }), new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS }]);
  });
});

describe('the logged resource is not found behind', () => {
  test.each<[string, (bus: events.CfnEventBus) => string, string]>([
    ['a longer name', bus => `arn:aws:events:us-east-1:111122223333:event-bus/${bus.ref}-replica`, 'arn:aws:events:us-east-1:111122223333:event-bus/${Shop/Bus}-replica'],
    ['a name in another Region', () => 'arn:aws:events:eu-west-1:111122223333:event-bus/orders', 'arn:aws:events:eu-west-1:111122223333:event-bus/orders'],
    ['a name of another service', () => 'arn:aws:schemas:us-east-1:111122223333:registry/orders', 'arn:aws:schemas:us-east-1:111122223333:registry/orders'],
    ['a parameter', bus => new CfnParameter(bus.stack, 'Arn').valueAsString, '${Arn}'],
    ['a value of another app', () => Fn.importValue('bus-arn'), '${bus-arn}'],
    ['a function that has no literal value', bus => {
      new CfnMapping(bus.stack, 'Map', { mapping: { a: { b: 'arn:aws:events:us-east-1:111122223333:event-bus/mapped' } } });
      return Fn.findInMap('Map', 'a', 'b');
    }, '${Fn::FindInMap}'],
  ])('%s', (_, arnOf, arn) => {
    const { app, stack } = newStack();
    deliver(stack, arnOf(newBus(stack)), new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ resource: { arn } }]);
  });

  test('a resource that does not exist, in a template that CloudFormation rejects', () => {
    const { app, stack } = newStack();
    deliver(stack, Fn.getAtt('Nothing', 'Arn').toString(), new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(JSON.parse(delivery.LogMap.of(app).toJson()).deliveries).toMatchObject([{ resource: { arn: '${Nothing.Arn}' } }]);
  });
});

describe('references lead through', () => {
  test.each<[string, (app: App, stack: Stack) => Stack]>([
    ['stacks', app => new Stack(app, 'Logs', { env: ENV })],
    ['Regions', app => new Stack(app, 'Logs', { env: { ...ENV, region: 'eu-west-1' }, crossRegionReferences: true })],
    ['a nested stack', (_, stack) => new NestedStack(stack, 'Logs')],
    ['a nested stack in a nested stack', (_, stack) => new NestedStack(new NestedStack(stack, 'Outer'), 'Logs')],
    ['a nested stack in another stack', app => new NestedStack(new Stack(app, 'Other', { env: ENV }), 'Logs')],
  ])('%s', (_, stackOf) => {
    const { app, stack } = newStack({ env: ENV, crossRegionReferences: true });
    deliver(stackOf(app, stack), newBus(stack).attrArn, new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: BUCKET }]);
  });

  test('weak references, where aws-cdk-lib has them', () => {
    const { app, stack } = newStack({ env: ENV }, { '@aws-cdk/core:defaultCrossStackReferences': 'weak' });
    deliver(new Stack(app, 'Logs', { env: ENV }), newBus(stack).attrArn, new s3.Bucket(stack, 'Bucket').bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: BUCKET }]);
  });

  test('an output, as Fn::GetStackOutput names it', () => {
    const { app, stack } = newStack();
    new CfnOutput(stack, 'Arn', { value: newBus(stack).attrArn });
    const output = (parts: object) => Token.asString({ 'Fn::GetStackOutput': { StackName: 'Shop', OutputName: 'Arn', ...parts } });
    deliver(new Stack(app, 'Logs', { env: ENV }), output({}), 'arn:aws:s3:::central');
    deliver(new Stack(app, 'LogsInEurope', { env: { ...ENV, region: 'eu-west-1' } }), output({ Region: 'us-east-1' }), 'arn:aws:s3:::central');
    deliver(new Stack(app, 'Misled', { env: ENV }), output({ OutputName: 'Nothing' }), 'arn:aws:s3:::central');

    expect(deliveriesOf(app)).toMatchObject([{ resource: { arn: '${Shop.Nothing}' } }, { resource: BUS }, { resource: BUS }]);
  });

  test('a nested stack from the outside', () => {
    const { app, stack } = newStack();
    const bucket = new s3.Bucket(new NestedStack(stack, 'Archive'), 'Bucket');
    deliver(stack, newBus(stack).attrArn, bucket.bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ destination: { ...BUCKET, path: 'Shop/Archive/Bucket' } }]);
  });

  test('a parameter that the user gives to a nested stack', () => {
    const { app, stack } = newStack();
    const nested = new NestedStack(stack, 'Logs', { parameters: { BusArn: newBus(stack).attrArn } });
    deliver(nested, new CfnParameter(nested, 'BusArn').valueAsString, 'arn:aws:s3:::central');

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: { destinationType: 'S3', arn: 'arn:aws:s3:::central' } }]);
  });

  test('an export that the user names', () => {
    const { app, stack } = newStack();
    new CfnOutput(stack, 'BusArn', { value: newBus(stack).attrArn, exportName: `${stack.stackName}-bus` });
    deliver(new Stack(app, 'Logs', { env: ENV }), Fn.importValue(Fn.sub('Shop-${Kind}', { Kind: 'bus' })), 'arn:aws:s3:::central/logs');

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: { arn: 'arn:aws:s3:::central', prefix: 'logs' } }]);
  });

  test('the physical name of a resource in another account', () => {
    const { app, stack } = newStack();
    const archive = new Stack(app, 'Archive', { env: { account: '444455556666', region: 'us-east-1' } });
    const bucket = new s3.Bucket(archive, 'Bucket', { bucketName: PhysicalName.GENERATE_IF_NEEDED });
    deliver(stack, newBus(stack).attrArn, bucket.bucketArn);

    expect(deliveriesOf(app)).toMatchObject([{ destination: { ...BUCKET, path: 'Archive/Bucket' } }]);
  });

  test('stacks of a stage, which has the same stack as another stage', () => {
    const app = new App();
    for (const id of ['Alpha', 'Beta']) {
      const stage = new Stage(app, id);
      const stack = new Stack(stage, 'Shop');
      deliver(new Stack(stage, 'Logs'), newBus(stack).attrArn, new s3.Bucket(stack, 'Bucket', { bucketName: 'central' }).bucketArn);
    }

    expect(deliveriesOf(app)).toMatchObject([
      { stack: 'Alpha/Logs', resource: { path: 'Alpha/Shop/Bus' }, destination: { path: 'Alpha/Shop/Bucket' } },
      { stack: 'Beta/Logs', resource: { path: 'Beta/Shop/Bus' }, destination: { path: 'Beta/Shop/Bucket' } },
    ]);
  });

  test('two nested stacks with the same logical IDs', () => {
    const { app, stack } = newStack();
    for (const id of ['One', 'Two']) {
      const nested = new NestedStack(stack, id);
      deliver(nested, newBus(nested).attrArn, new s3.Bucket(nested, 'Bucket').bucketArn);
    }

    expect(deliveriesOf(app).map(({ resource, destination }) => [resource.path, destination.path]))
      .toEqual([['Shop/One/Bus', 'Shop/One/Bucket'], ['Shop/Two/Bus', 'Shop/Two/Bucket']]);
  });
});

describe('sources and destinations', () => {
  test('of the app are found by their names', () => {
    const { app, stack } = newStack();
    const made = deliver(stack, newBus(stack).attrArn, new s3.Bucket(stack, 'Bucket').arnForObjects('logs'));
    made.deliverySourceName = 'orders';
    made.deliveryDestinationArn = 'arn:aws:logs:us-east-1:111122223333:delivery-destination:archive';

    expect(deliveriesOf(app)).toMatchObject([{ resource: BUS, destination: { ...BUCKET, prefix: 'logs' } }]);
  });

  test('of other apps have their names', () => {
    const { app, stack } = newStack();
    new logs.CfnDelivery(stack, 'Delivery', {
      deliverySourceName: 'theirs', deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
    });

    expect(deliveriesOf(app)).toEqual([{
      path: 'Shop/Delivery', stack: 'Shop', ...ENV, resource: { name: 'theirs' }, destination: { name: 'central' },
    }]);
  });

  test.each([
    ['arn:aws:logs:us-east-1:111122223333:log-group:/aws/orders:*', 'CWL'],
    ['arn:aws:firehose:us-east-1:111122223333:deliverystream/orders', 'FH'],
    ['arn:aws:sqs:us-east-1:111122223333:orders', undefined],
  ])('have the type of the target: %s', (arn, destinationType) => {
    const { app, stack } = newStack();
    deliver(stack, newBus(stack).attrArn, arn);

    expect(deliveriesOf(app)).toMatchObject([{ destination: destinationType === undefined ? { arn } : { arn, destinationType } }]);
  });

  test('of the Runtime of AgentCore count', () => {
    const { app, stack } = newStack();
    const bus = new delivery.DeliverySource(stack, 'Logs', { resource: newBusL2(stack), logType: delivery.EventBusLogType.INFO_LOGS });
    bus.toLogGroup(new logs.LogGroup(stack, 'Group'));
    new agentcore.Runtime(stack, 'Runtime', {
      agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromS3({ bucketName: 'code', objectKey: 'agent.zip' }, agentcore.AgentCoreRuntime.PYTHON_3_13, ['main.py']),
      loggingConfigs: [{
        logType: agentcore.LogType.APPLICATION_LOGS,
        destination: agentcore.LoggingDestination.cloudWatchLogs(new logs.LogGroup(stack, 'AgentLogs')),
      }],
    });

    expect(deliveriesOf(app).map(({ resource, logType }) => [resource.path, logType]))
      .toEqual([['Shop/Bus', 'INFO_LOGS'], ['Shop/Runtime', 'APPLICATION_LOGS']]);
  });
});

function newBusL2(stack: Stack): events.EventBus {
  return new events.EventBus(stack, 'Bus', { logConfig: { level: events.Level.INFO } });
}

describe('LogMap.of()', () => {
  test('takes the deliveries below a construct, with sources and destinations of the whole app', () => {
    const { app, stack } = newStack();
    const other = new Stack(app, 'Other', { env: ENV });
    const bucket = new s3.Bucket(stack, 'Bucket');
    deliver(stack, newBus(stack).attrArn, bucket.bucketArn);
    const made = deliver(other, newBus(other).attrArn, bucket.bucketArn);
    const paths = (scope: Stack | logs.CfnDelivery) => JSON.parse(delivery.LogMap.of(scope).toJson()).deliveries
      .map(({ path }: MappedDelivery) => path);

    expect(paths(stack)).toEqual(['Shop/Delivery']);
    expect(paths(other)).toEqual(['Other/Delivery']);
    expect(paths(made)).toEqual(['Other/Delivery']);
  });

  test('has what is defined so far', () => {
    const { app, stack } = newStack();
    const before = delivery.LogMap.of(app);
    deliver(stack, newBus(stack).attrArn, 'arn:aws:s3:::central');

    expect(JSON.parse(before.toJson()).deliveries).toEqual([]);
    expect(JSON.parse(delivery.LogMap.of(app).toJson()).deliveries).toHaveLength(1);
  });

  test('adds nothing to the app', () => {
    const { app, stack } = newStack();
    deliver(stack, newBus(stack).attrArn, 'arn:aws:s3:::central');
    const count = app.node.findAll().length;
    delivery.LogMap.of(app).toHtml();

    expect(app.node.findAll()).toHaveLength(count);
  });
});

test('the example has the same map in its tree and in its cloud assembly', () => {
  const app = new App();
  exampleStack(app);

  expect(deliveriesOf(app).length).toBeGreaterThan(5);
});

const WITH_RESOURCE = [...CONSTANTS].filter(([, constant]) => constant.logType.resourceType !== undefined && !isAccountLevel(constant));

test.each(WITH_RESOURCE)(
  'the map has the logged resource of %s, as the library has', (_, constant) => {
    const { app, stack } = newStack();
    const source = new delivery.DeliverySource(stack, 'Source', { logType: constant.logType, resource: makeResource(stack, 'Logged', constant) });
    new logs.CfnDelivery(stack, 'Delivery', {
      deliverySourceName: source.deliverySourceName,
      deliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:central',
    });

    const [{ loggedResource }] = readDeliveries(app).sources;
    expect(loggedResource).toBeDefined();
    expect(deliveriesOf(app)).toMatchObject([{
      resource: { path: loggedResource?.node.path.replace(/\/Resource$/, ''), type: loggedResource?.cfnResourceType },
      logType: constant.logType.value,
    }]);
  },
);
