import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import {
  CfnDeliverySource, type IDeliveryDestinationRef, type IDeliverySourceRef, type ILogGroupRef,
} from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { IResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { CfnDeliverySourceAttributes } from './adopted-resources';
import type { Delivery, DeliveryOptions } from './delivery';
import type { DeliverySourceAttributes, DeliverySourceProps } from './delivery-source-props';
import type { FirehoseDeliveryOptions } from './destinations/firehose';
import type { LogGroupDeliveryOptions } from './destinations/log-group';
import type { S3DeliveryOptions } from './destinations/s3';
import type { XRayDeliveryOptions } from './destinations/x-ray';
import type { LogType } from './log-type';
import { followConditions } from './private/cdk/conditions';
import { injectProps } from './private/cdk/property-injection';
import { deliverySourceOf } from './private/constructs/cfn-delivery-source';
import { DeliverySourceBase } from './private/constructs/delivery-source-base';
import { deliver } from './private/constructs/helper-deliveries';
import { ImportedDeliverySource } from './private/constructs/imported-delivery-source';
import { deliverFrom, toFirehose, toLogGroup, toS3, toXRay } from './private/constructs/source-deliveries';
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
  // here. A call of the base class would be one more in each stack of calls that aws-cdk-lib records.
  public deliverTo(destination: IDeliveryDestinationRef, options?: DeliveryOptions): Delivery {
    return deliverFrom(this, destination, options);
  }

  public toS3(bucket: IBucketRef, options?: S3DeliveryOptions): Delivery {
    return deliver(toS3(this, bucket, options));
  }

  public toLogGroup(logGroup: ILogGroupRef, options?: LogGroupDeliveryOptions): Delivery {
    return deliver(toLogGroup(this, logGroup, options));
  }

  public toFirehose(deliveryStream: IDeliveryStreamRef, options?: FirehoseDeliveryOptions): Delivery {
    return deliver(toFirehose(this, deliveryStream, options));
  }

  public toXRay(options?: XRayDeliveryOptions): Delivery {
    return deliver(toXRay(this, options));
  }
}

function sourceNameOf({ adoptedSource, deliverySourceName }: DeliverySourceProps): string | undefined {
  return adoptedSource?.deliverySourceName ?? deliverySourceName;
}
