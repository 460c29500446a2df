import type { IDeliveryDestinationRef, IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { readableName } from './names';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { isInTree } from '../cdk/in-tree';
import { remembered } from '../cdk/memo';
import { fail } from '../cdk/messages';
import { type Identity, identityOf, stackKey } from '../model/identity';
import type { Target } from '../model/target';

/** What has been claimed in each stack, and by which construct. */
const CLAIMS = new WeakMap<Stack, Map<string, IConstruct>>();

/**
 * Gives `resource` the logical id of `identity`, which then does not follow from its path, and fails where another construct
 * of the stack has it: `twice` says so, given its path.
 */
export function claimLogicalId(
  scope: IConstruct, resource: CfnResource, identity: Identity, word: string, twice: (other: string) => string,
): void {
  const claims = remembered(CLAIMS, resource.stack, () => new Map<string, IConstruct>());
  const logicalId = identity.logicalId(scope, word);
  const other = claims.get(logicalId);
  if (other !== undefined && isInTree(other)) fail(scope, twice(other.node.path));
  claims.set(logicalId, scope);

  resource.overrideLogicalId(logicalId);
}

/** A destination that a delivery source makes for itself: what it is to deliver to, and what cannot change about it. */
export interface OwnDestinationTarget {
  readonly id: string;
  readonly target: Target;
  /** The ARN of the bucket, log group or stream; undefined for X-Ray. */
  readonly arn?: () => string;
  readonly fixed: readonly (string | undefined)[];
}

/** A construct that can have an identity. */
interface Identified extends IConstruct {
  readonly _identity?: Identity;
}

/** The identity of a destination that `source` makes for itself, where both have one. */
export function destinationIdentity(source: Identified, { id, target, arn, fixed }: OwnDestinationTarget): Identity | undefined {
  const targetIdentity = arn && identityOf(source, target.resource, arn);
  if (source._identity === undefined || (arn !== undefined && targetIdentity === undefined)) return undefined;

  return source._identity.with(targetIdentity, [id, ...fixed.map(part => part ?? '')]);
}

/** The name of a destination that a delivery source makes for itself, to a target with this key. */
export function ownName(source: Identified, identity: Identity, replacementKey: string): string {
  // With the stack: what is imported into two stacks can be delivered to the same place from both.
  const parts = [...stackKey(Stack.of(source)), ...identity.key, replacementKey];

  return readableName(source, identity.readable, parts);
}

/** Gives the destination that a delivery source makes for itself, and its delivery, ids that do not follow their path. */
export function claimOwnDestination(destination: IConstruct, delivery: IConstruct, identity: Identity): void {
  claim(destination, identity, 'Destination');
  claim(delivery, identity, 'Delivery');
}

/**
 * Gives the delivery to a destination that is defined elsewhere an id that does not follow its path: AWS refuses a second
 * delivery of a source to a destination, which a delivery of another logical id would be until the first one is deleted.
 */
export function claimDelivery(delivery: IConstruct, source: IDeliverySourceRef, destination: IDeliveryDestinationRef): void {
  const from = sourceIdentityOf(delivery, source);
  const to = identityOf(delivery, cfnResourceOf(destination), () => destination.deliveryDestinationRef.deliveryDestinationArn);
  if (from !== undefined && to !== undefined) claim(delivery, from.with(to, ['To']), 'Delivery');
}

/** That of a source of this library follows the resource that logs; of others, the L1 or ARN of the source is what is known. */
function sourceIdentityOf(delivery: IConstruct, source: IDeliverySourceRef & Partial<Identified>): Identity | undefined {
  return '_identity' in source ? source._identity : identityOf(delivery, cfnResourceOf(source), () => source.deliverySourceRef.deliverySourceArn);
}

function claim(construct: IConstruct, identity: Identity, word: string): void {
  const resource = cfnResourceOf(construct);
  if (resource === undefined) return;

  claimLogicalId(construct, resource, identity, word, other => 'source and destination must not be those of another '
    + `delivery, got those of '${other}': deliver once, with all options`);
}
