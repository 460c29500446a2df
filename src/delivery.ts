import {
  CfnDelivery, type DeliveryReference, type IDeliveryDestinationRef, type IDeliveryRef, type IDeliverySourceRef,
} from 'aws-cdk-lib/aws-logs';
import { type CfnCondition, type IResource, Resource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AdoptedDeliveryOptions } from './adopted-resources';
import { cfnResourceOf } from './private/cdk/cfn-resource';
import { followConditions } from './private/cdk/conditions';
import { chain, countAsReferred, modifiedBy } from './private/cdk/dependencies';
import { injectProps } from './private/cdk/property-injection';
import { destinationArnFor, sourceNameFor } from './private/cdk/references';
import { tracedAs } from './private/cdk/shared-trace';
import { orderAfterDefinitions } from './private/constructs/imported-ends';
import { grantAtOther } from './private/constructs/other-destination';
import { adopt } from './private/identity/adoption';
import { assignDeliveryId, deliveryIdentity } from './private/identity/logical-ids';
import { statedEnvironment } from './private/model/environments';
import { writtenSuffixPath } from './private/model/s3-paths';
import { sourceFacts } from './private/model/source-facts';
import { stableArnOr } from './private/model/stable-arn';
import { destinationFacts, DestinationTrait, SourceTrait } from './private/model/traits';
import { grantDelivery } from './private/permissions/delivery';
import { checkAdopted } from './private/rules/adopted';
import { checkDeliveryEnvironment, checkStreamRegion } from './private/rules/delivery-environment';
import { checkGiven } from './private/rules/given-values';
import { registerDelivery } from './private/rules/idle-sources';
import { checkOneDelivery } from './private/rules/one-delivery';
import { checkDestinationType, checkFieldDelimiter, checkOutputFormat } from './private/rules/output-formats';
import { checkDeliveryPrerequisites } from './private/rules/prerequisites/delivery';
import { recordFieldsOf } from './private/rules/record-fields';
import { checkRepetition } from './private/rules/repeated-deliveries';
import { checkPathOptions, warnOfPathChange } from './private/rules/s3-paths';
import { checkKeyStage, checkStagesOfEnds } from './private/rules/stages';
import { checkSuffixPath } from './private/rules/suffix-path';
import { validateTags } from './private/rules/tags';

/** Options for the fields of the log records. */
export interface RecordFieldOptions extends AdoptedDeliveryOptions {
  /**
   * The record fields to deliver, in this order. At most 128 fields of 1 to 50 characters.
   *
   * The library adds missing mandatory fields of the log type at the end, and warns about fields that are unknown for
   * the log type. Use the constants of `fields`, for example `fields.CloudFrontAccessLogs.C_IP`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html
   * @default - the default fields of the service
   */
  readonly recordFields?: string[];
}

/** Options for the layout of the log records. */
export interface RecordOptions extends RecordFieldOptions {
  /**
   * The separator between the fields of a record in the formats plain, w3c and raw. 1 to 5 characters.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html
   * @default - the default delimiter of the service, for example a tab for CloudFront
   */
  readonly fieldDelimiter?: string;
}

/** Options common to all deliveries. */
export interface DeliveryOptions extends RecordOptions {
  /**
   * The path below the prefix of the bucket, up to 256 characters, with variables such as `{yyyy}/{MM}/{dd}/{HH}`. Only
   * for S3 destinations.
   *
   * The variables depend on the service. AWS lists the variables of CloudFront, MediaPackage and load balancers; the
   * library warns about other variables there. Names of partitions (`year={yyyy}`) are an error: use
   * `hiveCompatiblePath`. The library removes slashes at both ends. A change only affects new objects.
   *
   * For CloudFront and a bucket without a `prefix`, AWS puts `AWSLogs/<account>/CloudFront/` before the path when it
   * creates the delivery, but not when it updates it. `toS3()` creates a new delivery destination when the path
   * changes. Give a destination that you define yourself a `prefix`. Without a `prefix`, the library keeps slashes at
   * the ends of the path, so that you can adopt an existing delivery without moving its logs.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
   * @default - the default path of the service
   */
  readonly suffixPath?: string;

  /**
   * Writes paths of `key=value` parts, such as `year=2026/month=11/day=22`, which Athena and other tools read as
   * partitions. Only for S3 destinations. A change only affects new objects.
   *
   * The default path of CloudFront has no dates: add a `suffixPath` such as `{yyyy}/{MM}/{dd}`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   * @default false
   */
  readonly hiveCompatiblePath?: boolean;

  /**
   * The condition under which CloudFormation creates the delivery, and the delivery destination that a helper such as
   * `toS3()` creates for it. The conditions of the source and of the bucket, log group or delivery stream also apply,
   * if they have any.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
   * @default - the conditions of the source and of the destination
   */
  readonly condition?: CfnCondition;
}

/**
 * Properties of a delivery.
 */
export interface DeliveryProps extends DeliveryOptions {
  /** The delivery source of the logs. */
  readonly source: IDeliverySourceRef;

