import type { Construct } from 'constructs';
import type { RecordFieldOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import { injectProps } from '../private/cdk/property-injection';
import { ManagedDeliveryDestination } from '../private/constructs/managed-destination';
import { checkGiven } from '../private/rules/given-values';
import { XRayTarget } from '../private/targets/x-ray';

/** Options of an X-Ray delivery destination. */
export interface XRayDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * Enables CloudWatch Transaction Search in the account and Region before anything is delivered. The library creates
   * an `AWS::XRay::TransactionSearchConfig`, and the account-level resource policy of CloudWatch Logs that allows X-Ray
   * to write spans.
   *
   * An account has one such configuration in each Region, and creating a second one fails. Set this in one stack only,
   * and not if Transaction Search is already enabled. Both resources are retained when you delete the stack or remove
   * this option, because other traces depend on them: do not set the option again afterwards. With
   * `managePermissions: false` you must write the policy.
   *
   * If no stack sets it, the library warns with `cdk-log-delivery:transactionSearch`. Acknowledge the warning on a
   * stack whose environment has Transaction Search enabled.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Enable-TransactionSearch.html
   * @default false
   */
  readonly enableTransactionSearch?: boolean;
}

/**
 * Properties of an X-Ray delivery destination.
 */
export interface XRayDeliveryDestinationProps extends XRayDeliveryDestinationOptions {}

/**
 * Options of a delivery to X-Ray.
 */
export interface XRayDeliveryOptions extends XRayDeliveryDestinationOptions, RecordFieldOptions {}

/**
 * A delivery destination that delivers traces to AWS X-Ray. It accepts the log type `TRACES`.
 *
 * Transaction Search must be enabled in the account and Region. Otherwise AWS rejects the delivery with
 * `X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination`.
 * `enableTransactionSearch` enables it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class XRayDeliveryDestination extends ManagedDeliveryDestination {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.XRayDeliveryDestination';

  constructor(scope: Construct, id: string, props: XRayDeliveryDestinationProps = {}) {
    props = injectProps(XRayDeliveryDestination.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, [], id);
    super(scope, id, new XRayTarget(props), props);
  }
}
