import type { Construct } from 'constructs';
import type { RecordFieldOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import { injectProps } from '../private/cdk/property-injection';
import { ManagedDeliveryDestination } from '../private/constructs/managed-destination';
import { checkGiven } from '../private/rules/given-values';
import { XRayTarget } from '../private/targets/x-ray';

/**
 * How traces are put into X-Ray.
 */
export interface XRayDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * Whether to switch CloudWatch Transaction Search on in the account and Region, before anything is delivered: with an
   * `AWS::XRay::TransactionSearchConfig`, and the account-level log resource policy that lets X-Ray write spans.
   *
   * An account has it once in a Region: creating it fails where it is on already, and all but one stack leave this out.
   * Both resources stay when the stack is deleted or this is left out later, because other traces depend on them: do
   * not set it again afterwards. With `managePermissions: false` the policy is yours to write.
   *
   * When left out everywhere, there is a warning, `cdk-log-delivery:transactionSearch`: acknowledge it on the stack
   * where Transaction Search is on.
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
 * Delivers traces to AWS X-Ray. It takes the log type `TRACES`.
 *
 * Transaction Search must be on in the account and Region: otherwise creating the delivery fails with `X-Ray Delivery
 * Destination is supported with CloudWatch Logs as a Trace Segment Destination`. `enableTransactionSearch` switches it
 * on.
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
