// Tested by test/delivery-source-deliveries.test.ts, test/delivery-source-imported.test.ts, test/given-values.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IDeliveryDestinationRef, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import {
  deliverTo, firehoseDelivery, type HelperDelivery, type HelperSource, logGroupDelivery, s3Delivery, xRayDelivery,
} from './helper-deliveries';
import type { Delivery, DeliveryOptions } from '../../delivery';
import type { IDeliverySource } from '../../delivery-source';
import type { FirehoseDeliveryOptions } from '../../destinations/firehose';
import type { LogGroupDeliveryOptions } from '../../destinations/log-group';
import type { S3DeliveryOptions } from '../../destinations/s3';
import type { XRayDeliveryOptions } from '../../destinations/x-ray';
import { checkArgument, checkGiven } from '../rules/given-values';

// The methods of delivery sources, without the last step. Each checks the arguments that the user has passed.

/** A delivery source of this library, which has its deliveries below itself. */
type Source = IDeliverySource & Construct;

export function deliverFrom(source: Source, destination: IDeliveryDestinationRef, options: DeliveryOptions = {}): Delivery {
  checkArgument(source, 'destination', destination);
  checkGiven(source, options);

  return deliverTo(helperSource(source), destination, options);
}

export function toS3(source: Source, bucket: IBucketRef, options: S3DeliveryOptions = {}): HelperDelivery {
  checkArgument(source, 'bucket', bucket);
  checkGiven(source, options);

  return s3Delivery(helperSource(source), bucket, options);
}

export function toLogGroup(source: Source, logGroup: ILogGroupRef, options: LogGroupDeliveryOptions = {}): HelperDelivery {
  checkArgument(source, 'logGroup', logGroup);
  checkGiven(source, options);

  return logGroupDelivery(helperSource(source), logGroup, options);
}

export function toFirehose(
  source: Source, deliveryStream: IDeliveryStreamRef, options: FirehoseDeliveryOptions = {},
): HelperDelivery {
  checkArgument(source, 'deliveryStream', deliveryStream);
  checkGiven(source, options);

  return firehoseDelivery(helperSource(source), deliveryStream, options);
}

export function toXRay(source: Source, options: XRayDeliveryOptions = {}): HelperDelivery {
  checkGiven(source, options);

  return xRayDelivery(helperSource(source), options);
}

function helperSource(source: Source): HelperSource {
  return { source, scope: source, logType: source.logType };
}
