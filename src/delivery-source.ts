import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import {
  CfnDeliverySource, type IDeliveryDestinationRef, type IDeliverySourceRef, type ILogGroupRef,
} from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { ArnFormat, type CfnCondition, type IResource } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { Delivery, DeliveryOptions } from './delivery';
import type { FirehoseDeliveryOptions } from './destinations/firehose';
import type { LogGroupDeliveryOptions } from './destinations/log-group';
import type { S3DeliveryOptions } from './destinations/s3';
import type { XRayDeliveryOptions } from './destinations/x-ray';
import type { LogType } from './log-type';
import { followConditions } from './private/cdk/conditions';
import { injectProps } from './private/cdk/property-injection';
import { DeliverySourceBase } from './private/constructs/delivery-source-base';
import { ImportedDeliverySource } from './private/constructs/imported-delivery-source';
import { orderSource } from './private/constructs/source-order';
import { checkName } from './private/identity/names';
import { assignSourceId, followLoggedResource, sourceIdentity, sourceName } from './private/identity/source-identity';
import { deliveryArn, deliveryName } from './private/model/arns';
import { findLoggedResource } from './private/model/logged-resource';
import { SourceTrait } from './private/model/traits';
import { checkArgument, checkGiven } from './private/rules/given-values';
import { warnUnlessDelivered } from './private/rules/idle-sources';
import { checkLoggedResource } from './private/rules/logged-resource';
import { checkOneSource } from './private/rules/one-source';
import { checkSource, checkSourceProps } from './private/rules/source-checks';
import { validateTags } from './private/rules/tags';

/**
 * Where logs come from: a resource and one of its log types.
 */
export interface IDeliverySource extends IResource, IDeliverySourceRef {
  /**
   * The ARN of this delivery source.
   * @attribute
   */
  readonly deliverySourceArn: string;

  /**
   * The name of this delivery source.
   * @attribute
   */
  readonly deliverySourceName: string;

  /** The type of the logs; undefined for a delivery source that is imported without it. */
  readonly logType?: LogType;

  /** The ARN of the resource that logs; undefined for a delivery source that is imported without it. */
  readonly resourceArn?: string;

  /**
   * Delivers the logs to a delivery destination, which other delivery sources can share.
   *
   * @param destination any delivery destination: of this library, imported or an L1
   */
  deliverTo(destination: IDeliveryDestinationRef, options?: DeliveryOptions): Delivery;

  /**
   * Delivers the logs to an S3 bucket, by a delivery destination of its own.
   *
   * @param bucket the bucket in any Region, an L2, an L1 or imported
   */
  toS3(bucket: IBucketRef, options?: S3DeliveryOptions): Delivery;

  /**
   * Delivers the logs to a CloudWatch Logs log group, by a delivery destination of its own.
   *
   * @param logGroup the log group in the account and Region of this delivery source, an L2, an L1 or imported
   */
  toLogGroup(logGroup: ILogGroupRef, options?: LogGroupDeliveryOptions): Delivery;

  /**
   * Delivers the logs to a Firehose delivery stream, by a delivery destination of its own.
   *
   * @param deliveryStream the delivery stream, an L2, an L1 or imported. Its source must be Direct PUT
   */
  toFirehose(deliveryStream: IDeliveryStreamRef, options?: FirehoseDeliveryOptions): Delivery;

  /**
   * Delivers traces to X-Ray, by a delivery destination of its own. Transaction Search must be on in the account and
   * Region.
   */
  toXRay(options?: XRayDeliveryOptions): Delivery;
}

/**
 * Properties of a delivery source.
 */
export interface DeliverySourceProps {
  /**
   * What to deliver: a constant of the class for the kind of resource, for example `CloudFrontLogType.ACCESS_LOGS`, or
   * `LogType.of()`.
   */
  readonly logType: LogType;

  /**
   * The resource that logs: an L1, L2 or imported construct of the kind that the log type is of.
   *
   * Give either this or `resourceArn`. Log types of an account as a whole, such as Security Hub findings, take neither.
   *
   * @default - the resource is given by `resourceArn`
   */
  readonly resource?: IConstruct;

  /**
   * The ARN of the resource that logs, 16 to 2,048 characters long. For resources that CloudFormation has no type for,
   * and those that are known by their ARN alone.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - the resource is given by `resource`
   */
  readonly resourceArn?: string;

  /**
   * The name of the delivery source, unique in the account and Region. 1 to 60 letters, digits, `_` and `-`.
   *
   * A change replaces the delivery source. AWS has at most one for a resource and log type, so that CloudFormation then
   * fails with `This ResourceId has already been used in another Delivery Source in this account`: remove it in one
   * deployment and add it in the next. When the resource that logs is replaced, it has to change in the same
   * deployment, or CloudFormation fails with `Update to existing Delivery Source with new ResourceId is not allowed`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - a name made from the resource and the log type, which is another one when the resource is replaced
   */
  readonly deliverySourceName?: string;

  /**
   * Settings of the source that some log types have, such as `samplingRate`. Keys and values of 1 to 255 characters.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   * @default - the settings of the service
   */
  readonly deliverySourceConfiguration?: { [key: string]: string };

