import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { App, CfnWaitConditionHandle, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../src';
import { Random } from './simulator/engine/random';
import { GONE } from './support/deployable';
import { ACCOUNT } from './support/environments';
import { AUTO_MODE, newEventBus } from './support/logging';

const APPS = 150;

/** The number of apps that the validator also checks. It is slow, and the apps are all alike. */
const VALIDATED = 5;
const { INFO_LOGS, ERROR_LOGS } = delivery.EventBusLogType;
const { AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS } = delivery.EksClusterLogType;

type Target = s3.Bucket | logs.LogGroup | firehose.DeliveryStream;

/** The place of a thing in an app, and its references. */
interface Placed {
  /** The stack, and the nested stacks in it, from the outside in. */
  readonly place: readonly string[];
  readonly uses: readonly Placed[];
}

/** A thing of an app. */
interface Thing<T = unknown> extends Placed {
  readonly make: (scope: Construct, id: string) => T;
}

type Graph = Map<string, Set<string>>;

/** Draws the things of one stage, each at a random place. */
class Draft {
  private readonly things: Thing[] = [];
  private readonly made = new Map<Thing, unknown>();

  constructor(private readonly random: Random) {
    const keys = this.times(2, () => this.add([], (scope, id) => new kms.Key(scope, id)));
    const someKey = (): Thing<kms.Key>[] => (this.random.below(2) === 0 ? [] : [this.pick(keys)]);
    const buckets = this.times(3, () => this.addBucket(someKey()));
    const targets = [...buckets, ...this.times(3, () => this.addLogGroup(someKey())), this.addStream()];
    const shared = this.times(3, () => this.addDestination(this.pick(targets)));
    const sources = [...this.busLogs(), ...this.clusterLogs(), ...buckets.slice(1).map(bucket => this.accessLogs(bucket))];

    for (const source of sources) {
      this.distinct(targets).forEach(target => this.addOwnDelivery(source, target));
      this.distinct(shared).forEach(destination => this.addDelivery(source, destination));
    }
  }

  /** Makes every thing in `scope`, in the order of their drawing. */
  public make(scope: Construct): void {
    this.things.forEach((thing, index) => this.made.set(thing, thing.make(stackAt(scope, thing.place), `Thing${index}`)));
  }

  private addBucket(keys: readonly Thing<kms.Key>[]): Thing<s3.Bucket> {
    const autoDeleteObjects = this.random.below(2) === 0;
    const enforceSSL = this.random.below(2) === 0;

    return this.add(keys, (scope, id) => new s3.Bucket(scope, id, {
      ...GONE, autoDeleteObjects, enforceSSL, encryptionKey: keys.map(key => this.get(key))[0],
    }));
  }

  private addLogGroup(keys: readonly Thing<kms.Key>[]): Thing<logs.LogGroup> {
    const isNamed = this.random.below(2) === 0;

    return this.add(keys, (scope, id) => new logs.LogGroup(scope, id, {
      ...GONE, logGroupName: isNamed ? `/example/${id}` : undefined, encryptionKey: keys.map(key => this.get(key))[0],
    }));
  }

  private addStream(): Thing<firehose.DeliveryStream> {
    return this.add([], (scope, id) => new firehose.DeliveryStream(scope, id, {
      destination: new firehose.S3Bucket(new s3.Bucket(scope, `${id}Bucket`)),
    }));
  }

  private addDestination(target: Thing<Target>): Thing<delivery.DeliveryDestination> {
    return this.add([target], (scope, id) => {
      const to = this.get(target);
      if (to instanceof s3.Bucket) return new delivery.S3DeliveryDestination(scope, id, { bucket: to, prefix: id });
      if (to instanceof logs.LogGroup) return new delivery.LogGroupDeliveryDestination(scope, id, { logGroup: to });
      return new delivery.FirehoseDeliveryDestination(scope, id, { deliveryStream: to });
    });
  }

  private busLogs(): Thing<delivery.DeliverySource>[] {
    const bus = this.add([], (scope, id) => newEventBus(scope, id));

    return [INFO_LOGS, ERROR_LOGS].map(logType => this.add([bus], (scope, id) =>
      new delivery.DeliverySource(scope, id, { resource: this.get(bus), logType })));
  }

  private clusterLogs(): Thing<delivery.DeliverySource>[] {
    const cluster = this.add([], (scope, id) => new eks.CfnCluster(scope, id, {
      ...AUTO_MODE,
      roleArn: 'arn:aws:iam::111122223333:role/cluster',
      resourcesVpcConfig: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] },
    }));

    return [AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_IPAM_LOGS].map(logType => this.add([cluster], (scope, id) =>
      new delivery.DeliverySource(scope, id, { resource: this.get(cluster), logType })));
  }

  private accessLogs(bucket: Thing<s3.Bucket>): Thing<delivery.DeliverySource> {
    return this.add([bucket], (scope, id) =>
      new delivery.DeliverySource(scope, id, { resource: this.get(bucket), logType: delivery.S3LogType.S3_SERVER_ACCESS_LOGS }));
  }

  /** Adds a delivery and a separate destination in the place of the source, if this is possible. */
  private addOwnDelivery(source: Thing<delivery.DeliverySource>, target: Thing<Target>): void {
    const uses = [source, target];
    if (!this.canBe({ place: source.place, uses })) return;

    this.addAt(source.place, uses, () => {
      const to = this.get(target);
      if (to instanceof s3.Bucket) return this.get(source).toS3(to);
      if (to instanceof logs.LogGroup) return this.get(source).toLogGroup(to);
      return this.get(source).toFirehose(to);
    });
  }

  private addDelivery(source: Thing<delivery.DeliverySource>, destination: Thing<delivery.DeliveryDestination>): void {
    this.add([source, destination], (scope, id) =>
      new delivery.Delivery(scope, id, { source: this.get(source), destination: this.get(destination) }));
  }

  private add<T>(uses: readonly Placed[], make: Thing<T>['make']): Thing<T> {
    let place = this.place();
    while (!this.canBe({ place, uses })) place = this.place();

    return this.addAt(place, uses, make);
  }

  private addAt<T>(place: readonly string[], uses: readonly Placed[], make: Thing<T>['make']): Thing<T> {
    const thing = { place, uses, make };
    this.things.push(thing);

    return thing;
  }

  /**
   * Tests that CloudFormation could create a thing there. CloudFormation only sees the stack of a thing: some places
   * are impossible, with or without this library.
   */
  private canBe(thing: Placed): boolean {
    return cycleOf(graphOf([...this.things, thing])) === undefined;
  }

  private get<T>(thing: Thing<T>): T {
    return this.made.get(thing) as T;
  }

  /** One of three stacks, and often one that is nested in it, or in one that is nested in it. */
  private place(): string[] {
    const stack = `Stack${this.random.below(3)}`;

    return [[stack], [stack, 'Nested0'], [stack, 'Nested1'], [stack, 'Nested1', 'Inner']][this.random.below(4)];
  }

  private times<T>(max: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.random.below(max) }, make);
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.random.below(items.length)];
  }

  private distinct<T>(items: readonly T[]): Set<T> {
    return new Set(Array.from({ length: this.random.below(3) }, () => this.pick(items)));
  }
}

