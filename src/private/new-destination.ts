import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { ArnFormat } from 'aws-cdk-lib/core';
import type { Construct, IConstruct, IDependable } from 'constructs';
import type { DestinationFacts, OwnDestination } from './destination-facts';
import { checkDestination, destinationProps, generatedName, letInTo } from './destination-resource';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import { validateTags } from './tags';
import { DeliveryDestination, type DeliveryDestinationOptions } from '../delivery-destination';
import type { DeliveryDestinationType } from '../delivery-destination-type';
import type { Target } from './targets/target';

/**
 * A delivery destination that this app creates.
 *
 * @internal
 */
export abstract class NewDeliveryDestination extends DeliveryDestination implements OwnDestination {
  public readonly deliveryDestinationType?: DeliveryDestinationType;

  /** @internal */
  public readonly _facts: DestinationFacts;

  private readonly target: Target;
  private readonly options: DeliveryDestinationOptions;
  private readonly resource: CfnDeliveryDestination;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, target: Target, options: DeliveryDestinationOptions) {
    super(scope, id, { physicalName: options.deliveryDestinationName ?? generatedName(scope, id, target) });
    checkDestination(this, target, options);

    this.resource = new CfnDeliveryDestination(this, 'Resource', destinationProps(this.physicalName, target));
    validateTags(this, this.resource.cdkTagManager);

    this._facts = target;
    this.target = target;
    this.options = options;
    this.deliveryDestinationType = target.type;
  }

  public get deliveryDestinationArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(this.resource.attrArn, {
      service: 'logs',
      resource: 'delivery-destination',
      resourceName: this.physicalName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });

    return this.arnAttribute;
  }

  public get deliveryDestinationName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  /** @internal */
  public _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return letInTo(this.target, this.options, delivery, source, options);
  }
}
