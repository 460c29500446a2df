import type { Construct, IConstruct, IDependable } from 'constructs';
import type { RecordFieldOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import { DeliveryDestinationType } from '../delivery-destination-type';
import { NewDeliveryDestination } from '../private/new-destination';
import { XRayDeliveryPolicy } from '../private/permissions/x-ray-policy';
import type { SourceFacts } from '../private/source-facts';

/**
 * Properties of an X-Ray delivery destination.
 */
export interface XRayDeliveryDestinationProps extends DeliveryDestinationOptions {}

/**
 * Options of a delivery to X-Ray.
 */
export interface XRayDeliveryOptions extends DeliveryDestinationOptions, RecordFieldOptions {}

/**
 * Delivers traces to AWS X-Ray. It takes the log type `TRACES`.
 *
 * Transaction Search must be on in the account and Region: otherwise creating the delivery fails with `X-Ray Delivery
 * Destination is supported with CloudWatch Logs as a Trace Segment Destination`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class XRayDeliveryDestination extends NewDeliveryDestination {
  constructor(scope: Construct, id: string, props: XRayDeliveryDestinationProps = {}) {
    super(scope, id, { type: DeliveryDestinationType.XRAY }, props);
  }

  /** @internal */
  protected _grantWrites(delivery: IConstruct, source: SourceFacts): IDependable[] {
    return [XRayDeliveryPolicy.of(delivery).allow(source)];
  }
}
