import { type CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { arnHead } from './arn-pattern';
import { environmentKey, statedEnvironment, type KnownEnvironment } from './environments';
import { resourceBehind } from './logged-resource';
import { DestinationTrait, SourceTrait } from './traits';
import { AppResources } from '../cdk/app-resources';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { addToList, getOrCreate } from '../cdk/memo';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty, templateProperty } from '../cdk/template-property';
import { resolve } from '../cdk/tokens';

/** A delivery source, destination or delivery of the app, created by this library or not. */
interface Read {
  /** The construct of the user: the L2, or the L1 if it is alone. */
  readonly construct: IConstruct;
  /** The L1. Undefined for an imported construct. */
  readonly resource?: CfnResource;
  readonly stack: Stack;
  readonly environment: Required<KnownEnvironment>;
}

/** A delivery source of the app. */
export interface ReadSource extends Read {
  /** The trait. Undefined for a source of another library. */
  readonly trait?: SourceTrait;
  /** The name in the template: a text, or an object that only the deployment knows. */
  readonly name?: unknown;
  readonly logType?: unknown;
  /** The ARN of the logged resource as the L1 has it, including tokens. */
  readonly resourceArn?: unknown;
  /** The L1 of the logged resource, if the app creates it. */
  readonly loggedResource?: CfnResource;
}

/** A delivery destination of the app. */
export interface ReadDestination extends Read {
  readonly trait?: DestinationTrait;
  readonly name?: unknown;
  readonly type?: unknown;
  /** The L1 of the bucket, log group or delivery stream, if the app creates it. */
  readonly target?: CfnResource;
}

/** A delivery of the app. */
export interface ReadDelivery extends Read {
  /** The source and the destination, if they are in the app. */
  readonly source?: ReadSource;
  readonly destination?: ReadDestination;
}

/** All delivery sources, destinations and deliveries of an app. */
export interface AppDeliveries {
  readonly sources: readonly ReadSource[];
  readonly destinations: readonly ReadDestination[];
  readonly deliveries: readonly ReadDelivery[];
}

/** The deliveries of each reading of an app. */
const READ = new WeakMap<object, AppDeliveries>();

/**
 * Returns all delivery sources, destinations and deliveries of the app of `scope`: constructs of this library, L1s,
 * constructs of other libraries, such as AgentCore's `Runtime`, and imported ones. Properties are read after overrides
 * and, in synthesis, after Aspects: see `AppResources`.
 */
export function readDeliveries(scope: IConstruct): AppDeliveries {
  const app = AppResources.of(scope);

  return getOrCreate(READ, app.reading(), () => read(app));
}

function read(app: AppResources): AppDeliveries {
  const imports = app.imports();
  const sources = [
    ...app.ofType('AWS::Logs::DeliverySource').map(resource => new DefinedSource(resource)),
    ...imports.filter(construct => 'deliverySourceRef' in construct).map(importedSource),
  ];
  const destinations = [
    ...app.ofType('AWS::Logs::DeliveryDestination').map(resource => new DefinedDestination(resource)),
    ...imports.filter(construct => 'deliveryDestinationRef' in construct).map(importedDestination),
  ];
  const findSource = finder(sources);
  const findDestination = finder(destinations);
  const deliveries = app.ofType('AWS::Logs::Delivery').map((resource): ReadDelivery => new DefinedDelivery(
    resource, findSource(resource, 'DeliverySourceName'), findDestination(resource, 'DeliveryDestinationArn'),
  ));

  return { sources, destinations, deliveries };
}

/** An L1 of the app. Its properties are read at their first use, because most readers need few of them. */
abstract class Defined implements Required<Read> {
  /** L2s have their L1 as the child `Resource`. The destination of a helper is the L1 itself. */
  public readonly construct: IConstruct;
  public readonly stack: Stack;
  public readonly environment: Required<KnownEnvironment>;

  constructor(public readonly resource: CfnResource) {
    this.construct = l2Of(resource);
    this.stack = resource.stack;
    this.environment = statedEnvironment(resource);
  }
}

/** A source or a destination, which AWS identifies by a name. */
abstract class DefinedEnd extends Defined {
  private knownName?: unknown;

  public get name(): unknown {
    this.knownName ??= templateProperty(this.resource, 'Name');

    return this.knownName;
  }
}

class DefinedSource extends DefinedEnd implements ReadSource {
  public readonly trait = SourceTrait.of(this.construct);
  public readonly logType = templateProperty(this.resource, 'LogType');
  private logged?: { readonly resource?: CfnResource };

  public get resourceArn(): unknown {
    return rawProperty(this.resource, 'ResourceArn');
  }

