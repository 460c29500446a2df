import type { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf, overridesOf } from './cfn-resource';
import { fail } from './fail';

const DIRECT_PUT = 'DirectPut';

/**
 * Fails for a delivery stream of this app that reads from elsewhere, such as a Kinesis data stream: nothing can be put into it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 */
export function checkStreamSource(scope: IConstruct, stream: IDeliveryStream): void {
  const resource = cfnResourceOf(stream);
  const type: unknown = resource && (overridesOf(resource).DeliveryStreamType ?? Reflect.get(resource, 'deliveryStreamType'));
  if (typeof type !== 'string' || Token.isUnresolved(type) || type === DIRECT_PUT) return;

  fail(scope, `deliveryStream must have Direct PUT as its source, got '${stream.node.path}' of type ${type}, into which nothing can be put: `
    + 'create the delivery stream without a source');
}
