import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { Modified } from '../cdk/dependencies';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { fail, warn } from '../cdk/messages';
import { DESTINATION_TITLES } from '../model/destination-facts';
import { shareEnvironment } from '../model/environments';

/** A delivery, and what it delivers to. */
interface KnownDelivery {
  readonly delivery: IConstruct;
  readonly destination: Modified;
  readonly type?: DeliveryDestinationType;
}

/** The deliveries of each source, by app. */
const DELIVERIES = new WeakMap<IConstruct, Map<Modified, KnownDelivery[]>>();

/** The resources behind the source and the destination of a delivery, or their ARNs. */
export interface ModifiedEnds {
  readonly source: Modified;
  readonly destination: Modified;
}

/**
 * Fails for a second delivery of a source to a destination (`The specified Delivery already exists`), and warns of one to
 * another destination of the same type: public sources disagree on whether AWS accepts it.
 */
export function checkRepetition(delivery: IConstruct, { source, destination }: ModifiedEnds, type?: DeliveryDestinationType): void {
  const known = getOrCreate(DELIVERIES, delivery.node.root, () => new Map<Modified, KnownDelivery[]>());
  const all = getOrCreate(known, source, () => []);
  const deliveries = all.filter(other => isInTree(other.delivery) && (typeof source !== 'string' || surelyTogether(delivery, other.delivery)));
  const same = deliveries.find(other => other.destination === destination);
  if (same !== undefined) {
    fail(delivery, `source and destination must not be those of another delivery, got those of '${same.delivery.node.path}': deliver once, with all `
      + 'options');
  }
  const alike = type && deliveries.find(other => other.type === type);
  if (type !== undefined && alike !== undefined) warnOfType(delivery, alike.delivery, type);
  all.push({ delivery, destination, type });
}

/** What is known by its ARN alone can be another one in another account or Region. */
function surelyTogether(one: IConstruct, other: IConstruct): boolean {
  return shareEnvironment(Stack.of(one), Stack.of(other)) === true;
}

function warnOfType(delivery: IConstruct, other: IConstruct, type: DeliveryDestinationType): void {
  warn(delivery, 'destinationTypeTwice', `the delivery source has another delivery to ${DESTINATION_TITLES[type]}, '${other.node.path}': public reports `
    + 'disagree on whether AWS takes it. If the deployment fails with `Delivery already exists for this Delivery Source with the same Delivery '
    + 'Destination Type`, keep one of them, and copy the logs from there or deliver them to another type of destination');
}
