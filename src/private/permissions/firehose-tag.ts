// Tested by test/destinations/firehose.test.ts.
import type { IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Stack, TagManager } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { type ImportedResource, importedName, importedResource } from './imported-resource';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { WarnedTogether } from '../cdk/warned-together';

const TAG = 'LogDeliveryEnabled';

/** Imported delivery streams, each with one warning in a stage. */
const NOT_TAGGED = new WarnedTogether(importedResource, (first, [stream]) => {
  warn(first, 'firehoseTagNotAdded', `this app cannot tag delivery stream '${importedName(stream)}': add the tag ${TAG} with the `
    + "value 'true', or nothing is delivered");
});

/** The streams that deliveries use in each stack. */
const IMPORTED = new WeakMap<IDeliveryStreamRef, Map<Stack, ImportedResource>>();

/**
 * Tags a delivery stream. The tag allows the service-linked role of the log delivery service to put records into the
 * stream.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-Firehose.html
 */
export function grantStreamWrites(delivery: IConstruct, stream: IDeliveryStreamRef): void {
  const resource = cfnResourceOf(stream);
  const tags = resource && TagManager.of(resource);
  if (tags !== undefined) {
    tags.setTag(TAG, 'true');
    return;
  }

  const stack = Stack.of(delivery);
  const ofStacks = getOrCreate(IMPORTED, stream, () => new Map<Stack, ImportedResource>());
  NOT_TAGGED.add(delivery, getOrCreate(ofStacks, stack, () => (
    { stack, arn: stream.deliveryStreamRef.deliveryStreamArn, name: stream.deliveryStreamRef.deliveryStreamName }
  )));
}
