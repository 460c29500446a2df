import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnCondition } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { AdoptedDeliverySource } from './adopted-resources';
import type { LogType } from './log-type';

/**
 * Properties of a delivery source.
 */
export interface DeliverySourceProps {
  /**
   * The log type to deliver: a constant of the class for the type of resource, for example
   * `CloudFrontLogType.ACCESS_LOGS`, or `LogType.of()`.
   */
  readonly logType: LogType;

  /**
   * The logged resource: an L1, an L2 or an imported construct, of the type that emits this log type.
   *
   * Give either this or `resourceArn`. Give neither for account-level log types, such as Security Hub findings.
   *
   * @default - the resource is given by `resourceArn`
   */
  readonly resource?: IConstruct;

  /**
   * The ARN of the logged resource, 16 to 2,048 characters. For resources without a CloudFormation type, and for
   * resources of which you only have the ARN.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - the resource is given by `resource`
   */
  readonly resourceArn?: string;

  /**
   * The name of the delivery source, unique in the account and Region. 1 to 60 letters, digits, `_` and `-`.
   *
   * A new name replaces the delivery source. AWS allows one delivery source for each resource and log type, so
   * CloudFormation then fails with `This ResourceId has already been used in another Delivery Source in this account`:
   * remove the delivery source in one deployment, and add it in the next. If you set a name, change it in the
   * deployment that replaces the logged resource. Otherwise CloudFormation fails with
   * `Update to existing Delivery Source with new ResourceId is not allowed`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - a name generated from the resource and the log type, which changes when the resource is replaced
   */
  readonly deliverySourceName?: string;

  /**
   * The settings of the source that some log types have, such as `samplingRate`. Keys and values have 1 to 255
   * characters.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - the settings of the service
   */
  readonly deliverySourceConfiguration?: { [key: string]: string };

  /**
   * The customer managed key of the logged resource, if its service encrypts the logs with it (EventBridge and Quick).
   * Each delivery grants the delivery service the use of the key in the key policy.
   *
   * The library finds the key of an event bus of this app. Give the key of an event bus or a Quick account that is
   * given by its ARN.
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
   * @default - the key of the event bus, if it has one
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The condition under which CloudFormation creates the delivery source and its deliveries. The condition of the
   * logged resource also applies, if it has one.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
   * @default - the condition of the logged resource
   */
  readonly condition?: CfnCondition;

  /**
   * The deployed delivery source that becomes this one, so that the next deployment changes nothing of it. It must have
   * this log type and this logged resource. Excludes `deliverySourceName`. `docs/migrating.md` has recipes.
   *
   * Keep this option for good: without it, the delivery source would be a second one of its resource and log type.
   *
   * @default - a new delivery source
   */
  readonly adoptedSource?: AdoptedDeliverySource;
}

/** Attributes for importing a delivery source. */
export interface DeliverySourceAttributes {
  /** The ARN of the delivery source. */
  readonly deliverySourceArn: string;

  /**
   * The log type. The destinations, formats and record fields of deliveries are checked against it.
   *
   * @default - unknown, and nothing is checked
   */
  readonly logType?: LogType;

  /**
   * The ARN of the logged resource.
   *
   * @default - unknown
   */
  readonly resourceArn?: string;
}
