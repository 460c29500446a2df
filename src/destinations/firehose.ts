import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { Construct } from 'constructs';
import type { RecordOptions } from '../delivery';
import type { SharedDeliveryDestinationOptions } from '../delivery-destination';
import type { DeliverySourceEnvironment } from '../delivery-source-environment';
import type { OutputFormat } from '../output-format';
import { injectProps } from '../private/cdk/property-injection';
import { ManagedDeliveryDestination } from '../private/constructs/managed-destination';
import { checkGiven } from '../private/rules/given-values';
import { DeliveryStreamTarget } from '../private/targets/delivery-stream';

/** Options of a Firehose delivery destination. */
export interface FirehoseDeliveryDestinationOptions extends SharedDeliveryDestinationOptions {
  /**
   * The format of the records. `LogType.outputFormatsFor()` returns the formats that a log type supports.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;
}

/**
 * Properties of a Firehose delivery destination.
 */
export interface FirehoseDeliveryDestinationProps extends FirehoseDeliveryDestinationOptions {
  /** The target: an L2, an L1 or an imported delivery stream. Its source must be Direct PUT. */
  readonly deliveryStream: IDeliveryStreamRef;
}

/**
 * Options of a delivery to a delivery stream.
 */
export interface FirehoseDeliveryOptions extends FirehoseDeliveryDestinationOptions, RecordOptions {}

/**
 * A delivery destination that delivers logs to an Amazon Data Firehose delivery stream.
 *
 * The library adds the tag `LogDeliveryEnabled` with the value `true` to the delivery stream. The tag allows the
 * service-linked role of the delivery service to write to it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class FirehoseDeliveryDestination extends ManagedDeliveryDestination {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.FirehoseDeliveryDestination';

  constructor(scope: Construct, id: string, props: FirehoseDeliveryDestinationProps) {
    props = injectProps(FirehoseDeliveryDestination.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, ['deliveryStream'], id);
    super(scope, id, new DeliveryStreamTarget(scope, props), props);
  }

  /**
   * Allows an account to create deliveries to this destination from outside this app. Adds the account to the policy of
   * the delivery destination, and the tag to the delivery stream. Equivalent to `allowedSources`.
   *
   * Fails with `managePermissions: false`.
   *
   * @param environment the account, and the Region of its delivery sources
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
   */
  public allowDeliveriesFrom(environment: DeliverySourceEnvironment): void {
    this._allowDeliveriesFrom(environment);
  }
}
