// Tested by test/identity.test.ts, test/source-register.test.ts, test/identity-account.test.ts.
import type { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { addToList, getOrCreate } from '../cdk/memo';
import { withId } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';
import { secondSourceMessage, warnOfSecondSource } from '../identity/source-register';
import { type AppDeliveries, readDeliveries, type ReadSource } from '../model/app-deliveries';
import { hasSourceInEachRegion } from '../model/catalog';
import { environmentKey, sameEnvironment } from '../model/environments';
import { literalArn } from '../model/literal-arn';
import type { LoggedResource } from '../model/logged-resource';
import { stableArn } from '../model/stable-arn';

/** A delivery source of this library. */
interface OwnSource {
  readonly scope: IConstruct;
  readonly resource: CfnDeliverySource;
  readonly logged: LoggedResource;
}

/** The sources of this library, by L1. */
const OWN = new WeakMap<CfnResource, OwnSource>();

const SOURCES = new ValidatedTogether<OwnSource>((sources, stack) => {
  const index = indexOf(readDeliveries(stack));

  return sources.flatMap(source => errorsOf(source, othersOf(source, index)));
}, stack => {
  const isNeeded = canHaveOthers(stack);
  return () => isNeeded;
});

/**
 * Fails, when the app is synthesised, for a delivery source of a resource and log type that has another one: an L1,
 * AgentCore's `Runtime`, or a source of this library with another name for the same resource. AWS allows one in an
 * account: `This ResourceId has already been used in another Delivery Source in this account`
 *
 * Sources of this library that name the resource in the same way are rejected when they are constructed: see
 * `registerSource`.
 */
export function checkOneSource(scope: IConstruct, resource: CfnDeliverySource, logged: LoggedResource): void {
  AppResources.of(scope);
  const source = { scope, resource, logged };
  OWN.set(resource, source);
  SOURCES.add(scope, source);
}

/**
 * The apps that are known to have sources of other libraries, or to name a resource in two ways, in each reading. Most
 * have neither.
 */
const CAN_HAVE_OTHERS = new WeakMap<object, boolean>();

function canHaveOthers(stack: Stack): boolean {
  const app = AppResources.of(stack);

  return getOrCreate(CAN_HAVE_OTHERS, app.reading(), () => {
    const own = app.ofType('AWS::Logs::DeliverySource').map(resource => OWN.get(resource));
    // A resource that is known by its ARN alone can be another one of the app.
    return own.some(source => source === undefined || source.logged.cfnResource === undefined);
  });
}

/** The sources of an app by their logged resources, and their order. */
interface SourceIndex {
  readonly sources: readonly ReadSource[];
  readonly byKey: ReadonlyMap<CfnResource | string, readonly ReadSource[]>;
  readonly positions: ReadonlyMap<CfnResource | undefined, number>;
}

const INDEXES = new WeakMap<AppDeliveries, SourceIndex>();

function indexOf(app: AppDeliveries): SourceIndex {
  return getOrCreate(INDEXES, app, () => {
    const byKey = new Map<CfnResource | string, ReadSource[]>();
    // An import does not count as another source: it can be one of this app.
    const sources = app.sources.filter(({ resource }) => resource !== undefined);
    for (const source of sources) keysOf(source).forEach(key => addToList(byKey, key, source));

    return { sources, byKey, positions: new Map(sources.map(({ resource }, position) => [resource, position])) };
  });
}

/** Returns the logged resource of a source, and its ARN in its environment. */
function keysOf({ construct, stack, loggedResource, resourceArn, trait }: ReadSource): (CfnResource | string)[] {
  if (trait?.logged?.logType._kind?.accountLevel === true) return [];
  const arn = loggedResource === undefined
    ? typeof resourceArn === 'string' && stableArn(construct, resourceArn)
    : literalArn(loggedResource);

  return [...loggedResource === undefined ? [] : [loggedResource], ...arn ? [`${environmentKey(stack)} ${arn}`] : []];
}

function othersOf(own: OwnSource, { sources, byKey, positions }: SourceIndex): ReadSource[] {
  const position = positions.get(own.resource);
  if (position === undefined) return [];
  const others = new Set(keysOf(sources[position]).flatMap(key => byKey.get(key) ?? []));

  return [...others].filter(other => {
    // The later one of two sources of this library is rejected.
    const isOther = !isOwn(other) || (positions.get(other.resource) ?? 0) < position;
    return isOther && other.logType === sources[position].logType && isInPlace(own, other);
  });
}

function isOwn({ resource }: ReadSource): boolean {
  return resource !== undefined && OWN.has(resource);
}

/** Tests for the same place. A resource without a Region in its ARN can have a source in each Region. */
function isInPlace({ scope, logged: { logType } }: OwnSource, other: ReadSource): boolean {
  const isGlobal = logType._kind !== undefined && hasSourceInEachRegion(logType._kind);

  return !isGlobal || Stack.of(scope).region === other.stack.region;
}

function errorsOf({ scope, logged }: OwnSource, others: readonly ReadSource[]): string[] {
  return others.flatMap(other => {
    const construct = isOwn(other) ? other.construct : other.resource ?? other.construct;
    const isOneResource = other.loggedResource !== undefined && other.loggedResource === logged.cfnResource;
    if (isOneResource || sameEnvironment(Stack.of(scope), other.stack) === true) {
      return [`${scope.node.path}: ${withId('secondSource', secondSourceMessage(scope, construct, logged))}`];
    }

    warnOfSecondSource(scope, construct, logged);
    return [];
  });
}
