import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import type { Construct, IConstruct, IDependable } from 'constructs';
import type { DestinationFacts, OwnDestination } from './destination-facts';
import { checkDestination, destinationProps, generatedName, letInTo } from './destination-resource';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import { validateTags } from './tags';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import type { Target } from './targets/target';

/**
 * The destination that a delivery source makes for itself: the L1 alone. Each construct around it would take about as long
 * to synthesise as the L1 itself.
 */
export class HelperDestination extends CfnDeliveryDestination implements OwnDestination {
  /** @internal */
  public readonly _facts: DestinationFacts;

  private readonly target: Target;
  private readonly options: DeliveryDestinationOptions;

  constructor(scope: Construct, id: string, target: Target, options: DeliveryDestinationOptions) {
    super(scope, id, destinationProps(options.deliveryDestinationName ?? generatedName(scope, id, target), target));
    checkDestination(this, target, options);
    validateTags(this, this.cdkTagManager);

    this._facts = target;
    this.target = target;
    this.options = options;
  }

  /** @internal */
  public _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return letInTo(this.target, this.options, delivery, source, options);
  }
}
