import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct, IDependable } from 'constructs';
import { checkArn } from './arns';
import type { DestinationFacts, OwnDestination } from './destination-facts';
import { checkName, uniqueName } from './names';
import { checkOutputFormatValue } from './output-formats';
import { replacementKey } from './own-destination';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import { validateTags } from './tags';
import { DeliveryDestination, type DeliveryDestinationOptions } from '../delivery-destination';
import type { DeliveryDestinationType } from '../delivery-destination-type';
import type { OutputFormat } from '../output-format';

/** What makes one kind of destination different from the others. */
export interface DestinationTarget {
  readonly type: DeliveryDestinationType;
  readonly outputFormat?: OutputFormat;
  /** The bucket, log group or stream. */
  readonly construct?: IConstruct;
  /** The ARN of the bucket and prefix, log group or stream; undefined for X-Ray. */
  readonly resourceArn?: string;
}

/**
 * A delivery destination that this app creates.
 *
 * @internal
 */
export abstract class NewDeliveryDestination extends DeliveryDestination implements OwnDestination {
  public readonly deliveryDestinationType?: DeliveryDestinationType;

  /** @internal */
  public readonly _facts: DestinationFacts;

  private readonly managePermissions: boolean;
  private readonly resource: CfnDeliveryDestination;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(scope: Construct, id: string, target: DestinationTarget, options: DeliveryDestinationOptions) {
    super(scope, id, { physicalName: options.deliveryDestinationName ?? generatedName(scope, id, target) });
    checkName(this, 'deliveryDestinationName', options.deliveryDestinationName);
    checkOutputFormatValue(this, target.outputFormat);
    if (target.resourceArn !== undefined) checkArn(this, 'the ARN of the destination', target.resourceArn);

    this.resource = new CfnDeliveryDestination(this, 'Resource', {
      name: this.physicalName,
      deliveryDestinationType: target.type,
      destinationResourceArn: target.resourceArn,
      outputFormat: target.outputFormat?.value,
    });
    validateTags(this, this.resource.cdkTagManager);

    this._facts = target;
    this.managePermissions = options.managePermissions ?? true;
    this.deliveryDestinationType = target.type;
  }

  public get deliveryDestinationArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(this.resource.attrArn, {
      service: 'logs',
      resource: 'delivery-destination',
      resourceName: this.physicalName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });

    return this.arnAttribute;
  }

  public get deliveryDestinationName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }

  /** @internal */
  public _letIn(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    return [
      ...this.managePermissions ? this._grantWrites(delivery, source, options) : [],
      ...this._before(),
    ];
  }

  /** Writes the permissions of deliveries of `source`, and returns what holds them. @internal */
  protected abstract _grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[];

  /** What a delivery has to be created after, and deleted before, besides its permissions. @internal */
  protected _before(): IDependable[] {
    return [];
  }
}

/** Format, type and target cannot be changed: a name that follows them lets CloudFormation replace the destination. */
function generatedName(scope: Construct, id: string, { type, outputFormat, construct, resourceArn }: DestinationTarget): string {
  const target = JSON.stringify(Stack.of(scope).resolve(resourceArn ?? ''));

  return uniqueName(scope, id, [type, outputFormat?.value ?? '', target, replacementKey(construct)]);
}
