import type { CfnDeliveryDestination, DeliveryDestinationReference, IDeliveryDestinationRef } from 'aws-cdk-lib/aws-logs';
import { type IResource, Resource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AdoptedDeliveryDestination } from './adopted-resources';
import { DeliveryDestinationType } from './delivery-destination-type';
import type { DeliverySourceEnvironment } from './delivery-source-environment';
import type { OutputFormat } from './output-format';
import { l2Of } from './private/cdk/cfn-resource';
import { lookedUp } from './private/cdk/tokens';
import { factsOfOther, grantAtOther } from './private/constructs/other-destination';
import { checkName } from './private/identity/names';
import { deliveryArn, deliveryArnParts, deliveryName } from './private/model/arns';
import { DestinationTrait } from './private/model/traits';
import { checkArgument, checkArgumentAt, checkGiven } from './private/rules/given-values';

/** A delivery destination: the target of deliveries, and the format of the logs there. */
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

  /** The type of the target. Undefined for a delivery destination that is imported without it. */
  readonly deliveryDestinationType?: DeliveryDestinationType;
}

/** Options common to all delivery destinations. */
export interface DeliveryDestinationOptions {
  /**
   * The name of the delivery destination, unique in the account and Region. 1 to 60 letters, digits, `_` and `-`.
   *
   * CloudFormation cannot replace a resource that has an explicit name. If you set a name, change it whenever you
   * change the format, the prefix or the target.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
   * @default - a name generated from the path of the construct, or, if a helper such as `toS3()` creates the
   * destination, from the source, the target and the create-only properties
   */
  readonly deliveryDestinationName?: string;

  /**
   * Grants the delivery service the permissions that it needs: the policies of the bucket and of its key, the log group
   * policy, the tag of the delivery stream, the X-Ray policy, and the policy of the key of the logged resource.
   *
   * If this is false, the library writes no permissions and deliveries wait for no policy. You must then grant these
   * permissions before the delivery is created:
   *
   * - S3: `s3:PutObject` in the bucket policy, and five actions in the policy of its customer managed key
   * - CloudWatch Logs: `logs:CreateLogStream` and `logs:PutLogEvents` in a policy of the log group or the account
   * - Firehose: the tag `LogDeliveryEnabled` with the value `true` on the delivery stream
   * - X-Ray: `xray:PutTraceSegments` in an X-Ray resource policy
   *
   * `docs/rules/permissions.md` lists the full statements. Without them, AWS rejects the delivery with
   * `Access Denied for this Delivery Destination`, or changes the policies itself if the deploying role is allowed to.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
   * @default true
   */
  readonly managePermissions?: boolean;

  /**
   * The deployed delivery destination that becomes this one, so that the next deployment changes nothing of it. The
   * target, the format and the `prefix` must not change. The library writes `prefix` exactly as you give it. Excludes
   * `deliveryDestinationName`.
   *
   * Keep this option for good. A helper such as `toS3()` also needs `adoptedDelivery`.
   *
   * @default - a new delivery destination
   */
  readonly adoptedDestination?: AdoptedDeliveryDestination;
}

/** Options common to delivery destinations that accept deliveries from other accounts. */
export interface SharedDeliveryDestinationOptions extends DeliveryDestinationOptions {
  /**
   * The accounts that can create deliveries to this destination from outside this app. They can be other accounts, or
   * this account for deliveries of other apps. They import the destination with
   * `DeliveryDestination.fromDeliveryDestinationArn()`.
   *
   * The policy of the delivery destination allows other accounts `logs:CreateDelivery`. The permissions on its bucket,
   * key or delivery stream name the account and Region of the delivery sources.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
   * @default - only deliveries that this app creates
   */
  readonly allowedSources?: DeliverySourceEnvironment[];
}

/** Attributes for importing a delivery destination. */
export interface DeliveryDestinationAttributes {
  /** The ARN of the delivery destination. */
  readonly deliveryDestinationArn: string;

  /**
   * The type of the target. Deliveries are checked against it.
   *
   * @default - unknown, and nothing is checked
   */
  readonly deliveryDestinationType?: DeliveryDestinationType;

  /**
   * The format of the logs. Deliveries are checked against it.
   *
   * @default - unknown, and nothing is checked
   */
  readonly outputFormat?: OutputFormat;
}

/**
 * A delivery destination: an S3 bucket, a log group, a Firehose delivery stream or X-Ray.
 *
 * Create an `S3DeliveryDestination`, `LogGroupDeliveryDestination`, `FirehoseDeliveryDestination` or
 * `XRayDeliveryDestination`, or import one. Any number of delivery sources can deliver to one delivery destination.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html
 */
export abstract class DeliveryDestination extends Resource implements IDeliveryDestination {
  /**
   * Imports a delivery destination by its ARN. It can be in another account if its policy allows this account to create
   * deliveries.
   *
   * The library does not change the permissions of its bucket, log group or delivery stream: its owner must grant them.
   */
  public static fromDeliveryDestinationArn(
    scope: Construct, id: string, deliveryDestinationArn: string,
  ): IDeliveryDestination {
    return DeliveryDestination.fromDeliveryDestinationAttributes(scope, id, { deliveryDestinationArn });
  }

  /**
   * Imports a delivery destination by its attributes. Its deliveries are checked against its type and format. For
   * example, log groups and X-Ray accept only deliveries from their own account.
   *
   * The library does not change the permissions of its bucket, log group or delivery stream: its owner must grant them.
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
   * Imports a delivery destination in the account and Region of the stack by its name.
   *
   * The library does not change the permissions of its bucket, log group or delivery stream: its owner must grant them.
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

  /**
   * Returns the delivery destination that an L1 defines, with the checks of this library. Returns the same construct
   * each time.
   *
   * Deliveries get the permissions that they need if the bucket, log group or delivery stream is defined in this app.
   * Set the properties of the L1 before its first delivery.
   *
   * @param cfnDeliveryDestination the L1, created by you, by aws-cdk-lib, or by `CfnInclude`
   */
  public static fromCfnDeliveryDestination(cfnDeliveryDestination: CfnDeliveryDestination): IDeliveryDestination {
    checkArgumentAt(
      'DeliveryDestination.fromCfnDeliveryDestination()', 'cfnDeliveryDestination', cfnDeliveryDestination,
    );
    const around = l2Of(cfnDeliveryDestination);
    if (around instanceof DeliveryDestination) return around;
    const known = cfnDeliveryDestination.node.tryFindChild(FROM_CFN_ID);

    return known instanceof CfnBasedDeliveryDestination ? known : new CfnBasedDeliveryDestination(cfnDeliveryDestination);
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

const FROM_CFN_ID = '@FromCfnDeliveryDestination';

/** A delivery destination that an L1 of this app defines. */
class CfnBasedDeliveryDestination extends DeliveryDestination {
  private readonly resource: CfnDeliveryDestination;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(resource: CfnDeliveryDestination) {
    super(resource, FROM_CFN_ID, { physicalName: resource.name });
    this.node.defaultChild = resource;
    this.resource = resource;
    DestinationTrait.implement(this, {
      get facts() { return factsOfOther(resource); },
      grantDelivery: (delivery, source, options) => grantAtOther(delivery, resource, source, options),
    });
  }

  public get deliveryDestinationType(): DeliveryDestinationType | undefined {
    return factsOfOther(this.resource).type;
  }

  public get deliveryDestinationArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(
      this.resource.attrArn, deliveryArnParts('delivery-destination', this.physicalName),
    );

    return this.arnAttribute;
  }

  public get deliveryDestinationName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }
}
