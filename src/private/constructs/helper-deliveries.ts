// Tested by test/delivery-source-deliveries.test.ts, test/delivery-source-imported.test.ts, test/environments.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IDeliveryDestinationRef, IDeliverySourceRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct } from 'constructs';
import { HelperDestination } from './helper-destination';
import { injectHelperOptions } from './helper-options';
import { Delivery, type DeliveryOptions } from '../../delivery';
import type { SharedDeliveryDestinationOptions } from '../../delivery-destination';
import { FirehoseDeliveryDestination, type FirehoseDeliveryOptions } from '../../destinations/firehose';
import { LogGroupDeliveryDestination, type LogGroupDeliveryOptions } from '../../destinations/log-group';
import { S3DeliveryDestination, type S3DeliveryOptions } from '../../destinations/s3';
import { XRayDeliveryDestination, type XRayDeliveryOptions } from '../../destinations/x-ray';
import type { LogType } from '../../log-type';
import { shortHash } from '../cdk/hash';
import { fail } from '../cdk/messages';
import { helperIdentity, type HelperTarget } from '../identity/logical-ids';
import { createOnlyPath } from '../model/s3-paths';
import { checkAdoptedTogether } from '../rules/adopted';
import { BucketTarget } from '../targets/bucket';
import { DeliveryStreamTarget } from '../targets/delivery-stream';
import { LogGroupTarget } from '../targets/log-group';
import { XRayTarget } from '../targets/x-ray';

/** The delivery source of helpers. */
export interface HelperSource {
  /** A delivery source of this library or of another one, or an L1. */
  readonly source: IDeliverySourceRef;
  /** The scope of the deliveries and destinations: the source itself if it is of this library. */
  readonly scope: Construct;
  readonly logType?: LogType;
}

/** A delivery to a destination that is created for it, before both are. */
export interface HelperDelivery {
  readonly from: HelperSource;
  readonly helper: HelperTarget;
  readonly options: DeliveryOptions & SharedDeliveryDestinationOptions;
}

const X_RAY_ID = 'XRay';

/** Delivers to a delivery destination that exists. */
export function deliverTo(from: HelperSource, destination: IDeliveryDestinationRef, options: DeliveryOptions): Delivery {
  const id = childId(from, 'Delivery', destination);

  return new Delivery(from.scope, id, { ...options, source: from.source, destination });
}

/**
 * Creates a destination below the scope of a source, and the delivery to it.
 *
 * aws-cdk-lib records the stack of calls from here up to the user, which takes time for each call. So methods such as
 * `toS3()` call this function themselves.
 */
export function deliver({ from, helper, options }: HelperDelivery): Delivery {
  const { source, scope } = from;
  const { target, createOnly } = helper;
  checkAdoptedTogether(scope, options);
  const id = target.construct === undefined ? helper.id : childId(from, helper.id, target.construct, ...createOnly);
  const destination = new HelperDestination(scope, id, {
    target, options, identity: helperIdentity(scope, source, helper), source, condition: options.condition,
  });

  return new Delivery(destination, 'Delivery', { ...options, source, destination });
}

/** @param grantedPrefix the prefix that the bucket policy names, if it is not the whole prefix of the delivery */
export function s3Delivery(
  from: HelperSource, bucket: IBucketRef, options: S3DeliveryOptions, grantedPrefix?: string,
): HelperDelivery {
  const props = inject(from, S3DeliveryDestination.PROPERTY_INJECTION_ID, 'S3', { ...options, bucket });
  const createOnly = [props.prefix, props.outputFormat?.value, ...createOnlyPath(from.logType, props)];
  const target = new BucketTarget(from.scope, { ...props, grantedPrefix });

  return { from, helper: { id: 'S3', target, arn: () => props.bucket.bucketRef.bucketArn, createOnly }, options: props };
}

export function logGroupDelivery(
  from: HelperSource, logGroup: ILogGroupRef, options: LogGroupDeliveryOptions,
): HelperDelivery {
  const props = inject(from, LogGroupDeliveryDestination.PROPERTY_INJECTION_ID, 'LogGroup', { ...options, logGroup });
  const target = new LogGroupTarget(from.scope, props);
  const createOnly = [props.outputFormat?.value];
  const arn = () => props.logGroup.logGroupRef.logGroupArn;

  return { from, helper: { id: 'LogGroup', target, arn, createOnly }, options: props };
}

export function firehoseDelivery(
  from: HelperSource, deliveryStream: IDeliveryStreamRef, options: FirehoseDeliveryOptions,
): HelperDelivery {
  const uniqueId = FirehoseDeliveryDestination.PROPERTY_INJECTION_ID;
  const props = inject(from, uniqueId, 'Firehose', { ...options, deliveryStream });
  const target = new DeliveryStreamTarget(from.scope, props);
  const createOnly = [props.outputFormat?.value];
  const arn = () => props.deliveryStream.deliveryStreamRef.deliveryStreamArn;

  return { from, helper: { id: 'Firehose', target, arn, createOnly }, options: props };
}

export function xRayDelivery(from: HelperSource, options: XRayDeliveryOptions): HelperDelivery {
  if (from.scope.node.tryFindChild(X_RAY_ID) !== undefined) {
    fail(from.scope, 'secondDelivery', 'this source already delivers to X-Ray: call toXRay() once');
  }
  const props = inject(from, XRayDeliveryDestination.PROPERTY_INJECTION_ID, X_RAY_ID, options);

  return { from, helper: { id: X_RAY_ID, target: new XRayTarget(props), createOnly: [] }, options: props };
}

/** Returns the options of a helper as the property injector of its destination's class changes them. */
function inject<T extends DeliveryOptions>({ scope }: HelperSource, uniqueId: string, id: string, options: T): T {
  return injectHelperOptions(uniqueId, options, { scope, id });
}

/** Returns the id of a child for `target`, which does not depend on the order in which deliveries are defined. */
function childId({ scope }: HelperSource, kind: string, target: IConstruct, ...parts: (string | undefined)[]): string {
  const id = `${kind}-${target.node.id}-${shortHash(scope, [target.node.path, ...parts.map(part => part ?? '')])}`;
  if (scope.node.tryFindChild(id) !== undefined) {
    fail(scope, 'secondDelivery', `this source already delivers to '${target.node.path}': put all options on that delivery`);
  }

  return id;
}
