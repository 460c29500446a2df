import type { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { templateProperty } from '../cfn/template-property';
import { fail } from '../fail';

const DIRECT_PUT = 'DirectPut';

/**
 * Fails for a delivery stream of this app that reads from elsewhere, such as a Kinesis data stream: nothing can be put into it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 */
export function checkStreamSource(scope: IConstruct, stream: IDeliveryStream, resource: CfnResource | undefined): void {
  const type = resource && templateProperty(resource, 'DeliveryStreamType');
  if (typeof type !== 'string' || type === DIRECT_PUT) return;

  fail(scope, `deliveryStream must have Direct PUT as its source, got '${stream.node.path}' of type ${type}, into which nothing can be put: `
    + 'create the delivery stream without a source');
}
