// Tested by test/source-register.test.ts, test/identity.test.ts, test/identity-account.test.ts.
import { CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { Register } from './register';
import { getOrCreate } from '../cdk/memo';
import { fail, warn } from '../cdk/messages';
import { arnHead } from '../model/arn-pattern';
import type { ResourceKind } from '../model/catalog';
import type { LoggedResource } from '../model/logged-resource';
import { isOfMixin } from '../model/of-mixin';
import { type StableParts, stableParts } from '../model/stable-arn';

/** The ARN of a logged resource. */
interface LoggedArn {
  readonly arn: string;
  readonly parts?: StableParts;
}

/** The delivery sources of each resource. */
const SOURCES = new Register<LoggedArn>();

/** The delivery sources of account-level log types. */
const ACCOUNT_LEVEL_SOURCES = new Register();

/**
 * Fails for a second delivery source of a resource and log type in any stack: AWS allows one in an account.
 * `This ResourceId has already been used in another Delivery Source in this account`
 *
 * An account-level log type has one source in a Region. Stacks without an environment can be in the same Region, which
 * is a warning.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export function registerSource(scope: IConstruct, logged: LoggedResource): void {
  const { logType, cfnResource, arn } = logged;
  if (logType._kind?.accountLevel === true) {
    registerAccountLevel(scope, logged);
    return;
  }
  if (Token.isUnresolved(logType.value)) return;
  const parts = cfnResource === undefined ? stableParts(scope, arn) : undefined;
  const subject = cfnResource ?? parts?.resource;
  if (subject === undefined) return;

  for (const other of SOURCES.add(scope, `${logType.value} ${placeOf(scope, logged)}`, subject, { arn, parts })) {
    const isOneArn = other.value.parts?.environment === parts?.environment;
    const isSameLiteral = other.value.arn === arn && !Token.isUnresolved(arn);
    if ((other.isCertain && isOneArn) || isSameLiteral) failForSecondSource(scope, other.construct, logged);
    const canBeOne = isOneArn || isUnknown(parts) || isUnknown(other.value.parts);
    if (canBeOne) warnOfSecondSource(scope, other.construct, logged);
  }
}

/** Tests for an ARN in the environment of its stack, which is known only when the stack is deployed. */
function isUnknown(parts: StableParts | undefined): boolean {
  return parts?.environment === ':';
}

/** Fails for a second delivery source of a resource and log type. */
export function failForSecondSource(scope: IConstruct, other: IConstruct, logged: LoggedResource): never {
  return fail(scope, 'secondSource', secondSourceMessage(scope, other, logged));
}

/** Warns of a second delivery source in a stack without an environment, which can be deployed to another one. */
export function warnOfSecondSource(scope: IConstruct, other: IConstruct, logged: LoggedResource): void {
  warn(scope, 'secondSource', `${secondSourceMessage(scope, other, logged)}, unless the two stacks go to different accounts or Regions`);
}

/** Returns the message for a second delivery source, created by this library or not. */
export function secondSourceMessage(scope: IConstruct, other: IConstruct, { logType }: LoggedResource): string {
  return `'${other.node.path}' is already the delivery source of this resource for ${logType.value}: ${remedy(scope, other)}`;
}

function remedy(scope: IConstruct, other: IConstruct): string {
  if (isOfMixin(other)) return 'define this source before the LogsMixin is applied, or leave the resource out by its excluding()';
  if (isOfMixin(scope)) return 'define that source before the LogsMixin is applied, or leave the resource out by its excluding()';
  if (CfnResource.isCfnResource(other)) return `${waysFrom(other)}, or replace it with adoptedSource (docs/migrating.md)`;

  return Stack.of(other) === Stack.of(scope)
    ? 'deliver from that one'
    : 'pass that one to this stack and deliver from it, or import it with DeliverySource.fromDeliverySourceAttributes()';
}

/** Names the method that delivers from an L1. A generic resource has no reference that the method could use. */
function waysFrom(other: CfnResource): string {
  return 'deliverySourceRef' in other
    ? 'deliver from that one by DeliverySource.fromCfnDeliverySource()'
    : 'deliver from that one by DeliverySource.fromDeliverySourceName()';
}

function registerAccountLevel(scope: IConstruct, { logType }: LoggedResource): void {
  for (const { construct: { node }, isCertain } of ACCOUNT_LEVEL_SOURCES.add(scope, '', logType._label, undefined)) {
    const message = `'${node.path}' is already the delivery source of this account and Region for ${logType.value}: deliver from that one`;
    if (isCertain) fail(scope, 'accountLevelSourceTwice', message);
    warn(scope, 'accountLevelSourceTwice', `${message}, unless the two stacks go to different accounts or Regions`);
  }
}

/** The kinds of resources that have no Region in their ARNs. */
const GLOBAL = new WeakMap<ResourceKind, boolean>();

/**
 * Returns the Region of a source whose resource has no Region in its ARN: such a resource can have a source in each
 * Region.
 */
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
