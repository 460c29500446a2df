// Tested by test/destinations/firehose.test.ts.
import type { IDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Stack, TagManager } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { warn } from '../cdk/messages';
import { print } from '../cdk/print';

const TAG = 'LogDeliveryEnabled';

/** The delivery streams that already have the tag or a warning. */
const TAGGED = new WeakSet<IDeliveryStream>();

/**
 * Tags a delivery stream. The tag allows the service-linked role of the log delivery service to put records into the
 * stream.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 */
export function grantStreamWrites(delivery: IConstruct, stream: IDeliveryStream): void {
  if (TAGGED.has(stream)) return;
  TAGGED.add(stream);

  const tags = stream.node.defaultChild && TagManager.of(stream.node.defaultChild);
  if (tags !== undefined) {
    tags.setTag(TAG, 'true');
    return;
  }

  warn(delivery, 'firehoseTagNotAdded',
    `delivery stream '${print(Stack.of(delivery), stream.deliveryStreamName)}' is not managed by this app: nothing `
    + `is delivered unless it has the tag ${TAG} with the value 'true'`);
}
