import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { DeliverySourceEnvironment } from '../../delivery-source-environment';
import { fail } from '../cdk/messages';
import type { DestinationFacts } from '../model/destination-facts';
import { differ } from '../model/environments';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { allowCreateDelivery } from '../permissions/destination-policy';
import { allowedSource } from '../rules/allowed-source';
import type { S3PathOptions } from '../rules/s3-paths';

/** A destination that this app creates. */
interface CreatedDestination {
  /** The L2, or the L1 if it is alone. */
  readonly construct: IConstruct;
  readonly resource: CfnDeliveryDestination;
}

/** Lets deliveries in to a destination that this app creates: by its own policy, and by those of its target. */
export class DestinationGate {
  public readonly facts: DestinationFacts;
  private readonly managePermissions: boolean;

  constructor(
    private readonly destination: CreatedDestination,
    private readonly target: Target,
    { managePermissions, allowedSources = [] }: SharedDeliveryDestinationOptions,
  ) {
    const { type, outputFormat, construct, resourceArn, hasDefaultPrefix } = target;
    const keepsDefaultPrefix = hasDefaultPrefix === true && destination.construct !== destination.resource;
    this.facts = { type, outputFormat, construct, resourceArn, managePermissions, keepsDefaultPrefix };
    this.managePermissions = managePermissions ?? true;
    allowedSources.forEach(environment => this.allowDeliveriesFrom(environment));
  }

  /** Lets deliveries of `source` in, and returns what has to exist before such a delivery. */
  public letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return [
      ...this.managePermissions ? this.grant(delivery, source, options) : [],
      ...this.target.before(delivery),
      ...this.elsewhere(delivery),
    ];
  }

  /** Lets deliveries in that are created elsewhere. */
  public allowDeliveriesFrom(environment: DeliverySourceEnvironment): void {
    const { construct } = this.destination;
    if (!this.managePermissions) {
      fail(construct, 'managePermissions must not be false for allowedSources and allowDeliveriesFrom(), which write permissions, got false: set '
        + 'deliveryDestinationPolicy of the L1 (node.defaultChild) instead');
    }
    const source = allowedSource(construct, environment, this.target.construct ?? construct);
    this.allowAccount(source);
    this.target.grantWritesFrom(construct, source);
  }

  private grant(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    if (differ(source.account, this.destination.resource.stack.account)) this.allowAccount(source);

    return this.target.grantWrites(delivery, source, options);
  }

  /** An account needs no policy for its own destinations. */
  private allowAccount({ account }: SourceFacts): void {
    const { resource } = this.destination;
    if (account !== resource.stack.account) allowCreateDelivery(resource, account);
  }

  /** What another environment knows by its name alone: nothing refers to it there. */
  private elsewhere(delivery: IConstruct): IDependable[] {
    const stack = Stack.of(delivery);
    const { construct, resource } = this.target;
    const ofTarget = construct !== undefined && resource !== undefined && !areTogether(Stack.of(construct), stack) ? [construct] : [];

    return areTogether(this.destination.resource.stack, stack) ? ofTarget : [this.destination.resource, ...ofTarget];
  }
}

/** Whether two stacks are in the same account and Region, as far as the app knows. */
function areTogether(one: Stack, other: Stack): boolean {
  return one === other || (one.account === other.account && one.region === other.region);
}
