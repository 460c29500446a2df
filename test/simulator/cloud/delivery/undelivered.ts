import type { Cloud } from '../cloud';
import { bucketOf, denialOf, logGroupOf } from './access';
import { logGroupKeyDenial, sourceKeyDenial } from './key-access';
import type { Delivery } from './records';

/** A delivery that delivers nothing, or nothing that can be read. */
export interface Undelivered {
  readonly delivery: Delivery;
  readonly reason: string;
}

/** All deliveries that could not write now. */
export function undelivered(cloud: Cloud): Undelivered[] {
  return cloud.environments
    .flatMap(({ deliveries }) => [...deliveries.values()])
    .flatMap(delivery => {
      const reason = reasonOf(cloud, delivery);
      return reason === undefined ? [] : [{ delivery, reason }];
    });
}

function reasonOf(cloud: Cloud, delivery: Delivery): string | undefined {
  const { resourceArn } = delivery.source;
  if (cloud.deleted.has(resourceArn)) return `resource ${resourceArn} has been deleted`;
  const logGroup = logGroupOf(cloud, delivery);
  const denial =
    denialOf(cloud, delivery) ??
    sourceKeyDenial(cloud, delivery) ??
    (logGroup && logGroupKeyDenial(cloud, delivery, logGroup));
  if (denial !== undefined) return denial;

  // It is accepted all the same (facts 1.1).
  return bucketOf(cloud, delivery)?.encryption.kind === 'AWS managed key'
    ? 'objects encrypted with the AWS managed key cannot be read'
    : undefined;
}
