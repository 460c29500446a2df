import { readFileSync } from 'fs';
import { join } from 'path';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnResource, NestedStack, Stack, Stage, type StageSynthesisOptions } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';

/** The resources that get another logical id. */
const RESOURCES = ['Bucket', 'LogGroup', 'Stream', 'Bus', 'Distribution'] as const;

type Name = typeof RESOURCES[number];

/** The ways to change a logical id. */
const WAYS = {
  overrideLogicalId: (resource: CfnResource, id: string) => { resource.overrideLogicalId(id); },
  renameLogicalId: (resource: CfnResource, id: string) => {
    resource.stack.renameLogicalId(resource.stack.getLogicalId(resource), id);
  },
};

interface Change {
  readonly names: readonly Name[];
  readonly way: keyof typeof WAYS;
  /** Before or after the deliveries are defined, or an Aspect of this priority. */
  readonly moment: 'before' | 'after' | number;
}

/** The places that a stack can have in an app. */
const PLACES: { readonly [place: string]: (app: App) => Stack } = {
  'an app': app => new Stack(app, 'Shop', { env: HERE }),
  'a stage': app => new Stack(new Stage(app, 'Prod'), 'Shop', { env: HERE }),
  'a nested stack': app => new NestedStack(new Stack(app, 'Parent', { env: HERE }), 'Shop'),
};

interface Shop {
  readonly app: App;
  readonly stack: Stack;
}

/** Defines logs of two resources with all kinds of deliveries, and gives resources other ids. `use` is called after the definition. */
function newShop({ names, way, moment }: Change, place = 'an app', use: (shop: Shop) => void = () => undefined): Shop {
  const app = new App();
  const stack = PLACES[place](app);
  const made = resourcesOf(stack);
  const resources = names.map(name => made[name].node.defaultChild as CfnResource);
  const change = (resource: CfnResource) => { WAYS[way](resource, `New${resource.node.scope?.node.id}`); };

  if (moment === 'before') resources.forEach(change);
  deliver(stack, made);
  use({ app, stack });
  if (moment === 'after') resources.forEach(change);
  if (typeof moment === 'number') {
    Aspects.of(stack).add({ visit: node => { resources.filter(resource => resource === node).forEach(change); } }, { priority: moment });
  }

  return { app, stack };
}

function resourcesOf(stack: Stack) {
  const streamBucket = new s3.Bucket(stack, 'StreamBucket');

  return {
    Bucket: new s3.Bucket(stack, 'Bucket'),
    LogGroup: new logs.LogGroup(stack, 'LogGroup'),
    Stream: new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(streamBucket) }),
    Bus: newEventBus(stack),
    Distribution: new cloudfront.Distribution(stack, 'Distribution', {
      defaultBehavior: { origin: new origins.HttpOrigin('www.example.com') },
    }),
  };
}

function deliver(stack: Stack, { Bucket, LogGroup, Stream, Bus, Distribution }: ReturnType<typeof resourcesOf>): void {
  const busLogs = new delivery.DeliverySource(stack, 'BusLogs', { resource: Bus, logType: delivery.EventBusLogType.INFO_LOGS });
  busLogs.toS3(Bucket);
  busLogs.toLogGroup(LogGroup);
  busLogs.toFirehose(Stream);
  const accessLogs = new delivery.DeliverySource(stack, 'AccessLogs', {
    resource: Distribution, logType: delivery.CloudFrontLogType.ACCESS_LOGS,
  });
  accessLogs.toS3(Bucket, { prefix: 'access' });
  accessLogs.deliverTo(new delivery.LogGroupDeliveryDestination(stack, 'Shared', { logGroup: LogGroup }));
}

/** Returns the template of a stack, as it is written. */
function template({ app, stack }: Shop, options: StageSynthesisOptions = {}): unknown {
  app.synth(options);
  const { outdir } = Stage.of(stack) ?? app;

  return JSON.parse(readFileSync(join(outdir, stack.templateFile), 'utf8'));
}

const ALL: Change = { names: RESOURCES, way: 'overrideLogicalId', moment: 'before' };

