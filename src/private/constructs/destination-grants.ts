// Tested by test/destinations/allowed-sources.test.ts.
import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { DeliverySourceEnvironment } from '../../delivery-source-environment';
import { fail } from '../cdk/messages';
import type { DestinationFacts } from '../model/destination-facts';
import { differ, sameEnvironment } from '../model/environments';
import type { Identity } from '../model/identity';
import type { S3PathOptions } from '../model/s3-paths';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import type { DestinationTrait } from '../model/traits';
import { grantCreateDelivery } from '../permissions/destination-policy';
import { allowedSource } from '../rules/allowed-source';
import { checkArgument, checkGiven } from '../rules/given-values';
import { checkDeliveredStage } from '../rules/stages';

/** A destination that this app creates. */
interface ManagedDestination {
  /** The L2, or the L1 of a helper. */
  readonly construct: IConstruct;
  readonly resource: CfnDeliveryDestination;
  /** The identity of a destination that a helper has created. */
  readonly identity?: Identity;
}

/** The permissions of deliveries to a managed destination, in its own policy and in the policies of its target. */
export class DestinationGrants implements DestinationTrait {
  public readonly facts: DestinationFacts;
  public readonly identity?: Identity;
  private readonly managePermissions: boolean;

  constructor(
    private readonly destination: ManagedDestination,
    private readonly target: Target,
    { managePermissions, allowedSources = [] }: SharedDeliveryDestinationOptions,
  ) {
    const { type, outputFormat, construct, resourceArn, hasDefaultPrefix } = target;
    const isHelper = destination.construct === destination.resource;
    this.facts = { type, outputFormat, construct, resourceArn, managePermissions, hasDefaultPrefix, isHelper };
    this.identity = destination.identity;
    this.managePermissions = managePermissions ?? true;
    allowedSources.forEach(environment => this.allowDeliveriesFrom(environment));
  }

  public grantDelivery(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    checkDeliveredStage(delivery, this.target);

    const permissions = this.managePermissions ? this.grantWrites(delivery, source, options) : [];

    return permissions.concat(this.target.before(delivery), this.crossEnvironment(delivery));
  }

  /** Grants permissions to deliveries that other apps create. */
  public allowDeliveriesFrom(environment: DeliverySourceEnvironment): void {
    const { construct } = this.destination;
    checkArgument(construct, 'environment', environment);
    checkGiven(construct, environment, ['account']);
    if (!this.managePermissions) {
      fail(construct, 'allowedSourcesUnmanaged', 'managePermissions: false excludes allowedSources and allowDeliveriesFrom(): remove it, or set '
        + 'deliveryDestinationPolicy of the L1 (node.defaultChild)');
    }
    const source = allowedSource(construct, environment, this.target.construct ?? construct);
    this.grantAccount(source);
    this.target.grantWritesFrom(construct, source);
  }

  private grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    if (differ(source.account, this.destination.resource.stack.account)) this.grantAccount(source);

    return this.target.grantWrites(delivery, source, options);
  }

  /** Allows an account to create deliveries. An account needs no policy for its own destinations. */
  private grantAccount({ account }: SourceFacts): void {
    const { resource } = this.destination;
    if (account !== resource.stack.account) grantCreateDelivery(resource, account);
  }

  /**
   * Returns the destination and the target if they are in another environment than the delivery. The delivery has only
   * their names there, and no reference that makes it depend on them.
   */
  private crossEnvironment(delivery: IConstruct): IDependable[] {
    const stack = Stack.of(delivery);
    const { construct, resource } = this.target;
    const ofTarget = construct !== undefined && resource !== undefined && !areTogether(Stack.of(construct), stack)
      ? [construct]
      : [];

    return areTogether(this.destination.resource.stack, stack) ? ofTarget : [this.destination.resource, ...ofTarget];
  }
}

/** Tests that two stacks can be in the same account and Region, as far as the app knows. */
function areTogether(one: Stack, other: Stack): boolean {
  return sameEnvironment(one, other) !== false;
}
