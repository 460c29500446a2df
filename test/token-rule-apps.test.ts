import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { Random } from './simulator/engine/random';
import { newEventBus } from './support/logging';

const APPS = Number(process.env.APPS ?? 100);
const REGIONS = ['us-east-1', 'eu-west-1'];
const GONE = { removalPolicy: RemovalPolicy.DESTROY };

type Target = s3.Bucket | logs.LogGroup | firehose.DeliveryStream;

/** One thing of an app, and the stack that it is in. */
interface Placed<T> {
  readonly stack: number;
  readonly made: T;
}

/**
 * An app of three stacks in two Regions, each thing of which is in any of them: as far as CloudFormation can deploy one stack
 * after the other, and AWS takes things of those Regions.
 */
class Draft {
  public readonly app = new App({ analyticsReporting: false, treeMetadata: false, context: { 'aws:cdk:disable-stack-trace': true } });
  /** How many things refer to another stack, and to another Region. */
  public readonly crossings = { stacks: 0, regions: 0 };

  private readonly stacks: readonly Stack[];
  private readonly uses = new Set<string>();
  private readonly crossRegionReferences: boolean;

  constructor(private readonly random: Random) {
    this.crossRegionReferences = this.oneIn(2);
    this.stacks = [0, 1, 2].map(index => new Stack(this.app, `Stack${index}`, {
      env: { account: '111122223333', region: REGIONS[this.random.below(2)] }, crossRegionReferences: this.crossRegionReferences,
    }));
    // CloudFormation takes no stack without resources.
    this.stacks.forEach(stack => new CfnWaitConditionHandle(stack, 'Resource'));
    const buckets = [0, 1].map(index => this.bucket(index));
    const targets: Placed<Target>[] = [...buckets, this.logGroup(), this.stream()];
    const destinations = targets.flatMap((target, index) => this.destination(target, index));
    [delivery.EventBusLogType.INFO_LOGS, delivery.EventBusLogType.ERROR_LOGS].forEach(logType => {
      const source = this.source(logType);
      targets.forEach(target => this.deliverByHelper(source, target));
      destinations.forEach((destination, index) => this.deliverTo(source, destination, `${logType.value}${index}`));
    });
  }

  private bucket(index: number): Placed<s3.Bucket> {
    const stack = this.random.below(3);
    const encryptionKey = this.oneIn(3) ? undefined : this.key(stack, index);
    const isNamed = !this.crossRegionReferences || this.oneIn(2);
    // Others are retained: logs would keep them from being deleted.
    const emptied = this.oneIn(2) ? { ...GONE, autoDeleteObjects: true } : {};

    return this.placeAt(stack, `Bucket${index}`, encryptionKey === undefined ? [] : [encryptionKey], (scope, id) => new s3.Bucket(scope, id, {
      ...emptied, bucketName: isNamed ? `example-${id.toLowerCase()}` : undefined, encryptionKey: encryptionKey?.made,
    }));
  }

  /** The key of a bucket that is to be in `stack`: it is in the Region of the bucket. */
  private key(stack: number, index: number): Placed<kms.Key> {
    const places = [0, 1, 2].filter(other => this.canUse(stack, [{ stack: other }]) && this.isNear({ stack }, { stack: other }));

    return this.placeAt(places[this.random.below(places.length)], `Key${index}`, [], (scope, id) => new kms.Key(scope, id, GONE));
  }

  private logGroup(): Placed<logs.LogGroup> {
    const logGroupName = this.oneIn(2) ? 'orders' : undefined;

    return this.placeAt(this.random.below(3), 'LogGroup', [], (scope, id) => new logs.LogGroup(scope, id, { ...GONE, logGroupName }));
  }

  private stream(): Placed<firehose.DeliveryStream> {
    return this.placeAt(this.random.below(3), 'Stream', [], (scope, id) => new firehose.DeliveryStream(scope, id, {
      destination: new firehose.S3Bucket(new s3.Bucket(scope, `${id}Bucket`, GONE)),
    }));
  }

  private source(logType: delivery.LogType): Placed<delivery.DeliverySource> {
    const bus = this.placeAt(this.random.below(3), `Bus${logType.value}`, [], (scope, id) => newEventBus(scope, id));

    return this.place(`Source${logType.value}`, [bus], true, (scope, id) => new delivery.DeliverySource(scope, id, { resource: bus.made, logType }))
      ?? fail();
  }

