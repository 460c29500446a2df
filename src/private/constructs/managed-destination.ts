// Tested by test/destinations/allowed-sources.test.ts, test/private/identity/destination-names.test.ts.
import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { Lazy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { DestinationGrants } from './destination-grants';
import { checkDestination, destinationProps, givenNameOf, watchDestination } from './destination-resource';
import { DeliveryDestination, type SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { DeliverySourceEnvironment } from '../../delivery-source-environment';
import { followConditions } from '../cdk/conditions';
import { adopt } from '../identity/adoption';
import { deliveryArnParts } from '../model/arns';
import type { Target } from '../model/target';
import { DestinationTrait } from '../model/traits';

/**
 * A delivery destination that this app creates.
 *
 * @internal
 */
export abstract class ManagedDeliveryDestination extends DeliveryDestination {
  public readonly deliveryDestinationType?: DeliveryDestinationType;

  private readonly resource: CfnDeliveryDestination;
  private readonly grants: DestinationGrants;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, target: Target, options: SharedDeliveryDestinationOptions) {
    const parts = { target, options };
    const props = destinationProps(scope, id, parts);
    super(scope, id, { physicalName: props.name });
    checkDestination(this, parts);

    this.resource = new CfnDeliveryDestination(this, 'Resource', props);
    watchDestination(this, this.resource, parts);
    followConditions(this.resource, { parts: [target.resource] });
    if (givenNameOf(options) === undefined) this.followName();
    adopt(this, this.resource, options.adoptedDestination);

    this.deliveryDestinationType = target.type;
    this.grants = new DestinationGrants({ construct: this, resource: this.resource }, target, options);
    DestinationTrait.implement(this, this.grants);
  }

  public get deliveryDestinationArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(
      this.resource.attrArn,
      deliveryArnParts('delivery-destination', Lazy.uncachedString({ produce: () => this.resource.name })),
    );

    return this.arnAttribute;
  }

  public get deliveryDestinationName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  /** @internal */
  protected _allowDeliveriesFrom(environment: DeliverySourceEnvironment): void {
    this.grants.allowDeliveriesFrom(environment);
  }

  /** Makes `physicalName`, by which other environments know the destination, the final name of the L1. */
  private followName(): void {
    Object.defineProperty(this, 'physicalName', { get: () => this.resource.name });
  }
}
