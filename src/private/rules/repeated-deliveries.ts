import type { IConstruct } from 'constructs';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { Modified } from '../cdk/dependencies';
import { addToList } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { WarnedTogether } from '../cdk/warned-together';
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
 * Fails for a second delivery of a source to a destination (`The specified Delivery already exists`). Warns of a
 * delivery to another destination of the same type: public sources disagree on whether AWS accepts it. There is one
 * warning for all, when the app is synthesised.
 */
export function checkRepetition(
  delivery: IConstruct, { source, destination }: ModifiedEnds, type?: DeliveryDestinationType,
): void {
  // A source that is known only by its ARN can be another source in another account or Region.
  const others = DELIVERIES.add(delivery, '', source, { destination, type }).filter(({ isCertain }) => isCertain);
  const same = others.find(other => other.value.destination === destination);
  if (same !== undefined) failForSecondDelivery(delivery, same.construct);

  if (type === undefined) return;
  const alike = others.filter(other => other.value.type === type);
  if (alike.length > 0) addAlike([...alike.map(({ construct }) => construct), delivery], type);
}

/** A delivery of a source that has several to one type of destination. */
interface AlikeDelivery {
  readonly delivery: IConstruct;
  readonly type: DeliveryDestinationType;
  /** The first delivery to this type. */
  readonly first: IConstruct;
}

/** A stage has one warning, because all cases have one cause: the behaviour of AWS is not known. */
const ALIKE = new WarnedTogether<AlikeDelivery>(() => '', (_, items) => {
  const cases = new Map<string, AlikeDelivery[]>();
  items.forEach(item => addToList(cases, `${item.first.node.addr} ${item.type}`, item));
  const repeated = [...cases.values()].filter(({ length }) => length > 1);
  if (repeated.length > 0) warnOfType(repeated[0], repeated.length - 1);
});

/** The deliveries that have been added. */
const ADDED = new WeakMap<IConstruct, AlikeDelivery>();

function addAlike(deliveries: readonly IConstruct[], type: DeliveryDestinationType): void {
  const first = ADDED.get(deliveries[0])?.first ?? deliveries[0];
  deliveries.filter(delivery => !ADDED.has(delivery)).forEach(delivery => {
    const item = { delivery, type, first };
    ADDED.set(delivery, item);
    ALIKE.add(delivery, item);
  });
}

function warnOfType([first, { delivery, type }, ...more]: readonly AlikeDelivery[], otherCases: number): void {
  const paths = [first, ...more].map(other => `'${other.delivery.node.path}'`).join(', ');
  const cases = otherCases === 0 ? '' : ` (${otherCases} more such ${otherCases === 1 ? 'case' : 'cases'} in this app)`;
  warn(
    delivery, 'destinationTypeTwice',
    `${paths} already deliver${more.length === 0 ? 's' : ''} this source to ${DESTINATION_TITLES[type]}${cases}: if `
    + 'the deployment fails with "Delivery already exists", keep one of them, or use another type of destination',
  );
}
