// Tested by test/identity-deliveries.test.ts, test/environments.test.ts.
import type { IDeliveryDestinationRef, IDeliverySourceRef } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type Follower, followResources } from './following';
import { Register } from './register';
import { cfnResourceOf, currentLogicalId } from '../cdk/cfn-resource';
import { fail } from '../cdk/messages';
import { type Identity, identityOf } from '../model/identity';
import type { Target } from '../model/target';
import { SourceTrait } from '../model/traits';

/** The constructs that have each logical id of a stack. */
const LOGICAL_IDS = new Register();

/** A resource and the logical id to assign. */
interface Assignment {
  readonly resource: CfnResource;
  readonly identity: Identity;
  /** The end of the logical ID, which differs between a destination and its delivery. */
  readonly suffix: string;
  /** Fails for a logical id that another construct has. */
  readonly failFor: (scope: IConstruct, other: IConstruct) => never;
}

/**
 * Gives a resource the logical ID of its identity, which does not depend on its path. Fails if another construct of the
 * stack has the logical ID.
 */
export function assignLogicalId(scope: IConstruct, assignment: Assignment): void {
  const { resource, identity, suffix, failFor } = assignment;
  const logicalId = identity.logicalId(scope, suffix);
  const [other] = LOGICAL_IDS.add(scope, resource.stack, logicalId, undefined);
  if (other !== undefined) failFor(scope, other.construct);

  resource.overrideLogicalId(logicalId);
  followResources(new FollowingId(scope, assignment, logicalId), identity.resources);
}

/** A logical ID that is assigned again when the identity changes, unless the user has overridden it. */
class FollowingId implements Follower {
  constructor(public readonly scope: IConstruct, private readonly assignment: Assignment, private logicalId: string) {}

  public follow(): void {
    const { resource, identity, suffix } = this.assignment;
    identity.refresh();
    if (currentLogicalId(resource) !== this.logicalId) return;
    this.logicalId = identity.logicalId(this.scope, suffix);
    resource.overrideLogicalId(this.logicalId);
  }
}

/** Fails for a second delivery of a source to a destination. AWS: `The specified Delivery already exists`. */
export function failForSecondDelivery(delivery: IConstruct, other: IConstruct): never {
  return fail(delivery, 'secondDelivery', secondDeliveryMessage(other));
}

/** Returns the message for a second delivery of a source to a destination, created by this library or not. */
export function secondDeliveryMessage(other: IConstruct): string {
  return `'${other.node.path}' already delivers this source to this destination: put all options on that delivery`;
}

/** The parts of a helper's destination that its identity consists of. */
export interface HelperTarget {
  readonly id: string;
  readonly target: Target;
  /** Returns the ARN of the bucket, log group or stream; undefined for X-Ray. */
  readonly arn?: () => string;
  /** The options that CloudFormation cannot change in place. */
  readonly createOnly: readonly (string | undefined)[];
}

/**
 * Returns the identity of a destination that a helper of `source` creates below `scope`, if both source and target have an
 * identity.
 */
export function helperIdentity(
  scope: IConstruct, source: IDeliverySourceRef, { id, target, arn, createOnly }: HelperTarget,
): Identity | undefined {
  const from = sourceIdentityOf(scope, source);
  const to = arn && identityOf(scope, target.resource, arn);
  if (from === undefined || (arn !== undefined && to === undefined)) return undefined;

  return from.with(to, [id, ...createOnly.map(part => part ?? '')]);
}

/** Assigns a delivery, or the destination of a helper, a logical ID that does not depend on its path. */
export function assignDeliveryId(
  scope: IConstruct, resource: CfnResource, identity: Identity | undefined, suffix: 'Destination' | 'Delivery',
): void {
  if (identity === undefined) return;

  assignLogicalId(scope, { resource, identity, suffix, failFor: failForSecondDelivery });
}

/** The source and the destination of a delivery. */
interface DeliveryEnds {
  readonly source: IDeliverySourceRef;
  readonly destination: IDeliveryDestinationRef;
}

/**
 * Returns the identity of a delivery to a destination that no helper has created for it.
 *
 * AWS refuses a second delivery of a source to a destination. A delivery with another logical id would be a second one
 * until CloudFormation deletes the first.
 */
export function deliveryIdentity(delivery: IConstruct, { source, destination }: DeliveryEnds): Identity | undefined {
  const from = sourceIdentityOf(delivery, source);
  const to = identityOf(
    delivery, cfnResourceOf(destination), () => destination.deliveryDestinationRef.deliveryDestinationArn,
  );

  return to && from?.with(to, ['To']);
}

/**
 * Returns the identity of a source. For a source of this library it follows the logged resource. For other sources, the
 * L1 or ARN is known.
 */
function sourceIdentityOf(delivery: IConstruct, source: IDeliverySourceRef): Identity | undefined {
  const trait = SourceTrait.of(source);
  if (trait !== undefined) return trait.identity;

  return identityOf(delivery, cfnResourceOf(source), () => source.deliverySourceRef.deliverySourceArn);
}