  /**
   * The customer managed key of the resource that logs, where its service encrypts the logs with it: EventBridge and
   * Quick do. Deliveries let the delivery service use it, by the key's policy.
   *
   * The key of an event bus of this app is known. Name that of a bus or Quick account which is given by its ARN.
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
   * @default - the key of the event bus, if it has one
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The condition under which CloudFormation creates the delivery source and its deliveries. The condition of the
   * resource that logs holds as well, if it has one.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
   * @default - the condition of the resource that logs
   */
  readonly condition?: CfnCondition;
}

/**
 * What is known of a delivery source that exists.
 */
export interface DeliverySourceAttributes {
  /** The ARN of the delivery source. */
  readonly deliverySourceArn: string;

  /**
   * The type of the logs. Destinations, formats and record fields of deliveries are checked against it.
   *
   * @default - not known, and nothing is checked
   */
  readonly logType?: LogType;

  /**
   * The ARN of the resource that logs.
   *
   * @default - not known
   */
  readonly resourceArn?: string;
}

/**
 * Makes the logs of a resource available for delivery.
 *
 * AWS has at most one delivery source for a resource and log type in an account: share it, also between stacks, and
 * import it where something else has made it.
 *
 * @example
 * new DeliverySource(this, 'AccessLogs', {
 *   resource: distribution,
 *   logType: CloudFrontLogType.ACCESS_LOGS,
 * }).toS3(bucket, { outputFormat: OutputFormat.PARQUET, hiveCompatiblePath: true });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 * @resource AWS::Logs::DeliverySource
 */
export class DeliverySource extends DeliverySourceBase {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.DeliverySource';

  /** Uses a delivery source that exists in the account and Region of the stack, by its name. */
  public static fromDeliverySourceName(scope: Construct, id: string, deliverySourceName: string): IDeliverySource {
    checkArgument(scope, 'deliverySourceName', deliverySourceName, id);
    const imported = new ImportedDeliverySource(scope, id, deliverySourceName, {
      deliverySourceArn: deliveryArn(scope, 'delivery-source', deliverySourceName),
    });
    checkName(imported, 'deliverySourceName', deliverySourceName);

    return imported;
  }

  /** Uses a delivery source that exists, by its ARN. */
  public static fromDeliverySourceArn(scope: Construct, id: string, deliverySourceArn: string): IDeliverySource {
    return DeliverySource.fromDeliverySourceAttributes(scope, id, { deliverySourceArn });
  }

  /** Uses a delivery source that exists, with what is known of it. Its deliveries are checked against the log type. */
  public static fromDeliverySourceAttributes(
    scope: Construct, id: string, attrs: DeliverySourceAttributes,
  ): IDeliverySource {
    checkGiven(scope, attrs, ['deliverySourceArn'], id);
    const name = deliveryName(scope, id, 'delivery-source', 'deliverySourceArn', attrs.deliverySourceArn);

    return new ImportedDeliverySource(scope, id, name, attrs);
  }

  public readonly logType?: LogType;
  public readonly resourceArn?: string;

  private readonly resource: CfnDeliverySource;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, props: DeliverySourceProps) {
    props = injectProps(DeliverySource.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, ['logType'], id);
    super(scope, id, { physicalName: props.deliverySourceName });
    checkSourceProps(this, props);
    const logged = findLoggedResource(this, props);
    checkLoggedResource(this, logged);
    checkSource(this, props, logged);

    const identity = sourceIdentity(this, logged);
    SourceTrait.implement(this, { identity, logged, encryptionKey: props.encryptionKey });
    this.logType = logged.logType;
    this.resourceArn = logged.arn;
    this.resource = new CfnDeliverySource(this, 'Resource', {
      name: props.deliverySourceName ?? sourceName(this, identity, logged),
      logType: logged.logType.value,
      resourceArn: logged.arn,
      deliverySourceConfiguration: props.deliverySourceConfiguration,
    });
    validateTags(this, this.resource.cdkTagManager);
    followConditions(this.resource, { given: props.condition, parts: [logged.cfnResource] });
    orderSource(this, this.resource, logged);
    warnUnlessDelivered(this, this.resource);
    checkOneSource(this, this.resource, logged);
    assignSourceId(this, this.resource, identity, logged);
    if (identity !== undefined && props.deliverySourceName === undefined) {
      followLoggedResource(this, this.resource, identity, logged);
    }
  }

  public get deliverySourceArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(this.resource.attrArn, {
      service: 'logs',
      resource: 'delivery-source',
      resourceName: this.physicalName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });

    return this.arnAttribute;
  }

  public get deliverySourceName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  // As in the base class, which no other language has: tools that translate examples look for them here.
  public deliverTo(destination: IDeliveryDestinationRef, options?: DeliveryOptions): Delivery {
    return super.deliverTo(destination, options);
  }

  public toS3(bucket: IBucketRef, options?: S3DeliveryOptions): Delivery {
    return super.toS3(bucket, options);
  }

  public toLogGroup(logGroup: ILogGroupRef, options?: LogGroupDeliveryOptions): Delivery {
    return super.toLogGroup(logGroup, options);
  }

  public toFirehose(deliveryStream: IDeliveryStreamRef, options?: FirehoseDeliveryOptions): Delivery {
    return super.toFirehose(deliveryStream, options);
  }

  public toXRay(options?: XRayDeliveryOptions): Delivery {
    return super.toXRay(options);
  }
}
