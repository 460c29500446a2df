import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { Construct, IConstruct, IDependable } from 'constructs';
import type { DeliveryOptions } from '../delivery';
import type { DeliveryDestinationOptions } from '../delivery-destination';
import { DeliveryDestinationType } from '../delivery-destination-type';
import type { OutputFormat } from '../output-format';
import { checkEncryption } from '../private/bucket-encryption';
import { NewDeliveryDestination } from '../private/new-destination';
import { allowBucketWrites } from '../private/permissions/bucket-policy';
import { allowKeyUse } from '../private/permissions/key-policy';
import { checkPrefix, objectPattern, type S3PathOptions } from '../private/s3-paths';
import type { SourceFacts } from '../private/source-facts';

/**
 * How logs are written to a bucket.
 */
export interface S3DeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * What the keys of all objects begin with, in place of `AWSLogs/<account>/<service>`. Slashes at its ends are left out.
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
  readonly encryptionKey?: IKey;
}

/**
 * Properties of an S3 delivery destination.
 */
export interface S3DeliveryDestinationProps extends S3DeliveryDestinationOptions {
  /** The bucket to write to. It can be in another Region. */
  readonly bucket: IBucket;
}

/**
 * Options of a delivery to a bucket.
 */
export interface S3DeliveryOptions extends S3DeliveryDestinationOptions, DeliveryOptions {}

/**
 * Delivers logs to an Amazon S3 bucket.
 *
 * Each delivery lets the delivery service write objects below its path, for the account and Region of its source, by the
 * policies of the bucket and of its customer managed key.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 * @resource AWS::Logs::DeliveryDestination
 */
export class S3DeliveryDestination extends NewDeliveryDestination {
  private readonly bucket: IBucket;
  private readonly prefix?: string;
  private readonly encryptionKey?: IKey;

  constructor(scope: Construct, id: string, props: S3DeliveryDestinationProps) {
    const prefix = withoutSlashes(props.prefix);
    super(scope, id, {
      type: DeliveryDestinationType.S3,
      outputFormat: props.outputFormat,
      construct: props.bucket,
      resourceArn: prefix === undefined ? props.bucket.bucketArn : `${props.bucket.bucketArn}/${prefix}`,
    }, props);

    checkPrefix(this, prefix);
    checkEncryption(this, props.bucket);

    this.bucket = props.bucket;
    this.prefix = prefix;
    this.encryptionKey = props.encryptionKey ?? props.bucket.encryptionKey;
  }

  /** @internal */
  protected _grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    const prefix = Stack.of(delivery) === Stack.of(this.bucket) ? this.prefix : withoutTokens(this.prefix);
    const path = objectPattern(source.account, prefix, options.hiveCompatiblePath);
    if (this.encryptionKey !== undefined) allowKeyUse(delivery, this.encryptionKey, source);

    return [
      ...allowBucketWrites(delivery, this.bucket, source, path),
      ...this.encryptionKey === undefined ? [] : [this.encryptionKey],
    ];
  }

  /** @internal */
  protected _before(): IDependable[] {
    // Logs that come after the bucket has been emptied would keep it from being deleted.
    const emptying = this.bucket.node.tryFindChild('AutoDeleteObjectsCustomResource');

    return emptying === undefined ? [] : [emptying];
  }
}

function withoutSlashes(prefix: string | undefined): string | undefined {
  if (prefix === undefined || Token.isUnresolved(prefix)) return prefix;

  return prefix.replace(/^\/+|\/+$/g, '') || undefined;
}

/** For the policy of a bucket in another stack, which must not refer to the stack of the delivery: that would be circular. */
function withoutTokens(prefix: string | undefined): string | undefined {
  if (prefix === undefined || !Token.isUnresolved(prefix)) return prefix;

  return Tokenization.reverseString(prefix).mapTokens({ mapToken: () => '*' }).join({ join: (left, right) => `${left ?? ''}${right ?? ''}` });
}
