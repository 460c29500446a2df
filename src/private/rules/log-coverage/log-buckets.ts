// Tested by test/log-coverage-other-logging.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { targetsOfOtherLogging, TYPES_WITH_TARGETS } from './other-logging';
import { AppResources } from '../../cdk/app-resources';
import { referencedResources } from '../../cdk/referenced-resources';
import { rawProperty } from '../../cdk/template-property';
import type { AppDeliveries } from '../../model/app-deliveries';

/** The properties of a delivery stream that name a bucket. */
const STREAM_BUCKETS = ['ExtendedS3DestinationConfiguration', 'S3DestinationConfiguration'];

/**
 * Returns the buckets that logs go to, by a delivery or without one. The logs of such a bucket would be about the logs,
 * and would grow without end in the bucket itself.
 */
export function logBucketsOf(scope: IConstruct, { destinations }: AppDeliveries): ReadonlySet<CfnResource> {
  const targets = destinations.flatMap(({ target }) => target ?? []);
  const others = AppResources.of(scope).ofType(...TYPES_WITH_TARGETS);

  return new Set([...targets, ...targets.flatMap(bucketsOfStream), ...others.flatMap(bucketsOfOtherLogging)]);
}

/** Returns the buckets that a delivery stream writes to. */
function bucketsOfStream(stream: CfnResource): CfnResource[] {
  if (stream.cfnResourceType !== 'AWS::KinesisFirehose::DeliveryStream') return [];

  return STREAM_BUCKETS.flatMap(property => referencedResources(stream, rawProperty(stream, property)));
}

function bucketsOfOtherLogging(resource: CfnResource): CfnResource[] {
  return targetsOfOtherLogging(resource).flatMap(value => referencedResources(resource, value));
}
