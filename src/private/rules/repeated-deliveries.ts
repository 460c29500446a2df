import type { IConstruct } from 'constructs';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { Modified } from '../cdk/dependencies';
import { warn } from '../cdk/messages';
import { failForSecondDelivery } from '../identity/logical-ids';
import { Register } from '../identity/register';
import { DESTINATION_TITLES } from '../model/destination-facts';

/** The destination of a delivery. */
interface Destination {
  readonly destination: Modified;
  readonly type?: DeliveryDestinationType;
}

/** The deliveries of each source. */
const DELIVERIES = new Register<Destination>();

/** The resources behind the source and the destination of a delivery, or their ARNs. */
export interface ModifiedEnds {
  readonly source: Modified;
  readonly destination: Modified;
}

/**
 * Fails for a second delivery of a source to a destination (`The specified Delivery already exists`), and warns of one
 * to another destination of the same type: public sources disagree on whether AWS accepts it.
 */
export function checkRepetition(
  delivery: IConstruct, { source, destination }: ModifiedEnds, type?: DeliveryDestinationType,
): void {
  // A source that is known by its ARN alone can be another one in another account or Region.
  const others = DELIVERIES.add(delivery, source, '', { destination, type }).filter(({ isCertain }) => isCertain);
  const same = others.find(other => other.value.destination === destination);
  if (same !== undefined) failForSecondDelivery(delivery, same.construct);

  const alike = type && others.find(other => other.value.type === type);
  if (type !== undefined && alike !== undefined) warnOfType(delivery, alike.construct, type);
}

function warnOfType(delivery: IConstruct, other: IConstruct, type: DeliveryDestinationType): void {
  warn(delivery, 'destinationTypeTwice', `the delivery source has another delivery to ${DESTINATION_TITLES[type]}, '${other.node.path}': public reports `
    + 'disagree on whether AWS takes it. If the deployment fails with `Delivery already exists for this Delivery Source with the same Delivery '
    + 'Destination Type`, keep one of them, and copy the logs from there or deliver them to another type of destination');
}
