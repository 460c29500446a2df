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

/**
 * How logs are written to a bucket.
 */
export interface S3DeliveryDestinationOptions extends SharedDeliveryDestinationOptions {
  /**
   * What the keys of all objects begin with, in place of `AWSLogs/<account>/<service>`. Slashes at its ends are left
   * out.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   * @default - `AWSLogs/<account>/<service>`
   */
  readonly prefix?: string;

  /**
   * The format of the objects. Which ones a log type can take, `LogType.outputFormatsFor` tells.
   *
   * @default - the default format of the service
   */
  readonly outputFormat?: OutputFormat;

  /**
   * The customer managed key that encrypts the bucket. Its policy lets the delivery service use it.
   *
   * Name it for an imported bucket: that of a bucket of this app is known. Logs in a bucket with the AWS managed key
   * `aws/s3` cannot be read.
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
  /** The bucket to write to: an L2, an L1 or imported. It can be in another Region. */
  readonly bucket: IBucketRef;
}

/**
 * Options of a delivery to a bucket.
 */
export interface S3DeliveryOptions extends S3DeliveryDestinationOptions, DeliveryOptions {}

/**
 * Delivers logs to an Amazon S3 bucket.
 *
 * Each delivery lets the delivery service write objects below its path, for the account and Region of its source, by
 * the policies of the bucket and of its customer managed key.
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
   * Lets deliveries of an account in that are created outside of this app: the policies of the delivery destination,
   * the bucket and its customer managed key name the account. Without a `prefix`, both forms of paths are allowed:
   * hive-compatible ones and others. The same as `allowedSources`.
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