  /** Log groups and streams are where their destinations are. */
  private destination(target: Placed<Target>, index: number): Placed<delivery.DeliveryDestination>[] {
    const { made } = target;
    const destination = this.place<delivery.DeliveryDestination>(`Destination${index}`, [target], !(made instanceof s3.Bucket), (scope, id) => {
      if (made instanceof s3.Bucket) return new delivery.S3DeliveryDestination(scope, id, { bucket: made, prefix: id });
      if (made instanceof logs.LogGroup) return new delivery.LogGroupDeliveryDestination(scope, id, { logGroup: made });
      return new delivery.FirehoseDeliveryDestination(scope, id, { deliveryStream: made });
    });

    return destination === undefined ? [] : [destination];
  }

  private deliverByHelper(source: Placed<delivery.DeliverySource>, target: Placed<Target>): void {
    const { made } = target;
    if (this.oneIn(2) || !this.canUse(source.stack, [target]) || !(made instanceof s3.Bucket || this.isNear(source, target))) return;

    this.remember(source.stack, [target]);
    if (made instanceof s3.Bucket) source.made.toS3(made, { hiveCompatiblePath: this.oneIn(2) });
    else if (made instanceof logs.LogGroup) source.made.toLogGroup(made);
    else source.made.toFirehose(made);
  }

  /** Deliveries are in the Region of source and destination. */
  private deliverTo(source: Placed<delivery.DeliverySource>, destination: Placed<delivery.DeliveryDestination>, id: string): void {
    if (this.oneIn(2) || !this.isNear(source, destination)) return;

    this.place(`Delivery${id}`, [source, destination], true, (scope, name) =>
      new delivery.Delivery(scope, name, { source: source.made, destination: destination.made }));
  }

  /** A thing in a stack that can use the others; undefined where there is none. */
  private place<T>(id: string, used: readonly Pick<Placed<unknown>, 'stack'>[], isNear: boolean, make: (scope: Stack, id: string) => T): Placed<T> | undefined {
    const places = [0, 1, 2].filter(stack => this.canUse(stack, used) && (!isNear || used.every(other => this.isNear({ stack }, other))));
    if (places.length === 0) return undefined;

    return this.placeAt(places[this.random.below(places.length)], id, used, make);
  }

  private placeAt<T>(stack: number, id: string, used: readonly Pick<Placed<unknown>, 'stack'>[], make: (scope: Stack, id: string) => T): Placed<T> {
    this.remember(stack, used);

    return { stack, made: make(this.stacks[stack], id) };
  }

  private isNear(one: Pick<Placed<unknown>, 'stack'>, other: Pick<Placed<unknown>, 'stack'>): boolean {
    return this.stacks[one.stack].region === this.stacks[other.stack].region;
  }

  /** Whether the stacks can still be deployed one after the other if a thing in one of them uses others. */
  private canUse(stack: number, used: readonly Pick<Placed<unknown>, 'stack'>[]): boolean {
    return used.every(other => other.stack === stack || !this.reaches(other.stack, stack));
  }

  private reaches(from: number, to: number): boolean {
    return from === to || [0, 1, 2].some(next => this.uses.has(`${from}${next}`) && this.reaches(next, to));
  }

  private remember(stack: number, used: readonly Pick<Placed<unknown>, 'stack'>[]): void {
    used.filter(other => other.stack !== stack).forEach(other => {
      this.uses.add(`${stack}${other.stack}`);
      this.crossings.stacks += 1;
      this.crossings.regions += this.isNear({ stack }, other) ? 0 : 1;
    });
  }

  private oneIn(odds: number): boolean {
    return this.random.below(odds) === 0;
  }
}

function fail(): never {
  throw new Error('a source can always be where its resource is');
}

const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

const SEEDS = Array.from({ length: APPS }, (_, seed) => seed);

test.each(SEEDS)('app %i is synthesised, delivers and goes', seed => {
  const { app } = new Draft(new Random(seed));
  const assembly = app.synth({ skipValidation: true });
  const simulator = new Simulator({ seed });

  expect(simulator.deploy(assembly).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
  expect(simulator.destroy(assembly).errors).toEqual([]);
});

test('the apps have references between stacks and between Regions, and deliveries', () => {
  const drafts = SEEDS.slice(0, 20).map(seed => new Draft(new Random(seed)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

  expect(sum(drafts.map(({ crossings }) => crossings.stacks))).toBeGreaterThan(60);
  expect(sum(drafts.map(({ crossings }) => crossings.regions))).toBeGreaterThan(10);
  expect(drafts.flatMap(({ app }) => app.node.findAll()).filter(construct => construct instanceof delivery.Delivery).length).toBeGreaterThan(60);
});
