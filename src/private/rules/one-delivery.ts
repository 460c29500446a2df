// Tested by test/private/rules/repeated-deliveries.test.ts.
import type { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import type { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { getOrCreate } from '../cdk/memo';
import { withId } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';
import { secondDeliveryMessage } from '../identity/logical-ids';
import { deliveryOf, type ReadDelivery } from '../model/app-deliveries';

/** The L1s of the deliveries of this library. */
const OWN = new WeakSet<CfnResource>();

/** A delivery of this library and its L1. */
type OwnDelivery = readonly [delivery: IConstruct, resource: CfnDelivery];

const DELIVERIES = new ValidatedTogether<OwnDelivery>((deliveries, stack) => {
  const others = deliveriesOfOthers(stack).map(other => [other, deliveryOf(other)] as const);

  return deliveries.flatMap(([delivery, resource]) => {
    const read = deliveryOf(resource);
    return others.filter(([, other]) => isRepeated(read, other))
      .map(([other]) => `${delivery.node.path}: ${withId('secondDelivery', secondDeliveryMessage(other))}`);
  });
}, stack => {
  const isNeeded = deliveriesOfOthers(stack).length > 0;
  return () => isNeeded;
});

/**
 * Fails, when the app is synthesised, for a delivery if an L1, or a construct of another library, also delivers its
 * source to its destination. AWS: `The specified Delivery already exists`
 */
export function checkOneDelivery(delivery: IConstruct, resource: CfnDelivery): void {
  AppResources.of(delivery);
  OWN.add(resource);
  DELIVERIES.add(delivery, [delivery, resource]);
}

/** The deliveries of other libraries and L1s in each reading of an app. Most apps have none. */
const OF_OTHERS = new WeakMap<object, readonly CfnResource[]>();

function deliveriesOfOthers(stack: Stack): readonly CfnResource[] {
  const app = AppResources.of(stack);

  return getOrCreate(
    OF_OTHERS, app.reading(), () => app.ofType('AWS::Logs::Delivery').filter(resource => !OWN.has(resource)),
  );
}

function isRepeated(one: ReadDelivery | undefined, other: ReadDelivery | undefined): boolean {
  const isOneSource = one?.source !== undefined && one.source === other?.source;

  return isOneSource && one.destination !== undefined && one.destination === other.destination;
}
