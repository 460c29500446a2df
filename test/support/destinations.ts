import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import * as delivery from '../../src';

/** Returns a log group with a name, unless `props` have another one. */
export function newLogGroup(scope: Construct, props: logs.LogGroupProps = { logGroupName: '/aws/vendedlogs/orders' }): logs.LogGroup {
  return new logs.LogGroup(scope, 'LogGroup', props);
}

/** Returns a delivery stream whose source is Direct PUT. */
export function newStream(scope: Construct, id = 'Stream'): firehose.DeliveryStream {
  const bucket = new s3.Bucket(scope, `${id}Bucket`);

  return new firehose.DeliveryStream(scope, id, { destination: new firehose.S3Bucket(bucket) });
}

/** Returns a delivery destination of this type, with a separate target. */
export function newDestination(
  scope: Construct, type: delivery.DeliveryDestinationType, outputFormat?: delivery.OutputFormat,
): delivery.DeliveryDestination {
  switch (type) {
    case delivery.DeliveryDestinationType.S3:
      return new delivery.S3DeliveryDestination(scope, 'Destination', { bucket: new s3.Bucket(scope, 'Bucket'), outputFormat });
    case delivery.DeliveryDestinationType.CWL:
      return new delivery.LogGroupDeliveryDestination(scope, 'Destination', { logGroup: newLogGroup(scope), outputFormat });
    case delivery.DeliveryDestinationType.FH:
      return new delivery.FirehoseDeliveryDestination(scope, 'Destination', { deliveryStream: newStream(scope), outputFormat });
    case delivery.DeliveryDestinationType.XRAY:
      return new delivery.XRayDeliveryDestination(scope, 'Destination');
  }
}
