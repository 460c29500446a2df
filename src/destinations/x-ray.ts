import type { Construct } from 'constructs';
import type { RecordFieldOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import { NewDeliveryDestination } from '../private/new-destination';
import { XRayTarget } from '../private/targets/x-ray';

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
    super(scope, id, new XRayTarget(), props);
  }
}