/** Returns the stack at `place`, and creates it at the first request. */
function stackAt(scope: Construct, place: readonly string[]): Stack {
  return place.reduce<Construct>((around, id) => {
    const known = around.node.tryFindChild(id);
    if (known instanceof Stack) return known;
    const made = Stack.isStack(around) ? new NestedStack(around, id) : new Stack(around, id, { env: { account: ACCOUNT, region: 'us-east-1' } });
    // CloudFormation rejects stacks without resources.
    new CfnWaitConditionHandle(made, 'Resource');
    return made;
  }, scope) as Stack;
}

/** Returns the order for CloudFormation: each thing or stack, and the things and stacks before it. */
function graphOf(things: readonly Placed[]): Graph {
  const graph: Graph = new Map();
  things.forEach((thing, index) => thing.uses.forEach(used => {
    const [from, to] = [[...thing.place, `thing ${index}`], [...used.place, `thing ${things.indexOf(used)}`]];
    const level = from.findIndex((part, at) => part !== to[at]);
    const [outer, inner] = [from, to].map(path => path.slice(0, level + 1).join('/'));
    graph.set(outer, (graph.get(outer) ?? new Set()).add(inner));
  }));

  return graph;
}

/** The first cycle of a graph. */
function cycleOf(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };

  return [...graph.keys()].map(node => visit(node, [])).find(cycle => cycle !== undefined);
}

