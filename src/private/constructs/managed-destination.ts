import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Lazy } from 'aws-cdk-lib/core';
import type { Construct, IConstruct, IDependable } from 'constructs';
import { DestinationGate } from './destination-grants';
import { checkDestination, destinationName, destinationProps, followByName } from './destination-resource';
import { DeliveryDestination, type SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { DeliverySourceEnvironment } from '../../delivery-source-environment';
import { claimName } from '../identity/explicit-names';
import type { DestinationFacts, OwnDestination } from '../model/destination-facts';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import type { S3PathOptions } from '../rules/s3-paths';
import { validateTags } from '../rules/tags';

/**
 * A delivery destination that this app creates.
 *
 * @internal
 */
export abstract class NewDeliveryDestination extends DeliveryDestination implements OwnDestination {
  public readonly deliveryDestinationType?: DeliveryDestinationType;

  private readonly resource: CfnDeliveryDestination;
  private readonly gate: DestinationGate;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, target: Target, options: SharedDeliveryDestinationOptions) {
    super(scope, id, { physicalName: destinationName(scope, id, target, options) });
    checkDestination(this, target, options);
    claimName(this, 'deliveryDestinationName', options.deliveryDestinationName);

    this.resource = new CfnDeliveryDestination(this, 'Resource', destinationProps(this.physicalName, target));
    if (options.deliveryDestinationName === undefined) this.followByName(scope, id, target);
    validateTags(this, this.resource.cdkTagManager);

    this.deliveryDestinationType = target.type;
    this.gate = new DestinationGate({ construct: this, resource: this.resource }, target, options);
  }

  public get deliveryDestinationArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(this.resource.attrArn, {
      service: 'logs',
      resource: 'delivery-destination',
      resourceName: Lazy.uncachedString({ produce: () => this.resource.name }),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });

    return this.arnAttribute;
  }

  public get deliveryDestinationName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  /** @internal */
  public get _facts(): DestinationFacts {
    return this.gate.facts;
  }

  /** @internal */
  public _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return this.gate.letIn(delivery, source, options);
  }

  /** @internal */
  protected _allowDeliveriesFrom(environment: DeliverySourceEnvironment): void {
    this.gate.allowDeliveriesFrom(environment);
  }

  /** Another environment knows the destination by `physicalName`, which is to be the L1's name, as it is in the end. */
  private followByName(scope: Construct, id: string, target: Target): void {
    followByName(this.resource, scope, id, target);
    Object.defineProperty(this, 'physicalName', { get: () => this.resource.name });
  }
}
