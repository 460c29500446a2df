// Tested by test/delivery-source-deliveries.test.ts, test/delivery-source-imported.test.ts, test/environments.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { DeliverySourceReference, IDeliveryDestinationRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Resource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { HelperDestination } from './helper-destination';
import { injectHelperOptions } from './helper-options';
import { Delivery, type DeliveryOptions } from '../../delivery';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import type { IDeliverySource } from '../../delivery-source';
import { FirehoseDeliveryDestination, type FirehoseDeliveryOptions } from '../../destinations/firehose';
import { LogGroupDeliveryDestination, type LogGroupDeliveryOptions } from '../../destinations/log-group';
import { S3DeliveryDestination, type S3DeliveryOptions } from '../../destinations/s3';
import { XRayDeliveryDestination, type XRayDeliveryOptions } from '../../destinations/x-ray';
import type { LogType } from '../../log-type';
import { shortHash } from '../cdk/hash';
import { fail } from '../cdk/messages';
import { helperIdentity, type HelperTarget } from '../identity/logical-ids';
import { createOnlyPath } from '../model/s3-paths';
import { checkArgument, checkGiven } from '../rules/given-values';
import { BucketTarget } from '../targets/bucket';
import { DeliveryStreamTarget } from '../targets/delivery-stream';
import { LogGroupTarget } from '../targets/log-group';
import { XRayTarget } from '../targets/x-ray';

const X_RAY_ID = 'XRay';

/**
 * The base class of new and imported delivery sources, with the methods that create deliveries.
 *
 * @internal
 */
export abstract class DeliverySourceBase extends Resource implements IDeliverySource {
  public abstract readonly deliverySourceArn: string;
  public abstract readonly deliverySourceName: string;
  public abstract readonly logType?: LogType;
  public abstract readonly resourceArn?: string;

  public get deliverySourceRef(): DeliverySourceReference {
    return { deliverySourceName: this.deliverySourceName, deliverySourceArn: this.deliverySourceArn };
  }

  public deliverTo(destination: IDeliveryDestinationRef, options: DeliveryOptions = {}): Delivery {
    checkArgument(this, 'destination', destination);
    checkGiven(this, options);
    const id = this.childId('Delivery', destination);

    return new Delivery(this, id, { ...options, source: this, destination });
  }

  public toS3(bucket: IBucketRef, options: S3DeliveryOptions = {}): Delivery {
    checkArgument(this, 'bucket', bucket);
    checkGiven(this, options);
    const props = this.inject(S3DeliveryDestination.PROPERTY_INJECTION_ID, 'S3', { ...options, bucket });
    const createOnly = [props.prefix, props.outputFormat?.value, ...createOnlyPath(this.logType, props)];

    return this.deliverToHelper(
      { id: 'S3', target: new BucketTarget(this, props), arn: () => props.bucket.bucketRef.bucketArn, createOnly },
      props,
    );
  }

  public toLogGroup(logGroup: ILogGroupRef, options: LogGroupDeliveryOptions = {}): Delivery {
    checkArgument(this, 'logGroup', logGroup);
    checkGiven(this, options);
    const props = this.inject(LogGroupDeliveryDestination.PROPERTY_INJECTION_ID, 'LogGroup', { ...options, logGroup });
    const target = new LogGroupTarget(this, props);
    const createOnly = [props.outputFormat?.value];

    return this.deliverToHelper(
      { id: 'LogGroup', target, arn: () => props.logGroup.logGroupRef.logGroupArn, createOnly },
      props,
    );
  }

  public toFirehose(deliveryStream: IDeliveryStreamRef, options: FirehoseDeliveryOptions = {}): Delivery {
    checkArgument(this, 'deliveryStream', deliveryStream);
    checkGiven(this, options);
    const uniqueId = FirehoseDeliveryDestination.PROPERTY_INJECTION_ID;
    const props = this.inject(uniqueId, 'Firehose', { ...options, deliveryStream });
    const createOnly = [props.outputFormat?.value];

    return this.deliverToHelper(
      {
        id: 'Firehose',
        target: new DeliveryStreamTarget(this, props),
        arn: () => props.deliveryStream.deliveryStreamRef.deliveryStreamArn,
        createOnly,
      },
      props,
    );
  }

  public toXRay(options: XRayDeliveryOptions = {}): Delivery {
    checkGiven(this, options);
    if (this.node.tryFindChild(X_RAY_ID) !== undefined) fail(this, 'secondDelivery', 'this source already delivers to X-Ray: call toXRay() once');
    const props = this.inject(XRayDeliveryDestination.PROPERTY_INJECTION_ID, X_RAY_ID, options);

    return this.deliverToHelper({ id: X_RAY_ID, target: new XRayTarget(props), createOnly: [] }, props);
  }

  /** Returns the options of a helper as the property injector of its destination's class changes them. */
  private inject<T extends DeliveryOptions>(uniqueId: string, id: string, options: T): T {
    return injectHelperOptions(uniqueId, options, { scope: this, id });
  }

  /** Creates a destination below this source, and the delivery to it. */
  private deliverToHelper(helper: HelperTarget, options: DeliveryOptions & SharedDeliveryDestinationOptions): Delivery {
    const { target, createOnly } = helper;
    const id = target.construct === undefined ? helper.id : this.childId(helper.id, target.construct, ...createOnly);
    const destination = new HelperDestination(this, id, {
      target, options, identity: helperIdentity(this, helper), source: this, condition: options.condition,
    });

    return new Delivery(destination, 'Delivery', { ...options, source: this, destination });
  }

  /** Returns the id of a child for `target`, which does not depend on the order in which deliveries are defined. */
  private childId(kind: string, target: IConstruct, ...parts: (string | undefined)[]): string {
    const id = `${kind}-${target.node.id}-${shortHash(this, [target.node.path, ...parts.map(part => part ?? '')])}`;
    if (this.node.tryFindChild(id) !== undefined) {
      fail(this, 'secondDelivery', `this source already delivers to '${target.node.path}': put all options on that delivery`);
    }

    return id;
  }
}