/** The logical ids that a resource depends on, explicitly or because it refers to them. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'Ref' || key === 'DependsOn') return [item].flat();
    if (key === 'Fn::GetAtt') return [String([item].flat()[0]).split('.')[0]];
    if (key === 'Fn::Sub') return [...String([item].flat()[0]).matchAll(/\$\{(\w+)/g)].map(match => match[1]);
    return references(item);
  });
}

function templateGraph(template: { readonly Resources?: object }): Graph {
  const resources = Object.entries(template.Resources ?? {});
  const ids = new Set(resources.map(([id]) => id));

  return new Map(resources.map(([id, resource]) => [id, new Set(references(resource).filter(other => ids.has(other)))]));
}

/** The cycles of all templates in a folder, and of the stacks. */
function cycles(root: Stage): unknown[] {
  const assembly = root.synth({ skipValidation: true });
  const files = readdirSync(assembly.directory, { recursive: true, encoding: 'utf-8' }).filter(file => file.endsWith('.template.json'));
  const stacks: Graph = new Map(assembly.stacksRecursively.map(({ id, dependencies }) => [id, new Set(dependencies.map(other => other.id))]));

  return [...files.map(file => templateGraph(JSON.parse(readFileSync(join(assembly.directory, file), 'utf-8')))), stacks]
    .flatMap(graph => cycleOf(graph) ?? []);
}

function newApp(): App {
  return new App({ analyticsReporting: false, treeMetadata: false, context: { 'aws:cdk:disable-stack-trace': true } });
}

test.each(Array.from({ length: APPS }, (_, seed) => seed))('app %i has no cycles', seed => {
  const random = new Random(seed);
  const root = seed < VALIDATED ? newApp() : new Stage(newApp(), 'Stage');
  const stages = random.below(4) === 0 ? ['Dev', 'Prod'].map(id => new Stage(root, id)) : [root];
  stages.forEach(stage => new Draft(random).make(stage));

  expect(cycles(root)).toEqual([]);
});

test('a log group whose key is in a nested stack, and a delivery from there to another log group, make no cycle', () => {
  const app = newApp();
  const stack = new Stack(app, 'Stack');
  const nested = new NestedStack(stack, 'Nested');
  const encrypted = new logs.LogGroup(stack, 'Encrypted', { encryptionKey: new kms.Key(nested, 'Key') });
  const plain = new logs.LogGroup(stack, 'Plain');
  [[nested, plain] as const, [stack, encrypted] as const].forEach(([scope, logGroup]) => {
    new delivery.DeliverySource(scope, 'Logs', { resource: newEventBus(scope, 'Bus'), logType: INFO_LOGS }).toLogGroup(logGroup);
  });

  expect(cycles(app)).toEqual([]);
});

test('a cycle is found', () => {
  expect(cycleOf(templateGraph({
    Resources: {
      One: { DependsOn: 'Two' }, Two: { Properties: { Name: { 'Fn::Sub': '${Three.Arn}' } } }, Three: { Properties: { Name: { 'Fn::GetAtt': ['One', 'Arn'] } } },
    },
  }))).toEqual(['One', 'Two', 'Three', 'One']);
});
