// Tested by test/delivery-source-deliveries.test.ts, test/delivery-source-imported.test.ts, test/environments.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { DeliverySourceReference, IDeliveryDestinationRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Resource } from 'aws-cdk-lib/core';
import { deliver } from './helper-deliveries';
import { deliverFrom, toFirehose, toLogGroup, toS3, toXRay } from './source-deliveries';
import type { Delivery, DeliveryOptions } from '../../delivery';
import type { IDeliverySource } from '../../delivery-source';
import type { FirehoseDeliveryOptions } from '../../destinations/firehose';
import type { LogGroupDeliveryOptions } from '../../destinations/log-group';
import type { S3DeliveryOptions } from '../../destinations/s3';
import type { XRayDeliveryOptions } from '../../destinations/x-ray';
import type { LogType } from '../../log-type';

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
