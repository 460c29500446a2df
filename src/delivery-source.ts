import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import {
  CfnDeliverySource, type IDeliveryDestinationRef, type IDeliverySourceRef, type ILogGroupRef,
} from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { CfnCondition, IResource } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { AdoptedDeliverySource, CfnDeliverySourceAttributes } from './adopted-resources';
import type { Delivery, DeliveryOptions } from './delivery';
import type { FirehoseDeliveryOptions } from './destinations/firehose';
import type { LogGroupDeliveryOptions } from './destinations/log-group';
import type { S3DeliveryOptions } from './destinations/s3';
import type { XRayDeliveryOptions } from './destinations/x-ray';
import type { LogType } from './log-type';
import { followConditions } from './private/cdk/conditions';
import { injectProps } from './private/cdk/property-injection';
import { deliverySourceOf } from './private/constructs/cfn-delivery-source';
import { DeliverySourceBase } from './private/constructs/delivery-source-base';
import { ImportedDeliverySource } from './private/constructs/imported-delivery-source';
import { orderSource } from './private/constructs/source-order';
import { adopt } from './private/identity/adoption';
import { checkName } from './private/identity/names';
import { assignSourceId, followLoggedResource, sourceIdentity, sourceName } from './private/identity/source-identity';
import { deliveryArn, deliveryArnParts, deliveryName } from './private/model/arns';
import { findLoggedResource } from './private/model/logged-resource';
import { SourceTrait } from './private/model/traits';
import { checkAdopted } from './private/rules/adopted';
import { checkArgument, checkGiven } from './private/rules/given-values';
import { warnUnlessDelivered } from './private/rules/idle-sources';
import { checkLoggedResource } from './private/rules/logged-resource';
import { checkOneSource } from './private/rules/one-source';
import { checkSource, checkSourceProps } from './private/rules/source-checks';
import { validateTags } from './private/rules/tags';

/** A delivery source: a logged resource and one of its log types. */
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

  /** The log type. Undefined for a delivery source that is imported without it. */
  readonly logType?: LogType;

  /** The ARN of the logged resource. Undefined for a delivery source that is imported without it. */
  readonly resourceArn?: string;

  /**
   * Delivers the logs to a delivery destination, which other delivery sources can share.
   *
   * @param destination any delivery destination: of this library, imported, or an L1
   */
  deliverTo(destination: IDeliveryDestinationRef, options?: DeliveryOptions): Delivery;

  /**
   * Delivers the logs to an S3 bucket. Creates a delivery destination for this delivery.
   *
   * @param bucket the bucket, in any Region: an L2, an L1 or imported
   */
  toS3(bucket: IBucketRef, options?: S3DeliveryOptions): Delivery;

  /**
   * Delivers the logs to a CloudWatch Logs log group. Creates a delivery destination for this delivery.
   *
   * @param logGroup the log group, in the account and Region of this delivery source: an L2, an L1 or imported
   */
  toLogGroup(logGroup: ILogGroupRef, options?: LogGroupDeliveryOptions): Delivery;

  /**
   * Delivers the logs to a Firehose delivery stream. Creates a delivery destination for this delivery.
   *
   * @param deliveryStream the delivery stream: an L2, an L1 or imported. Its source must be Direct PUT
   */
  toFirehose(deliveryStream: IDeliveryStreamRef, options?: FirehoseDeliveryOptions): Delivery;

  /**
   * Delivers traces to X-Ray. Creates a delivery destination for this delivery. Transaction Search must be enabled in
   * the account and Region.
   */
  toXRay(options?: XRayDeliveryOptions): Delivery;
}

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

/**
 * A delivery source, which makes the logs of a resource available for delivery.
 *
 * AWS allows one delivery source for each resource and log type in an account. Share it, also between stacks, and
 * import it if another app or tool created it.
 *
 * @example
 * new DeliverySource(this, 'AccessLogs', {
 *   resource: distribution,
 *   logType: CloudFrontLogType.ACCESS_LOGS,
 * }).toS3(bucket, { outputFormat: OutputFormat.PARQUET, suffixPath: '{distributionid}/{yyyy}/{MM}/{dd}' });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 * @resource AWS::Logs::DeliverySource
 */
export class DeliverySource extends DeliverySourceBase {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.DeliverySource';

  /** Imports a delivery source in the account and Region of the stack by its name. */
  public static fromDeliverySourceName(scope: Construct, id: string, deliverySourceName: string): IDeliverySource {
    checkArgument(scope, 'deliverySourceName', deliverySourceName, id);
    const imported = new ImportedDeliverySource(scope, id, deliverySourceName, {
      deliverySourceArn: deliveryArn(scope, 'delivery-source', deliverySourceName),
    });
    checkName(imported, 'deliverySourceName', deliverySourceName);

    return imported;
  }

  /** Imports a delivery source by its ARN. */
  public static fromDeliverySourceArn(scope: Construct, id: string, deliverySourceArn: string): IDeliverySource {
    return DeliverySource.fromDeliverySourceAttributes(scope, id, { deliverySourceArn });
  }

  /** Imports a delivery source by its attributes. Its deliveries are checked against the log type. */
  public static fromDeliverySourceAttributes(
    scope: Construct, id: string, attrs: DeliverySourceAttributes,
  ): IDeliverySource {
    checkGiven(scope, attrs, ['deliverySourceArn'], id);
    const name = deliveryName(scope, id, 'delivery-source', 'deliverySourceArn', attrs.deliverySourceArn);

    return new ImportedDeliverySource(scope, id, name, attrs);
  }

  /**
   * Returns the delivery source that an L1 defines, with the methods and the checks of this library. Returns the same
   * construct each time.
   *
   * The library reads the log type and the logged resource from the L1. Set the properties of the L1 before this call.
   *
   * @param cfnDeliverySource the L1, created by you, by aws-cdk-lib, or by `CfnInclude`
   * @param attrs the attributes that the L1 has as tokens
   */
  public static fromCfnDeliverySource(
    cfnDeliverySource: CfnDeliverySource, attrs: CfnDeliverySourceAttributes = {},
  ): IDeliverySource {
    return deliverySourceOf(cfnDeliverySource, attrs);
  }

  public readonly logType?: LogType;
  public readonly resourceArn?: string;

  private readonly resource: CfnDeliverySource;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, props: DeliverySourceProps) {
    props = injectProps(DeliverySource.PROPERTY_INJECTION_ID, props, { scope, id });
    checkGiven(scope, props, ['logType'], id);
    const { adoptedSource, deliverySourceName: givenName } = props;
    checkAdopted(adoptedSource, { scope, id, nameProperty: 'deliverySourceName', givenName });
    super(scope, id, { physicalName: sourceNameOf(props) });
    props = { ...props, deliverySourceName: sourceNameOf(props) };
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
    adopt(this, this.resource, props.adoptedSource);
    if (identity !== undefined && props.deliverySourceName === undefined) {
      followLoggedResource(this, this.resource, identity, logged);
    }
  }

  public get deliverySourceArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(
      this.resource.attrArn, deliveryArnParts('delivery-source', this.physicalName),
    );

    return this.arnAttribute;
  }

  public get deliverySourceName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  // Declared as in the base class, which no other language has: tools that translate examples look for these methods
  // here.
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

function sourceNameOf({ adoptedSource, deliverySourceName }: DeliverySourceProps): string | undefined {
  return adoptedSource?.deliverySourceName ?? deliverySourceName;
}
