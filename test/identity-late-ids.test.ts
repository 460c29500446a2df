import * as events from 'aws-cdk-lib/aws-events';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnResource, NestedStack, Stack, Stage, type StageSynthesisOptions } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newEventBus } from './support/logging';

/** An app with deliveries, and their L1s. */
interface Shop {
  readonly app: App;
  readonly stack: Stack;
  readonly l1s: { readonly [id: string]: CfnResource };
}

/** Overrides something of the L1s. */
type Change = (shop: Shop) => void;

function l1(construct: IConstruct): CfnResource {
  return construct.node.defaultChild as CfnResource;
}

function newShop(scopeOf: (app: App) => Construct, early: Change | undefined): Shop {
  const app = new App();
  const stack = scopeOf(app) as Stack;
  const bus = newEventBus(stack);
  const bucket = new s3.Bucket(stack, 'Bucket');
  const logGroup = new logs.LogGroup(stack, 'LogGroup', { logGroupName: '/acme/logs' });
  const stream = new firehose.CfnDeliveryStream(stack, 'Stream');
  const l1s = { bus: l1(bus), bucket: l1(bucket), logGroup: l1(logGroup), stream };
  const shop = { app, stack, l1s };
  early?.(shop);

  const source = new delivery.DeliverySource(stack, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS });
  source.toS3(bucket, { prefix: 'logs' });
  source.toLogGroup(logGroup);
  source.deliverTo(new delivery.S3DeliveryDestination(stack, 'Shared', { bucket }));
  return shop;
}

function templates(app: App, options?: StageSynthesisOptions): unknown {
  return app.synth(options).stacksRecursively.map(({ template }) => template);
}

const override: Change = ({ l1s }) => Object.entries(l1s).forEach(([id, resource]) => { resource.overrideLogicalId(`My${id}`); });
const rename: Change = ({ stack, l1s }) => Object.entries(l1s).forEach(([id, resource]) => {
  stack.renameLogicalId(stack.resolve(resource.logicalId), `My${id}`);
});

function byAspect(priority: number): Change {
  return shop => {
    Aspects.of(shop.stack).add({ visit: node => { if (node === shop.l1s.bus) override(shop); } }, { priority });
  };
}

describe.each<[string, (app: App) => Construct]>([
  ['a stack', app => new Stack(app, 'Shop', { env: HERE })],
  ['a stack of a stage', app => new Stack(new Stage(app, 'Beta'), 'Shop', { env: HERE })],
])('logical ids that are overridden after their use, in %s', (_, scopeOf) => {
  test.each<[string, Change, Change]>([
    ['directly', override, override],
    ['by an Aspect that comes early', byAspect(100), override],
    ['by an Aspect', byAspect(500), override],
    ['by an Aspect that comes late', byAspect(1000), override],
    ['by renameLogicalId()', rename, rename],
  ])('are followed as if they had been before: %s', (__, late, early) => {
    const changed = newShop(scopeOf, undefined);
    late(changed);

    expect(templates(changed.app)).toEqual(templates(newShop(scopeOf, early).app));
  });

  test('are followed without validation, too', () => {
    const changed = newShop(scopeOf, undefined);
    override(changed);

    expect(templates(changed.app, { skipValidation: true })).toEqual(templates(newShop(scopeOf, override).app));
  });

  test('are followed after names have been resolved', () => {
    const changed = newShop(scopeOf, undefined);
    changed.stack.node.findAll().filter(CfnResource.isCfnResource).forEach(resource => { changed.stack.resolve(Reflect.get(resource, 'name')); });
    override(changed);

    expect(templates(changed.app)).toEqual(templates(newShop(scopeOf, override).app));
  });
});

test('create-only properties that are set late are followed without validation', () => {
  const names = (late: boolean) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: HERE });
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const use = () => new delivery.S3DeliveryDestination(stack, 'Destination', { bucket: s3.Bucket.fromCfnBucket(bucket) });
    if (late) use();
    bucket.bucketName = 'acme-logs';
    if (!late) use();

    const { Resources } = app.synth({ skipValidation: true }).getStackByName('Shop').template;
    return Object.values<{ Type: string; Properties: { Name?: string } }>(Resources)
      .filter(({ Type }) => Type === 'AWS::Logs::DeliveryDestination').map(({ Properties }) => Properties.Name);
  };

  expect(names(true)).toEqual(names(false));
});

test('a logical id that the user gives to a delivery source stays', () => {
  const { app, stack, l1s } = newShop(root => new Stack(root, 'Shop', { env: HERE }), undefined);
  l1(stack.node.findChild('Logs')).overrideLogicalId('Mine');
  l1s.bus.overrideLogicalId('MyBus');

  expect(Object.keys(app.synth().getStackByName('Shop').template.Resources)).toContain('Mine');
});

test('the logged resource of a nested stack is followed', () => {
  const define = (change?: 'early' | 'late') => {
    const app = new App();
    const parent = new Stack(app, 'Shop', { env: HERE });
    const bus = newEventBus(new NestedStack(parent, 'Nested')) as events.EventBus;
    if (change === 'early') l1(bus).overrideLogicalId('MyBus');
    new delivery.DeliverySource(parent, 'Logs', { resource: bus, logType: delivery.EventBusLogType.INFO_LOGS }).toS3(new s3.Bucket(parent, 'Bucket'));
    if (change === 'late') l1(bus).overrideLogicalId('MyBus');
    return templates(app);
  };

  expect(define('late')).toEqual(define('early'));
  expect(define('late')).not.toEqual(define());
});
