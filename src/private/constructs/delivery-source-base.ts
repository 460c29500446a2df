// Tested by test/delivery-source-deliveries.test.ts, test/delivery-source-imported.test.ts, test/environments.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { DeliverySourceReference, IDeliveryDestinationRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Resource } from 'aws-cdk-lib/core';
import {
  deliverTo, deliverToFirehose, deliverToLogGroup, deliverToS3, deliverToXRay, type HelperSource,
} from './helper-deliveries';
import type { Delivery, DeliveryOptions } from '../../delivery';
import type { IDeliverySource } from '../../delivery-source';
import type { FirehoseDeliveryOptions } from '../../destinations/firehose';
import type { LogGroupDeliveryOptions } from '../../destinations/log-group';
import type { S3DeliveryOptions } from '../../destinations/s3';
import type { XRayDeliveryOptions } from '../../destinations/x-ray';
import type { LogType } from '../../log-type';
import { checkArgument, checkGiven } from '../rules/given-values';

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

    return deliverTo(this.helperSource(), destination, options);
  }

  public toS3(bucket: IBucketRef, options: S3DeliveryOptions = {}): Delivery {
    checkArgument(this, 'bucket', bucket);
    checkGiven(this, options);

    return deliverToS3(this.helperSource(), bucket, options);
  }

  public toLogGroup(logGroup: ILogGroupRef, options: LogGroupDeliveryOptions = {}): Delivery {
    checkArgument(this, 'logGroup', logGroup);
    checkGiven(this, options);

    return deliverToLogGroup(this.helperSource(), logGroup, options);
  }

  public toFirehose(deliveryStream: IDeliveryStreamRef, options: FirehoseDeliveryOptions = {}): Delivery {
    checkArgument(this, 'deliveryStream', deliveryStream);
    checkGiven(this, options);

    return deliverToFirehose(this.helperSource(), deliveryStream, options);
  }

  public toXRay(options: XRayDeliveryOptions = {}): Delivery {
    checkGiven(this, options);

    return deliverToXRay(this.helperSource(), options);
  }

  private helperSource(): HelperSource {
    return { source: this, scope: this, logType: this.logType };
  }
}
