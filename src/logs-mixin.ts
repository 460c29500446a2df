import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IDeliveryDestinationRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { IConstruct, IMixin } from 'constructs';
import type { DeliveryOptions } from './delivery';
import type { FirehoseDeliveryOptions } from './destinations/firehose';
import type { LogGroupDeliveryOptions } from './destinations/log-group';
import type { S3DeliveryOptions } from './destinations/s3';
import type { XRayDeliveryOptions } from './destinations/x-ray';
import type { LogType } from './log-type';
import { AppliedLogs, type MixinSelection, type MixinTarget } from './private/constructs/applied-logs';
import {
  deliver, deliverTo, firehoseDelivery, logGroupDelivery, s3Delivery, xRayDelivery,
} from './private/constructs/helper-deliveries';
import { resourceFolder } from './private/constructs/resource-folder';
import { keyOfDestination, keyOfTarget, X_RAY_KEY } from './private/model/target-key';
import { checkArgumentAt, checkGivenAt } from './private/rules/given-values';
import { checkMixinLogTypes } from './private/rules/mixins';

/**
 * Options of a mixin that delivers to a bucket.
 */
export interface S3MixinOptions extends S3DeliveryOptions {
  /**
   * Gives each logged resource its own folder: `<prefix>/<kind>/<stack name>-<logical ID>`, for example
   * `logs/CloudFront/Shop-Website1A2B3C4D`.
   *
   * The bucket policy allows the whole `prefix`, or the folders of the kinds if there is no `prefix`. It does not become
   * longer with the number of resources.
   *
   * @default false - all logged resources share `prefix`
   */
  readonly folderPerResource?: boolean;
}

/**
 * Delivers the logs of all resources of an app, a stage, a stack or a construct.
 *
 * Apply the mixin after everything that it is applied to is defined. It delivers the logs of each L1 and L2 of the kinds
 * that the log types belong to. It skips imported resources, its own targets, and resources whose logs are
 * delivered to the target already. A delivery source that exists in the app is used, whoever has created it.
 *
 * @example
 * const logs = LogsMixin.of(CloudFrontLogType.ACCESS_LOGS, LoadBalancerLogType.ALB_ACCESS_LOGS);
 * Mixins.of(stack).apply(logs.toS3(bucket, { prefix: 'logs' }));
 */
export class LogsMixin {
  /**
   * Selects the resources that have at least one of these log types.
   *
   * Account-level log types, and log types whose resources have no CloudFormation type, are refused. Create a
   * `DeliverySource` for them.
   *
   * @param logTypes one or more constants, for example `CloudFrontLogType.ACCESS_LOGS`
   */
  public static of(...logTypes: LogType[]): LogsMixin {
    logTypes.forEach(logType => { checkArgumentAt('LogsMixin.of()', 'logTypes', logType, 'logType'); });
    checkMixinLogTypes(logTypes);

    return new LogsMixin({ logTypes: [...new Set(logTypes)], excluded: new Set(), targets: new Set() });
  }

  private constructor(private readonly selection: MixinSelection) {}

  /**
   * Returns the same selection without some constructs and everything below them. Does not change this one.
   *
   * @param constructs the constructs to leave out: resources, stacks, stages or your own constructs
   */
  public excluding(...constructs: IConstruct[]): LogsMixin {
    constructs.forEach(construct => { checkArgumentAt('LogsMixin.excluding()', 'constructs', construct); });

    return new LogsMixin({ ...this.selection, excluded: new Set([...this.selection.excluded, ...constructs]) });
  }

  /**
   * Returns a mixin that delivers the logs to an S3 bucket, by a delivery destination for each logged resource and log
   * type. The bucket itself is left out.
   *
   * @param bucket the bucket in any Region, an L2, an L1 or imported
   */
  public toS3(bucket: IBucketRef, options: S3MixinOptions = {}): IMixin {
    checkArgumentAt('LogsMixin.toS3()', 'bucket', bucket);
    checkGivenAt('LogsMixin.toS3()', options);
    const { folderPerResource, ...ofDelivery } = options;

    return this.mixin({
      key: keyOfTarget(bucket),
      deliver: (from, resource) => {
        if (folderPerResource !== true) return deliver(s3Delivery(from, bucket, ofDelivery));
        const { prefix, grantedPrefix } = resourceFolder(resource, ofDelivery.prefix);

        return deliver(s3Delivery(from, bucket, { ...ofDelivery, prefix }, grantedPrefix));
      },
    });
  }

  /**
   * Returns a mixin that delivers the logs to a CloudWatch Logs log group, by a delivery destination for each logged
   * resource and log type.
   *
   * @param logGroup the log group in the account and Region of the logged resources, an L2, an L1 or imported
   */
  public toLogGroup(logGroup: ILogGroupRef, options: LogGroupDeliveryOptions = {}): IMixin {
    checkArgumentAt('LogsMixin.toLogGroup()', 'logGroup', logGroup);
    checkGivenAt('LogsMixin.toLogGroup()', options);

    return this.mixin({ key: keyOfTarget(logGroup), deliver: from => deliver(logGroupDelivery(from, logGroup, options)) });
  }

  /**
   * Returns a mixin that delivers the logs to a Firehose delivery stream, by a delivery destination for each logged
   * resource and log type.
   *
   * @param deliveryStream the delivery stream, an L2, an L1 or imported. Its source must be Direct PUT
   */
  public toFirehose(deliveryStream: IDeliveryStreamRef, options: FirehoseDeliveryOptions = {}): IMixin {
    checkArgumentAt('LogsMixin.toFirehose()', 'deliveryStream', deliveryStream);
    checkGivenAt('LogsMixin.toFirehose()', options);

    return this.mixin({
      key: keyOfTarget(deliveryStream), deliver: from => deliver(firehoseDelivery(from, deliveryStream, options)),
    });
  }

  /**
   * Returns a mixin that delivers traces to X-Ray, by a delivery destination for each logged resource. Transaction
   * Search must be on in each account and Region.
   */
  public toXRay(options: XRayDeliveryOptions = {}): IMixin {
    checkGivenAt('LogsMixin.toXRay()', options);

    return this.mixin({ key: X_RAY_KEY, deliver: from => deliver(xRayDelivery(from, options)) });
  }

  /**
   * Returns a mixin that delivers the logs to one delivery destination, which can be in another account.
   *
   * The deliveries of a stack to one destination are created one after another. The target of the destination is left
   * out.
   *
   * @param destination any delivery destination: of this library, imported or an L1
   */
  public deliverTo(destination: IDeliveryDestinationRef, options: DeliveryOptions = {}): IMixin {
    checkArgumentAt('LogsMixin.deliverTo()', 'destination', destination);
    checkGivenAt('LogsMixin.deliverTo()', options);

    return this.mixin({ key: keyOfDestination(destination), deliver: from => deliverTo(from, destination, options) });
  }

  private mixin(target: MixinTarget): IMixin {
    return new AppliedLogs(this.selection, target);
  }
}