  /** The delivery destination of the logs. */
  readonly destination: IDeliveryDestinationRef;
}

/**
 * A delivery: the connection of exactly one delivery source with one delivery destination.
 */
export interface IDelivery extends IResource, IDeliveryRef {
  /**
   * The ARN of this delivery.
   * @attribute
   */
  readonly deliveryArn: string;

  /**
   * The generated ID of this delivery.
   * @attribute
   */
  readonly deliveryId: string;
}

/**
 * A delivery of the logs of a delivery source to a delivery destination.
 *
 * The library grants the permissions that the delivery needs, and creates the delivery after them, unless the
 * destination has `managePermissions: false`.
 *
 * A stack has one delivery for each source and destination. Its logical ID is derived from these two, so you can move
 * or rename the construct.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html
 * @resource AWS::Logs::Delivery
 */
export class Delivery extends Resource implements IDelivery {
  /** The identifier of this class for property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-log-delivery.Delivery';

  /** The delivery source of the logs. */
  public readonly source: IDeliverySourceRef;

  /** The delivery destination of the logs. An L1, `CfnDeliveryDestination`, if a helper such as `toS3()` created it. */
  public readonly destination: IDeliveryDestinationRef;

  private readonly resource: CfnDelivery;

  constructor(scope: Construct, id: string, props: DeliveryProps) {
    props = injectProps(Delivery.PROPERTY_INJECTION_ID, props, { scope, id });
    super(scope, id);
    checkGiven(this, props, ['source', 'destination']);
    checkAdopted(props.adoptedDelivery, { scope, id });
    const from = statedEnvironment(props.source);
    const source = sourceFacts(this, props.source, from);
    const destination = destinationFacts(props.destination);
    const isOfHelper = destination.isHelper === true && scope === props.destination;

    checkDeliveryEnvironment(this, { from, to: statedEnvironment(props.destination) }, destination.type);
    checkStagesOfEnds(this, props.source, props.destination);
    checkDestinationType(this, source.logType, destination);
    checkOutputFormat(this, source.logType, destination, isOfHelper ? undefined : props);
    checkFieldDelimiter(this, props.fieldDelimiter, destination);
    checkPathOptions(this, props, destination.type);
    const s3SuffixPath = props.adoptedDelivery === undefined
      ? writtenSuffixPath(props.suffixPath, source.logType, destination.hasDefaultPrefix)
      : props.suffixPath;
    checkSuffixPath(this, s3SuffixPath, source.logType);
    warnOfPathChange(this, source.logType, destination, props);
    checkStreamRegion(this, source, destination);
    checkDeliveryPrerequisites(this, props.source, destination, props.recordFields);

    if (destination.managePermissions !== false) checkKeyStage(this, SourceTrait.of(props.source)?.encryptionKey);

    const ends = {
      source: modifiedBy(props.source, ({ deliverySourceRef }) => stableArnOr(this, deliverySourceRef.deliverySourceArn)),
      destination: modifiedBy(props.destination, ({ deliveryDestinationRef }) => (
        stableArnOr(this, deliveryDestinationRef.deliveryDestinationArn)
      )),
    };
    checkRepetition(this, ends, destination.type);
    registerDelivery(props.source);

    const newResource = () => new CfnDelivery(this, 'Resource', {
      deliverySourceName: sourceNameFor(this, props.source),
      deliveryDestinationArn: destinationArnFor(this, props.destination),
      recordFields: recordFieldsOf(this, props.recordFields, source.logType),
      fieldDelimiter: props.fieldDelimiter,
      s3SuffixPath,
      s3EnableHiveCompatiblePath: props.hiveCompatiblePath,
    });
    this.resource = isOfHelper ? tracedAs(this, scope, newResource) : newResource();
    followConditions(this.resource, {
      given: props.condition, parts: [cfnResourceOf(props.source), cfnResourceOf(props.destination)],
    });
    validateTags(this, this.resource.cdkTagManager);
    checkOneDelivery(this, this.resource);
    this.resource.node.addDependency(
      ...grantDelivery(this, props, source), ...grantAtOther(this, props.destination, source, props),
    );
    orderAfterDefinitions(this.resource, props);
    chain(this.resource, [ends.source, ends.destination]);
    const identity = isOfHelper ? DestinationTrait.of(scope)?.identity : deliveryIdentity(this, props);
    assignDeliveryId(this, this.resource, identity, 'Delivery');
    adopt(this, this.resource, props.adoptedDelivery);

    this.source = props.source;
    this.destination = props.destination;
  }

  public get deliveryArn(): string {
    countAsReferred(this.resource);
    return this.resource.attrArn;
  }

  public get deliveryId(): string {
    countAsReferred(this.resource);
    return this.resource.attrDeliveryId;
  }

  public get deliveryRef(): DeliveryReference {
    return { deliveryId: this.deliveryId, deliveryArn: this.deliveryArn };
  }
}
