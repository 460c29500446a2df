import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import type { Construct, IConstruct, IDependable } from 'constructs';
import { DestinationGate } from './destination-grants';
import { checkDestination, destinationName, destinationProps, followByName } from './destination-resource';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { DestinationFacts, OwnDestination } from '../model/destination-facts';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import type { S3PathOptions } from '../rules/s3-paths';
import { validateTags } from '../rules/tags';

/**
 * The destination that a delivery source makes for itself: the L1 alone. Each construct around it would take about as long
 * to synthesise as the L1 itself.
 */
export class HelperDestination extends CfnDeliveryDestination implements OwnDestination {
  private readonly gate: DestinationGate;

  constructor(scope: Construct, id: string, target: Target, options: SharedDeliveryDestinationOptions) {
    const name = destinationName(scope, id, target, options);
    super(scope, id, destinationProps(name, target));
    checkDestination(this, target, options);
    if (options.deliveryDestinationName === undefined) followByName(this, scope, id, target);
    validateTags(this, this.cdkTagManager);

    this.gate = new DestinationGate({ construct: this, resource: this }, target, options);
  }

  /** @internal */
  public get _facts(): DestinationFacts {
    return this.gate.facts;
  }

  /** @internal */
  public _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return this.gate.letIn(delivery, source, options);
  }
}