describe.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('%s', way => {
  test.each<[string, Change['moment']]>([
    ['after the deliveries are defined', 'after'],
    ['by an Aspect of priority 100', 100],
    ['by an Aspect of priority 500', 500],
    ['by an Aspect of priority 1000', 1000],
  ])('%s has the effect that it has before', (_, moment) => {
    for (const names of [...RESOURCES.map(name => [name]), RESOURCES]) {
      expect(template(newShop({ names, way, moment }))).toEqual(template(newShop({ names, way, moment: 'before' })));
    }
  });

  test.each(['a stage', 'a nested stack'])('in %s has that effect, too', place => {
    const early = template(newShop({ ...ALL, way }, place));

    expect(template(newShop({ ...ALL, way, moment: 'after' }, place))).toEqual(early);
    expect(template(newShop({ ...ALL, way, moment: 500 }, place))).toEqual(early);
  });

  test.each(Object.keys(PLACES))('has that effect without validation, in %s', place => {
    expect(template(newShop({ ...ALL, way, moment: 500 }, place), { skipValidation: true })).toEqual(template(newShop({ ...ALL, way }, place)));
  });
});

describe('an id that changes late', () => {
  test('changes the ids and names that follow from it', () => {
    expect(template(newShop({ ...ALL, moment: 'after' }))).not.toEqual(template(newShop({ ...ALL, names: [] })));
  });

  test.each<[string, (shop: Shop) => void]>([
    ['the name of a source has been resolved', ({ stack }) => stack.node.findAll().filter(CfnResource.isCfnResource)
      .forEach(resource => stack.resolve([resource.logicalId, Reflect.get(resource, 'name')]))],
    ['all properties have been resolved', ({ stack }) => stack.node.findAll().filter(CfnResource.isCfnResource)
      .forEach(resource => stack.resolve(resource._toCloudFormation()))],
    ['the template has been made', ({ stack }) => { Template.fromStack(stack); }],
    ['the template has been made twice', ({ stack }) => {
      Template.fromStack(stack);
      Template.fromStack(stack);
    }],
  ])('has its effect after %s', (_, use) => {
    const late = newShop({ ...ALL, moment: 'after' }, 'an app', use);

    expect(template(late, { force: true })).toEqual(template(newShop(ALL)));
  });

  test('is the same at the next synthesis', () => {
    const shop = newShop({ ...ALL, moment: 'after' });
    const first = template(shop);

    expect(template(shop, { force: true })).toEqual(first);
  });
});

describe('an id that a user gives to what this library makes', () => {
  test.each<[string, 'before' | 'after']>([['before', 'before'], ['after', 'after']])('stays, given %s that of the bus changes', (_, when) => {
    const override = ({ stack }: Shop) => stack.node.findAll().filter(CfnResource.isCfnResource)
      .filter(({ cfnResourceType }) => cfnResourceType.startsWith('AWS::Logs::Delivery'))
      .forEach((resource, index) => { resource.overrideLogicalId(`Mine${index}`); });
    const shop = newShop({ ...ALL, moment: 'after' }, 'an app', when === 'before' ? override : undefined);
    if (when === 'after') override(shop);

    const ids = ['Source', 'Destination', ''].flatMap(type => (
      Object.keys(Template.fromStack(shop.stack).findResources(`AWS::Logs::Delivery${type}`))
    ));
    expect(ids.sort()).toEqual(Array.from({ length: 12 }, (__, index) => `Mine${index}`).sort());
  });
});

test.each<[string, (app: App, shop: Stack) => Stack]>([
  ['another stack that is defined later', app => new Stack(app, 'Logs', { env: HERE })],
  ['a nested stack', (_, shop) => new NestedStack(shop, 'Logs')],
])('the ids and names of deliveries in %s follow those of the resources', (_, newStack) => {
  const templateWith = (moment: 'before' | 'after' | number) => {
    const app = new App();
    const shop = new Stack(app, 'Shop', { env: HERE });
    const [bus, bucket] = [newEventBus(shop), new s3.Bucket(shop, 'Bucket')];
    const resources = [bus, bucket].map(({ node }) => node.defaultChild as CfnResource);
    const change = (resource: CfnResource) => { resource.overrideLogicalId(`New${resource.node.scope?.node.id}`); };
    if (moment === 'before') resources.forEach(change);
    const stack = newStack(app, shop);
    new delivery.DeliverySource(stack, 'BusLogs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS }).toS3(bucket);
    new delivery.S3DeliveryDestination(stack, 'Destination', { bucket });
    if (moment === 'after') resources.forEach(change);
    if (typeof moment === 'number') {
      Aspects.of(app).add({ visit: node => { resources.filter(resource => resource === node).forEach(change); } }, { priority: moment });
    }

    return template({ app, stack });
  };

  expect(templateWith('after')).toEqual(templateWith('before'));
  expect(templateWith(500)).toEqual(templateWith('before'));
});
