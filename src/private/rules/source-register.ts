import { type CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { fail } from '../cdk/messages';
import { isUnknownText } from '../cdk/tokens';
import { arnHead } from '../model/arn-pattern';
import type { ResourceKind } from '../model/catalog';
import type { LoggedResource } from '../model/logged-resource';

/** The delivery sources of each resource of an app, by log type. */
const OF_RESOURCES = new WeakMap<CfnResource, Map<string, IConstruct>>();

/** The delivery sources of resources that are known by their ARN, by app. */
const OF_ARNS = new WeakMap<IConstruct, Map<string, IConstruct>>();

/**
 * Fails for a second delivery source of a resource and log type, in whichever stack: AWS has one in an account. `This
 * ResourceId has already been used in another Delivery Source in this account`
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export function registerSource(scope: IConstruct, logged: LoggedResource): void {
  const { logType, cfnResource, arn } = logged;
  if (logType._kind?.accountLevel === true || Token.isUnresolved(logType.value)) return;
  if (cfnResource === undefined && isUnknownText(arn)) return;

  const sources = cfnResource === undefined ? getOrCreate(OF_ARNS, scope.node.root, newMap) : getOrCreate(OF_RESOURCES, cfnResource, newMap);
  const key = [cfnResource === undefined ? arn : '', logType.value, placeOf(scope, logged)].join(' ');
  const other = sources.get(key);
  if (other !== undefined && isInTree(other)) failForSecond(scope, other, logged);
  sources.set(key, scope);
}

function newMap(): Map<string, IConstruct> {
  return new Map();
}

/** Whether resources of a kind have no Region in their ARNs. */
const GLOBAL = new WeakMap<ResourceKind, boolean>();

/** What has no Region in its ARN can have a delivery source in each. */
function placeOf(scope: IConstruct, { logType: { _kind }, arn }: LoggedResource): string {
  const isGlobal = _kind?.arnPattern === undefined ? hasNoRegion(arn) : isGlobalKind(_kind, _kind.arnPattern);

  return isGlobal && _kind?.region === undefined ? Stack.of(scope).region : '';
}

function isGlobalKind(kind: ResourceKind, arnPattern: string): boolean {
  return getOrCreate(GLOBAL, kind, () => hasNoRegion(arnPattern));
}

function hasNoRegion(arn: string): boolean {
  const [, , region] = arnHead(arn);

  return region === '';
}

function failForSecond(scope: IConstruct, other: IConstruct, { logType, property }: LoggedResource): never {
  const remedy = Stack.of(other) === Stack.of(scope)
    ? 'deliver from that one'
    : 'pass that one on and deliver from it, or import it by DeliverySource.fromDeliverySourceAttributes()';

  return fail(scope, `${property} must not have another delivery source for ${logType._label}, got one at '${other.node.path}': ${remedy}`);
}
