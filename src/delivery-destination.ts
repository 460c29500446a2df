import type { DeliveryDestinationReference, IDeliveryDestinationRef } from 'aws-cdk-lib/aws-logs';
import { type IResource, Resource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { DeliveryDestinationType } from './delivery-destination-type';
import type { DeliverySourceEnvironment } from './delivery-source-environment';
import type { OutputFormat } from './output-format';
import { lookedUp } from './private/cdk/tokens';
import { checkName } from './private/identity/names';
import { deliveryArn, deliveryName } from './private/model/arns';
import { DestinationTrait } from './private/model/traits';
import { checkArgument, checkGiven } from './private/rules/given-values';

/**
 * Where logs are delivered to.
 */
export interface IDeliveryDestination extends IResource, IDeliveryDestinationRef {
  /**
   * The ARN of this delivery destination.
   * @attribute
   */
  readonly deliveryDestinationArn: string;

  /**
   * The name of this delivery destination.
   * @attribute
   */
  readonly deliveryDestinationName: string;

  /** The kind of place that logs are delivered to; undefined for a delivery destination that is imported without it. */
  readonly deliveryDestinationType?: DeliveryDestinationType;
}

/**
 * What can be said of a delivery destination, whatever its kind.
 */
export interface DeliveryDestinationOptions {
  /**
   * The name of the delivery destination, unique in the account and Region. 1 to 60 letters, digits, `_` and `-`.
   *
   * CloudFormation cannot replace a resource with a name of your own: format, prefix and target of such a delivery
   * destination can only be changed together with its name.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
   * @default - a name made from the path of the construct, or from source and target where `toS3()` and the like make
   * the destination, and from what cannot be changed
   */
  readonly deliveryDestinationName?: string;

  /**
   * Whether to write what the delivery service must be allowed: bucket and key policy, log group policy, tag of the
   * delivery stream, X-Ray policy, the policy of the key of what logs.
   *
   * When false, nothing is written, deliveries wait for no policy, and the permissions are yours to care for, before
   * the delivery is created:
   *
   * - S3: `s3:PutObject` in the bucket's policy; five actions in that of its customer managed key
   * - CloudWatch Logs: `logs:CreateLogStream` and `logs:PutLogEvents` in a policy of the log group or the account
   * - Firehose: the tag `LogDeliveryEnabled` with the value `true` on the delivery stream
   * - X-Ray: `xray:PutTraceSegments` in an X-Ray resource policy
   *
   * `docs/rules.md` has the statements in full. A delivery without them fails with `Access Denied for this Delivery
   * Destination`, or the deploying role changes the policies itself if it may.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
   * @default true
   */
  readonly managePermissions?: boolean;
}

/**
 * What can be said of a delivery destination that takes deliveries from other accounts.
 */
export interface SharedDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * The accounts whose deliveries are let in, besides those that this app creates: others, or this one for deliveries
   * of other apps. They deliver to `DeliveryDestination.fromDeliveryDestinationArn`.
   *
   * Other accounts get `logs:CreateDelivery` by the policy of the delivery destination. The permissions of its bucket,
   * key or delivery stream name the account and Region of the delivery sources.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
   * @default - deliveries that this app creates
   */
  readonly allowedSources?: DeliverySourceEnvironment[];
}

/**
 * What is known of a delivery destination that exists.
 */
export interface DeliveryDestinationAttributes {
  /** The ARN of the delivery destination. */
  readonly deliveryDestinationArn: string;

  /**
   * The kind of place that logs are delivered to. Deliveries are checked against it.
   *
   * @default - not known, and nothing is checked
   */
  readonly deliveryDestinationType?: DeliveryDestinationType;

  /**
   * The format of the logs. Deliveries are checked against it.
   *
   * @default - not known, and nothing is checked
   */
  readonly outputFormat?: OutputFormat;
}

/**
 * Where logs are delivered to: an S3 bucket, a log group, a Firehose stream or X-Ray.
 *
 * Create an `S3DeliveryDestination`, `LogGroupDeliveryDestination`, `FirehoseDeliveryDestination` or
 * `XRayDeliveryDestination`, or import one. Any number of delivery sources can deliver to one delivery destination.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export abstract class DeliveryDestination extends Resource implements IDeliveryDestination {
  /**
   * Uses a delivery destination that exists, by its ARN. It can be in another account, if its policy lets this account
   * create deliveries.
   *
   * The permissions of its bucket, log group or stream are not changed: they are its owner's to care for.
   */
  public static fromDeliveryDestinationArn(
    scope: Construct, id: string, deliveryDestinationArn: string,
  ): IDeliveryDestination {
    return DeliveryDestination.fromDeliveryDestinationAttributes(scope, id, { deliveryDestinationArn });
  }

  /**
   * Uses a delivery destination that exists, with what is known of it. Its deliveries are checked against its type and
   * format: log groups and X-Ray, for one, take deliveries of their own account only.
   *
   * The permissions of its bucket, log group or stream are not changed: they are its owner's to care for.
   */
  public static fromDeliveryDestinationAttributes(
    scope: Construct, id: string, attrs: DeliveryDestinationAttributes,
  ): IDeliveryDestination {
    checkGiven(scope, attrs, ['deliveryDestinationArn'], id);
    const name = deliveryName(
      scope, id, 'delivery-destination', 'deliveryDestinationArn', attrs.deliveryDestinationArn,
    );

    return new ImportedDeliveryDestination(scope, id, name, attrs);
  }

  /**
   * Uses a delivery destination that exists in the account and Region of the stack, by its name.
   *
   * The permissions of its bucket, log group or stream are not changed: they are its owner's to care for.
   */
  public static fromDeliveryDestinationName(
    scope: Construct, id: string, deliveryDestinationName: string,
  ): IDeliveryDestination {
    checkArgument(scope, 'deliveryDestinationName', deliveryDestinationName, id);
    const imported = new ImportedDeliveryDestination(scope, id, deliveryDestinationName, {
      deliveryDestinationArn: deliveryArn(scope, 'delivery-destination', deliveryDestinationName),
    });
    checkName(imported, 'deliveryDestinationName', deliveryDestinationName);

    return imported;
  }

  public abstract readonly deliveryDestinationArn: string;
  public abstract readonly deliveryDestinationName: string;
  public abstract readonly deliveryDestinationType?: DeliveryDestinationType;

  public get deliveryDestinationRef(): DeliveryDestinationReference {
    return {
      deliveryDestinationName: this.deliveryDestinationName,
      deliveryDestinationArn: this.deliveryDestinationArn,
    };
  }
}

class ImportedDeliveryDestination extends DeliveryDestination {
  public readonly deliveryDestinationArn: string;
  public readonly deliveryDestinationName: string;
  public readonly deliveryDestinationType?: DeliveryDestinationType;

  constructor(scope: Construct, id: string, deliveryDestinationName: string, attrs: DeliveryDestinationAttributes) {
    super(scope, id, { environmentFromArn: lookedUp(attrs.deliveryDestinationArn) });

    this.deliveryDestinationArn = attrs.deliveryDestinationArn;
    this.deliveryDestinationName = deliveryDestinationName;
    this.deliveryDestinationType = attrs.deliveryDestinationType;
    DestinationTrait.implement(this, {
      facts: { type: attrs.deliveryDestinationType, outputFormat: attrs.outputFormat },
    });
  }
}
