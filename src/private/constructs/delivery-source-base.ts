import type { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { DeliverySourceReference, IDeliveryDestinationRef, ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Resource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { HelperDestination } from './helper-destination';
import { Delivery, type DeliveryOptions } from '../../delivery';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { IDeliverySource } from '../../delivery-source';
import type { FirehoseDeliveryOptions } from '../../destinations/firehose';
import type { LogGroupDeliveryOptions } from '../../destinations/log-group';
import type { S3DeliveryOptions } from '../../destinations/s3';
import type { XRayDeliveryOptions } from '../../destinations/x-ray';
import type { LogType } from '../../log-type';
import { fail } from '../cdk/messages';
import { claimName } from '../identity/explicit-names';
import { claimOwnDestination, destinationIdentity, type OwnDestinationTarget, ownName } from '../identity/logical-ids';
import { shortHash } from '../identity/names';
import { followTarget, replacementKey } from '../identity/target-names';
import type { Identity } from '../model/identity';
import { pathThatCannotChange } from '../rules/s3-paths';
import { BucketTarget } from '../targets/bucket';
import { DeliveryStreamTarget } from '../targets/delivery-stream';
import { LogGroupTarget } from '../targets/log-group';
import { XRayTarget } from '../targets/x-ray';

const X_RAY_ID = 'XRay';

/**
 * What new and imported delivery sources have in common: they deliver.
 *
 * @internal
 */
export abstract class DeliverySourceBase extends Resource implements IDeliverySource {
  public abstract readonly deliverySourceArn: string;
  public abstract readonly deliverySourceName: string;
  public abstract readonly logType?: LogType;
  public abstract readonly resourceArn?: string;

  /** @internal */
  public abstract readonly _identity?: Identity;

  public get deliverySourceRef(): DeliverySourceReference {
    return { deliverySourceName: this.deliverySourceName, deliverySourceArn: this.deliverySourceArn };
  }

  public deliverTo(destination: IDeliveryDestinationRef, options: DeliveryOptions = {}): Delivery {
    const id = this.childId('Delivery', destination);

    return new Delivery(this, id, { ...options, source: this, destination });
  }

  public toS3(bucket: IBucket, options: S3DeliveryOptions = {}): Delivery {
    const fixed = [options.prefix, options.outputFormat?.value, ...pathThatCannotChange(this.logType, options)];

    return this.deliverToOwn({ id: 'S3', target: new BucketTarget({ ...options, bucket }), arn: () => bucket.bucketArn, fixed }, options);
  }

  public toLogGroup(logGroup: ILogGroup, options: LogGroupDeliveryOptions = {}): Delivery {
    const target = new LogGroupTarget(this, { ...options, logGroup });

    return this.deliverToOwn({ id: 'LogGroup', target, arn: () => logGroup.logGroupArn, fixed: [options.outputFormat?.value] }, options);
  }

  public toFirehose(deliveryStream: IDeliveryStream, options: FirehoseDeliveryOptions = {}): Delivery {
    const target = new DeliveryStreamTarget({ ...options, deliveryStream });
    const fixed = [options.outputFormat?.value];

    return this.deliverToOwn({ id: 'Firehose', target, arn: () => deliveryStream.deliveryStreamArn, fixed }, options);
  }

  public toXRay(options: XRayDeliveryOptions = {}): Delivery {
    if (this.node.tryFindChild(X_RAY_ID) !== undefined) fail(this, 'delivers to X-Ray already: call toXRay() once');

    return this.deliverToOwn({ id: X_RAY_ID, target: new XRayTarget(options), fixed: [] }, options);
  }

  /** The delivery to a destination that a helper has made below this source. */
  private deliverToOwn(own: OwnDestinationTarget, options: DeliveryOptions & SharedDeliveryDestinationOptions): Delivery {
    const { target, fixed } = own;
    const id = target.construct === undefined ? own.id : this.childId(own.id, target.construct, ...fixed);
    const identity = destinationIdentity(this, own);
    const nameFor = identity && ((key: string) => ownName(this, identity, key));
    const destination = new HelperDestination(this, id, target, {
      ...options, deliveryDestinationName: options.deliveryDestinationName ?? nameFor?.(replacementKey(target.resource)),
    });
    if (nameFor !== undefined && options.deliveryDestinationName === undefined) followTarget(destination, target.resource, nameFor);
    claimName(destination, 'deliveryDestinationName', options.deliveryDestinationName);
    const delivery = new Delivery(destination, 'Delivery', { ...options, source: this, destination });
    if (identity !== undefined) claimOwnDestination(destination, delivery, identity);

    return delivery;
  }

  /** The id of a child for `target`, whatever the order in which deliveries are defined. */
  private childId(kind: string, target: IConstruct, ...parts: (string | undefined)[]): string {
    const id = `${kind}-${target.node.id}-${shortHash(this, [target.node.path, ...parts.map(part => part ?? '')])}`;
    if (this.node.tryFindChild(id) !== undefined) {
      fail(this, `delivers to '${target.node.path}' already: deliver to it once, with all options`);
    }

    return id;
  }
}
