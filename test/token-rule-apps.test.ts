import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, NestedStack, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../src';
import { Simulator } from './simulator';
import { Random } from './simulator/engine/random';
import { GONE } from './support/deployable';
import { newEventBus } from './support/logging';

const APPS = Number(process.env.APPS ?? 100);
const ENVIRONMENTS = [
  { account: '111122223333', region: 'us-east-1' }, { account: '111122223333', region: 'eu-west-1' }, { account: '444455556666', region: 'us-east-1' },
];

type Target = s3.Bucket | logs.LogGroup | firehose.DeliveryStream;

/** The place of a construct. */
interface Place {
  readonly stack: number;
}

/** One thing of an app, and the stack that it is in. */
interface Placed<T> extends Place {
  readonly made: T;
}

/**
 * An app of three stacks, and stacks nested in them, in two of three environments or more. Each thing is in any of
 * them, if CloudFormation can deploy one stack after the other, and if AWS accepts things of those accounts and
 * Regions.
 */
class Draft {
  public readonly app = new App({ analyticsReporting: false, treeMetadata: false, context: { 'aws:cdk:disable-stack-trace': true } });
  /**
   * The numbers of references to another stack, to a stack around or nested in the same one, to another account and to
   * another Region.
   */
  public readonly crossings = { stacks: 0, nested: 0, accounts: 0, regions: 0 };

  private readonly stacks: readonly Stack[];
  private readonly uses = new Set<string>();
  /** The stack with the deliveries of a source or to a destination, among those that are deployed together. */
  private readonly deliveredIn = new Map<string, number>();
  private readonly crossRegionReferences: boolean;

  constructor(private readonly random: Random) {
    this.crossRegionReferences = this.oneIn(2);
    const stacks = [0, 1, 2].map(index => new Stack(this.app, `Stack${index}`, {
      env: ENVIRONMENTS[this.random.below(ENVIRONMENTS.length)], crossRegionReferences: this.crossRegionReferences,
    }));
    const nested = stacks.filter(() => this.oneIn(2)).map(stack => new NestedStack(stack, 'Nested'));
    this.stacks = [...stacks, ...nested];
    // CloudFormation rejects stacks without resources.
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
    const stack = this.anywhere();
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
    const places = this.places.filter(other => this.canUse(stack, [{ stack: other }]) && this.isNear({ stack }, { stack: other }));

    return this.placeAt(places[this.random.below(places.length)], `Key${index}`, [], (scope, id) => new kms.Key(scope, id, GONE));
  }

  private logGroup(): Placed<logs.LogGroup> {
    const logGroupName = this.oneIn(2) ? 'orders' : undefined;

    return this.placeAt(this.anywhere(), 'LogGroup', [], (scope, id) => new logs.LogGroup(scope, id, { ...GONE, logGroupName }));
  }

  private stream(): Placed<firehose.DeliveryStream> {
    return this.placeAt(this.anywhere(), 'Stream', [], (scope, id) => new firehose.DeliveryStream(scope, id, {
      destination: new firehose.S3Bucket(new s3.Bucket(scope, `${id}Bucket`, GONE)),
    }));
  }

  private source(logType: delivery.LogType): Placed<delivery.DeliverySource> {
    const bus = this.placeAt(this.anywhere(), `Bus${logType.value}`, [], (scope, id) => newEventBus(scope, id));

    return this.place(`Source${logType.value}`, [bus], this.isNear, (scope, id) => new delivery.DeliverySource(scope, id, { resource: bus.made, logType }))
      ?? fail();
  }

  /** Returns a destination. Log groups and delivery streams are in the place of their destinations. */
  private destination(target: Placed<Target>, index: number): Placed<delivery.DeliveryDestination>[] {
    const { made } = target;
    const canBe = made instanceof s3.Bucket ? this.isOfAccount : this.isNear;
    const destination = this.place<delivery.DeliveryDestination>(`Destination${index}`, [target], canBe, (scope, id) => {
      if (made instanceof s3.Bucket) return new delivery.S3DeliveryDestination(scope, id, { bucket: made, prefix: id });
      if (made instanceof logs.LogGroup) return new delivery.LogGroupDeliveryDestination(scope, id, { logGroup: made });
      return new delivery.FirehoseDeliveryDestination(scope, id, { deliveryStream: made });
    });

    return destination === undefined ? [] : [destination];
  }

  private deliverByHelper(source: Placed<delivery.DeliverySource>, target: Placed<Target>): void {
    const { made } = target;
    const canBe = made instanceof s3.Bucket ? this.isOfAccount(source, target) : this.isNear(source, target);
    if (this.oneIn(2) || !canBe || !this.canUse(source.stack, [target]) || !this.isChained(source.stack, [source])) return;

    this.remember(source.stack, [target]);
    this.chain(source.stack, [source]);
    if (made instanceof s3.Bucket) source.made.toS3(made, { hiveCompatiblePath: this.oneIn(2) });
    else if (made instanceof logs.LogGroup) source.made.toLogGroup(made);
    else source.made.toFirehose(made);
  }

