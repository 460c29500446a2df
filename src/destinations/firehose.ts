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

/**
 * How logs are written to a delivery stream.
 */
export interface FirehoseDeliveryDestinationOptions extends SharedDeliveryDestinationOptions {
  /**
   * The format of the records. Which ones a log type can take, `LogType.outputFormatsFor` tells.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;
}

/**
 * Properties of a Firehose delivery destination.
 */
export interface FirehoseDeliveryDestinationProps extends FirehoseDeliveryDestinationOptions {
  /** The delivery stream to write to: an L2, an L1 or imported. Its source must be Direct PUT. */
  readonly deliveryStream: IDeliveryStreamRef;
}

/**
 * Options of a delivery to a delivery stream.
 */
export interface FirehoseDeliveryOptions extends FirehoseDeliveryDestinationOptions, RecordOptions {}

/**
 * Delivers logs to an Amazon Data Firehose delivery stream.
 *
 * The stream gets the tag `LogDeliveryEnabled` with the value `true`: that is what lets the service-linked role of the
 * delivery service write to it.
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
   * Lets deliveries of an account in that are created outside of this app: the policy of the delivery destination names
   * the account, and the delivery stream gets its tag. The same as `allowedSources`.
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