  public get loggedResource(): CfnResource | undefined {
    this.logged ??= { resource: this.trait?.logged?.cfnResource ?? resourceBehind(this.resource, this.resourceArn, this) };

    return this.logged.resource;
  }
}

class DefinedDestination extends DefinedEnd implements ReadDestination {
  public readonly trait = DestinationTrait.of(this.construct);
  private known?: { readonly target?: CfnResource };

  public get type(): unknown {
    return templateProperty(this.resource, 'DeliveryDestinationType') ?? this.trait?.facts.type;
  }

  public get target(): CfnResource | undefined {
    this.known ??= { target: this.readTarget() };

    return this.known.target;
  }

  /** Returns the target that the library was given, unless the L1 has another ARN by now. */
  private readTarget(): CfnResource | undefined {
    const { construct, resourceArn } = this.trait?.facts ?? {};
    const arn = rawProperty(this.resource, 'DestinationResourceArn');
    const given = construct !== undefined && arn === resourceArn ? cfnResourceOf(construct) : undefined;

    return given ?? referencedResources(this.resource, arn)[0];
  }
}

class DefinedDelivery extends Defined implements ReadDelivery {
  constructor(resource: CfnResource, public readonly source?: ReadSource, public readonly destination?: ReadDestination) {
    super(resource);
  }
}

function importedSource(construct: IConstruct): ReadSource {
  const trait = SourceTrait.of(construct);
  const { deliverySourceName }: { deliverySourceName?: unknown } = Object(Reflect.get(construct, 'deliverySourceRef'));
  const logType: unknown = Reflect.get(Object(Reflect.get(construct, 'logType')), 'value');

  return {
    ...importedPlace(construct),
    trait,
    name: deliverySourceName,
    logType,
    resourceArn: Reflect.get(construct, 'resourceArn'),
  };
}

function importedDestination(construct: IConstruct): ReadDestination {
  const trait = DestinationTrait.of(construct);
  const { deliveryDestinationName }: { deliveryDestinationName?: unknown } = Object(
    Reflect.get(construct, 'deliveryDestinationRef'),
  );

  return { ...importedPlace(construct), trait, name: deliveryDestinationName, type: trait?.facts.type };
}

function importedPlace(construct: IConstruct): Read {
  return { construct, stack: Stack.of(construct), environment: statedEnvironment(construct) };
}

/** The deliveries of each reading of an app, by L1. */
const BY_RESOURCE = new WeakMap<AppDeliveries, ReadonlyMap<CfnResource | undefined, ReadDelivery>>();

/** Returns a delivery of the app as `readDeliveries()` reads it. */
export function deliveryOf(resource: CfnResource): ReadDelivery | undefined {
  const app = readDeliveries(resource);

  return getOrCreate(BY_RESOURCE, app, () => new Map(app.deliveries.map(each => [each.resource, each]))).get(resource);
}

/**
 * Returns a function that finds the source or destination of a delivery: by reference, or else by a literal name.
 * Stacks without an environment can have several with one name. The function then prefers the one of the stack, then
 * the one of the stage.
 */
function finder<T extends Read & { readonly name?: unknown }>(all: readonly T[]) {
  const byResource = new Map(all.map(each => [each.resource, each]));
  // Most apps have no delivery that names its source or destination.
  let byName: ReadonlyMap<string, readonly T[]> | undefined;

  return (delivery: CfnResource, property: string): T | undefined => {
    const value = rawProperty(delivery, property);
    const [referenced] = referencedResources(delivery, value).flatMap(resource => byResource.get(resource) ?? []);
    if (referenced !== undefined) return referenced;
    byName ??= inEnvironmentByName(all);
    const named = byName.get(namedBy(delivery, value) ?? '') ?? [];

    // Resources of the app itself come before imports.
    return named.find(({ resource, stack }) => resource !== undefined && stack === delivery.stack) ?? named[0];
  };
}

/** Returns sources or destinations by their environments and literal names. */
function inEnvironmentByName<T extends Read & { readonly name?: unknown }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byName = new Map<string, T[]>();
  for (const each of all) {
    if (typeof each.name !== 'string') continue;
    const key = `${environmentKey(each.stack, each.environment)} ${each.name}`;
    addToList(byName, key, each);
  }

  return byName;
}

/** Returns the environment and the name in a name or ARN. Undefined for a name that only the deployment knows. */
function namedBy({ stack }: CfnResource, nameOrArn: unknown): string | undefined {
  const known = resolve(stack, nameOrArn);
  const text = typeof known === 'string' ? known : nameOrArn;
  if (typeof text !== 'string') return undefined;
  const [, , region, account] = arnHead(text);
  const name = text.split(':').pop() ?? '';

  return Token.isUnresolved(name) ? undefined : `${environmentKey(stack, { account, region })} ${name}`;
}