  /** Deliveries are in the Region of source and destination, and in the account of the source. */
  private deliverTo(source: Placed<delivery.DeliverySource>, destination: Placed<delivery.DeliveryDestination>, id: string): void {
    const isLogGroup = destination.made.deliveryDestinationType === delivery.DeliveryDestinationType.CWL;
    if (this.oneIn(2) || !this.isOfRegion(source, destination) || (isLogGroup && !this.isNear(source, destination))) return;

    const ends = [source, destination];
    const canBe = (place: Place, used: Place) => (used === destination || this.isNear(place, used)) && this.isChained(place.stack, ends);
    const placed = this.place(`Delivery${id}`, ends, canBe, (scope, name) =>
      new delivery.Delivery(scope, name, { source: source.made, destination: destination.made }));
    if (placed !== undefined) this.chain(placed.stack, ends);
  }

  /**
   * Tests that a delivery can be chained with deliveries that have the same source or destination. It cannot if one is
   * in a nested stack and the other is around it, because they are changed at the same time (docs/rules/order.md).
   */
  private isChained(stack: number, ends: readonly Placed<IConstruct>[]): boolean {
    return ends.every(end => (this.deliveredIn.get(this.chainOf(stack, end)) ?? stack) === stack);
  }

  private chain(stack: number, ends: readonly Placed<IConstruct>[]): void {
    ends.forEach(end => this.deliveredIn.set(this.chainOf(stack, end), stack));
  }

  private chainOf(stack: number, { made }: Placed<IConstruct>): string {
    return `${this.outermost(stack)} ${made.node.path}`;
  }

  /** Returns a thing in a stack that can use the others. Undefined if there is none. */
  private place<T>(
    id: string, used: readonly Place[], canBe: (place: Place, used: Place) => boolean, make: (scope: Stack, id: string) => T,
  ): Placed<T> | undefined {
    const places = this.places.filter(stack => this.canUse(stack, used) && used.every(other => canBe.call(this, { stack }, other)));
    if (places.length === 0) return undefined;

    return this.placeAt(places[this.random.below(places.length)], id, used, make);
  }

  private placeAt<T>(stack: number, id: string, used: readonly Place[], make: (scope: Stack, id: string) => T): Placed<T> {
    this.remember(stack, used);

    return { stack, made: make(this.stacks[stack], id) };
  }

  private get places(): number[] {
    return this.stacks.map((_, index) => index);
  }

  private anywhere(): number {
    return this.random.below(this.stacks.length);
  }

  private isNear(one: Place, other: Place): boolean {
    return this.isOfAccount(one, other) && this.isOfRegion(one, other);
  }

  private isOfAccount(one: Place, other: Place): boolean {
    return this.stacks[one.stack].account === this.stacks[other.stack].account;
  }

  private isOfRegion(one: Place, other: Place): boolean {
    return this.stacks[one.stack].region === this.stacks[other.stack].region;
  }

  /** Returns the outermost stack around a stack, which CloudFormation deploys together with it. */
  private outermost(stack: number): number {
    return this.stacks.indexOf(this.stacks[stack].nestedStackParent ?? this.stacks[stack]);
  }

  /** Tests that the stacks can still be deployed one after the other if a thing in one of them uses others. */
  private canUse(stack: number, used: readonly Place[]): boolean {
    return used.every(other => this.edges(stack, other.stack).every(([from, to]) => !this.reaches(to, from)));
  }

  private reaches(from: string, to: string): boolean {
    return from === to || [...this.uses].some(edge => edge.startsWith(`${from}>`) && this.reaches(edge.split('>')[1], to));
  }

  /** Returns the order between stacks, and between stacks that are deployed together. */
  private edges(stack: number, used: number): [string, string][] {
    if (stack === used) return [];
    const [from, to] = [this.outermost(stack), this.outermost(used)];

    return from === to ? [[`within${stack}`, `within${used}`]] : [[`stack${from}`, `stack${to}`]];
  }

  private remember(stack: number, used: readonly Place[]): void {
    used.filter(other => other.stack !== stack).forEach(other => {
      this.edges(stack, other.stack).forEach(([from, to]) => this.uses.add(`${from}>${to}`));
      this.crossings.stacks += 1;
      this.crossings.nested += this.outermost(stack) === this.outermost(other.stack) ? 1 : 0;
      this.crossings.accounts += this.isOfAccount({ stack }, other) ? 0 : 1;
      this.crossings.regions += this.isOfRegion({ stack }, other) ? 0 : 1;
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

test('the apps have references between stacks, accounts and Regions, and deliveries', () => {
  const drafts = SEEDS.slice(0, 20).map(seed => new Draft(new Random(seed)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

  expect(sum(drafts.map(({ crossings }) => crossings.stacks))).toBeGreaterThan(60);
  expect(sum(drafts.map(({ crossings }) => crossings.nested))).toBeGreaterThan(20);
  expect(sum(drafts.map(({ crossings }) => crossings.accounts))).toBeGreaterThan(3);
  expect(sum(drafts.map(({ crossings }) => crossings.regions))).toBeGreaterThan(5);
  expect(drafts.flatMap(({ app }) => app.node.findAll()).filter(construct => construct instanceof delivery.Delivery).length).toBeGreaterThan(60);
});
