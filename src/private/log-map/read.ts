// Tested by test/log-map.test.ts.
import { Evaluator, nearest } from './evaluate';
import { labelOf } from './labels';
import type { LogMapData, MappedDelivery, MappedDestination, MappedResource } from './log-map';
import { Names } from './names';
import type { AppReading, ResourceReading } from './reading';
import { constructPath, print, type Reference, textOf, type Value } from './value';

const DELIVERY = 'AWS::Logs::Delivery';
const SOURCE = 'AWS::Logs::DeliverySource';
const DESTINATION = 'AWS::Logs::DeliveryDestination';

/** The destination types of the resources that take logs. */
const TARGETS: { readonly [type: string]: string | undefined } = {
  'AWS::S3::Bucket': 'S3',
  'AWS::Logs::LogGroup': 'CWL',
  'AWS::KinesisFirehose::DeliveryStream': 'FH',
};

/** The destination types by the service in the ARN of the target. */
const SERVICES: { readonly [service: string]: string | undefined } = { s3: 'S3', logs: 'CWL', firehose: 'FH', xray: 'XRAY' };

/**
 * Reads the deliveries of an app, in an order that does not depend on the order of the templates.
 *
 * @param isWanted a filter for the paths of deliveries
 */
export function readLogMap(app: AppReading, isWanted: (path: string) => boolean = () => true): LogMapData {
  const reader = new Reader(app);
  const deliveries = reader.ofType(DELIVERY).filter(({ path }) => isWanted(path)).map(delivery => reader.delivery(delivery));

  const sorted = deliveries.map(each => [sortKey(each), each] as const).sort(([one], [other]) => compare(one, other));

  return { version: 1, deliveries: sorted.map(([, each]) => each) };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function sortKey({ resource, logType, destination, path }: MappedDelivery): string {
  return [labelOf(resource), logType, destination.destinationType, labelOf(destination), path].join('\0');
}

class Reader {
  private readonly resources: readonly ResourceReading[];
  private readonly evaluator: Evaluator;
  private readonly names: Names;

  constructor(app: AppReading) {
    this.resources = app.stacks.flatMap(({ resources }) => [...resources.values()]);
    this.evaluator = new Evaluator(app);
    this.names = new Names(this.resources, this.evaluator);
  }

  public ofType(type: string): ResourceReading[] {
    return this.resources.filter(resource => resource.type === type);
  }

  public delivery(delivery: ResourceReading): MappedDelivery {
    const { path: stack, account, region } = delivery.stack;
    const source = this.end(delivery, 'DeliverySourceName', SOURCE);
    const destination = this.end(delivery, 'DeliveryDestinationArn', DESTINATION);

    return defined({
      path: constructPath(delivery.path),
      stack,
      account,
      region,
      resource: typeof source === 'string' ? { name: source } : this.logged(source),
      logType: typeof source === 'string' ? undefined : this.text(source, 'LogType'),
      destination: defined({
        ...typeof destination === 'string' ? { name: destination } : this.destination(destination),
        suffixPath: this.text(delivery, 'S3SuffixPath'),
      }),
    });
  }

  /** Returns the source or destination of a delivery, or the name of one that is not in the app. */
  private end(delivery: ResourceReading, property: string, type: string): ResourceReading | string {
    const value = this.evaluator.property(delivery, property);
    const referenced = referencesOf(value).find(({ resource }) => resource.type === type);
    if (referenced !== undefined) return referenced.resource;
    const name = print(value).replace(/^.*:/s, '');
    const named = this.ofType(type).filter(resource => this.text(resource, 'Name') === name);

    return nearest(delivery.stack, named) ?? name;
  }

  private text(resource: ResourceReading, property: string): string | undefined {
    const value = this.evaluator.property(resource, property);

    return value.length === 0 ? undefined : print(value);
  }

  private logged(source: ResourceReading): MappedResource {
    const value = this.evaluator.property(source, 'ResourceArn');
    const wholes = wholeReferences(value);
    // The ARN of a part of a resource, such as a stage of an API, ends with the part.
    const resource = wholes?.[wholes.length - 1]?.resource ?? this.named(source, value);

    return resource === undefined ? { arn: print(value) } : describe(resource);
  }

  private destination(destination: ResourceReading): MappedDestination {
    const value = this.evaluator.property(destination, 'DestinationResourceArn');
    const target = wholeReferences(value)?.find(({ resource }) => resource.type in TARGETS)?.resource ?? this.named(destination, value);
    const destinationType = this.text(destination, 'DeliveryDestinationType') ?? typeOf(value, target);
    const prefix = destinationType === 'S3' ? prefixOf(value) : '';

    return defined({
      destinationType,
      ...target === undefined ? { arn: arnOf(value, prefix) } : describe(target),
      outputFormat: this.text(destination, 'OutputFormat'),
      prefix: prefix === '' ? undefined : prefix,
    });
  }

  /** Returns the resource of the app that has the name in an ARN. */
  private named({ stack }: ResourceReading, value: Value): ResourceReading | undefined {
    const arn = textOf(value);

    return arn === undefined ? undefined : this.names.find(stack, arn);
  }
}

function describe({ path, type }: ResourceReading): MappedResource {
  return { path: constructPath(path), type };
}

function arnOf(value: Value, prefix: string): string | undefined {
  const arn = print(value);
  if (arn === '') return undefined;

  return prefix === '' ? arn : arn.slice(0, -prefix.length - 1);
}

function typeOf(value: Value, target: ResourceReading | undefined): string | undefined {
  return target === undefined ? SERVICES[print(value).split(':')[2]] : TARGETS[target.type];
}

/** Returns the part of the ARN of a bucket after the first slash that is not in a reference. */
function prefixOf(value: Value): string {
  return print(value).replace(/^(?:\$\{[^}]*\}|[^/])*\/?/, '');
}

function referencesOf(value: Value): Reference[] {
  return value.filter(part => typeof part !== 'string');
}

/**
 * Returns the references in an ARN. Undefined if one is only a part of a segment: `event-bus/${Bus}-replica` is another
 * event bus.
 */
function wholeReferences(value: Value): Reference[] | undefined {
  const isPart = value.some((part, index) => {
    const [before, after] = [value[index - 1] ?? ':', value[index + 1] ?? ':'];
    if (typeof part === 'string') return false;

    return typeof before !== 'string' || typeof after !== 'string' || !/[:/]$/.test(before) || !/^[:/]/.test(after);
  });

  return isPart ? undefined : referencesOf(value);
}

/** Returns an object without its undefined members. */
function defined<T extends object>(object: T): T {
  Object.keys(object).forEach(key => { if (Reflect.get(object, key) === undefined) Reflect.deleteProperty(object, key); });

  return object;
}
