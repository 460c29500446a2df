import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { environmentKey, statedEnvironment, type KnownEnvironment } from './environments';
import { resourceBehind } from './logged-resource';
import { DestinationTrait, SourceTrait } from './traits';
import { AppResources } from '../cdk/app-resources';
import { l2Of } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { referencedResources } from '../cdk/referenced-resources';
import { rawProperty, templateProperty } from '../cdk/template-property';

/** A delivery source, destination or delivery of the app, whoever has made it. */
interface Read {
  /** The construct of the user: the L2, or the L1 if it is alone. */
  readonly construct: IConstruct;
  /** The L1; undefined for an imported construct. */
  readonly resource?: CfnResource;
  readonly stack: Stack;
  readonly environment: Required<KnownEnvironment>;
}

/** A delivery source of the app. */
export interface ReadSource extends Read {
  /** Undefined for one of another library. */
  readonly trait?: SourceTrait;
  /** As it is in the template: a text, or an object that only the deployment knows. */
  readonly name?: unknown;
  readonly logType?: unknown;
  /** The ARN of the logged resource as the L1 has it, tokens and all. */
  readonly resourceArn?: unknown;
  /** The L1 of the logged resource, where the app creates it. */
  readonly loggedResource?: CfnResource;
}

/** A delivery destination of the app. */
export interface ReadDestination extends Read {
  readonly trait?: DestinationTrait;
  readonly name?: unknown;
  readonly type?: unknown;
  /** The L1 of the bucket, log group or stream, where the app creates it. */
  readonly target?: CfnResource;
}

/** A delivery of the app. */
export interface ReadDelivery extends Read {
  /** The source and the destination, where the app has them. */
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
 * Returns all delivery sources, destinations and deliveries of the app of `scope`: those of this library, L1s, those
 * that other constructs have made, such as AgentCore's `Runtime`, and imported ones. Properties are read after
 * overrides and, in synthesis, after Aspects: see `AppResources`.
 */
export function readDeliveries(scope: IConstruct): AppDeliveries {
  const app = AppResources.of(scope);

  return getOrCreate(READ, app.reading(), () => read(app));
}

function read(app: AppResources): AppDeliveries {
  const imports = app.imports();
  const sources = [
    ...app.ofType('AWS::Logs::DeliverySource').map(readSource),
    ...imports.filter(construct => 'deliverySourceRef' in construct).map(importedSource),
  ];
  const destinations = [
    ...app.ofType('AWS::Logs::DeliveryDestination').map(readDestination),
    ...imports.filter(construct => 'deliveryDestinationRef' in construct).map(importedDestination),
  ];
  const findSource = finder(sources);
  const findDestination = finder(destinations);
  const deliveries = app.ofType('AWS::Logs::Delivery').map((resource): ReadDelivery => ({
    ...placeOf(resource),
    source: findSource(resource, 'DeliverySourceName'),
    destination: findDestination(resource, 'DeliveryDestinationArn'),
  }));

  return { sources, destinations, deliveries };
}

function readSource(resource: CfnResource): ReadSource {
  const place = placeOf(resource);
  const trait = SourceTrait.of(place.construct);
  const logType = templateProperty(resource, 'LogType');
  const resourceArn = rawProperty(resource, 'ResourceArn');
  const loggedResource = trait?.logged?.cfnResource ?? resourceBehind(resource, resourceArn, { logType });

  return { ...place, trait, name: templateProperty(resource, 'Name'), logType, resourceArn, loggedResource };
}

function readDestination(resource: CfnResource): ReadDestination {
  const place = placeOf(resource);
  const trait = DestinationTrait.of(place.construct);
  const [target] = referencedResources(resource, rawProperty(resource, 'DestinationResourceArn'));

  return {
    ...place,
    trait,
    name: templateProperty(resource, 'Name'),
    type: templateProperty(resource, 'DeliveryDestinationType'),
    target,
  };
}

/** L2s have their L1 as the child `Resource`; the destination of a helper is the L1 itself. */
function placeOf(resource: CfnResource): Required<Read> {
  return { construct: l2Of(resource), resource, stack: resource.stack, environment: statedEnvironment(resource) };
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

/** Returns a function that finds the source or destination of a delivery: by reference, or else by a literal name. */
function finder<T extends Read & { readonly name?: unknown }>(all: readonly T[]) {
  const byResource = new Map(all.map(each => [each.resource, each]));
  // The last entry of a key stays, and those of the app itself come before imports.
  const named = all.filter(({ name }) => typeof name === 'string').reverse();
  const byName = new Map(named.map(each => [nameKey(each.stack, each.name), each]));

  return (delivery: CfnResource, property: string): T | undefined => {
    const value = rawProperty(delivery, property);
    const [referenced] = referencedResources(delivery, value).flatMap(resource => byResource.get(resource) ?? []);

    return referenced ?? byName.get(nameKey(delivery.stack, lastPart(templateProperty(delivery, property))));
  };
}

function nameKey(stack: Stack, name: unknown): string {
  return `${environmentKey(stack)} ${String(name)}`;
}

/** Returns a name, or the name at the end of an ARN. */
function lastPart(nameOrArn: unknown): unknown {
  return typeof nameOrArn === 'string' ? nameOrArn.split(':').pop() : undefined;
}
