import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeliveryOptions } from '../delivery';
import type { SharedDeliveryDestinationOptions } from '../delivery-destination';
import type { DeliverySourceEnvironment } from '../delivery-source-environment';
import type { OutputFormat } from '../output-format';
import { injectProps } from '../private/cdk/property-injection';
import { ManagedDeliveryDestination } from '../private/constructs/managed-destination';
import { checkGiven } from '../private/rules/given-values';
import { BucketTarget } from '../private/targets/bucket';

/** Options of an S3 delivery destination. */
export interface S3DeliveryDestinationOptions extends SharedDeliveryDestinationOptions {
  /**
   * The prefix of every object key, instead of `AWSLogs/<account>/<service>`. The library removes slashes at both ends.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   * @default - `AWSLogs/<account>/<service>`
   */
  readonly prefix?: string;

  /**
   * The format of the objects. `LogType.outputFormatsFor()` returns the formats that a log type supports.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;

  /**
   * The customer managed key that encrypts the bucket. The library grants the delivery service the use of the key in
   * the key policy.
   *
   * Give the key of an imported bucket. The library finds the key of a bucket of this app. A bucket encrypted with the
   * AWS managed key `aws/s3` is an error, because nobody could read the logs.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   * @default - the key of the bucket, if it has one
   */
  readonly encryptionKey?: IKeyRef;
}

/**
 * Properties of an S3 delivery destination.
 */
export interface S3DeliveryDestinationProps extends S3DeliveryDestinationOptions {
  /** The target: an L2, an L1 or an imported bucket. It can be in another Region. */
  readonly bucket: IBucketRef;
}

/**
 * Options of a delivery to a bucket.
 */
export interface S3DeliveryOptions extends S3DeliveryDestinationOptions, DeliveryOptions {}

/**
 * A delivery destination that delivers logs to an Amazon S3 bucket.
 *
 * For each delivery, the policies of the bucket and of its customer managed key allow the delivery service to write
 * objects below the path of the delivery, for the account and Region of its source.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class S3DeliveryDestination extends ManagedDeliveryDestination {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.S3DeliveryDestination';

  constructor(scope: Construct, id: string, props: S3DeliveryDestinationProps) {
    props = injectProps(S3DeliveryDestination.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, ['bucket'], id);
    super(scope, id, new BucketTarget(scope, props), props);
  }

  /**
   * Allows an account to create deliveries to this destination from outside this app. Adds the account to the policies
   * of the delivery destination, the bucket and its customer managed key. Without a `prefix`, both hive-compatible
   * paths and other paths are allowed. Equivalent to `allowedSources`.
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
