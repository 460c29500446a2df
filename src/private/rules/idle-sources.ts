import { CfnDelivery, type CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { propertyOf } from '../cdk/cfn-properties';
import { resourcesBelow } from '../cdk/cfn-resource';
import { warn } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';

/** The delivery sources that have a delivery. */
const DELIVERING = new WeakSet<IConstruct>();

/** The construct and the L1 of a delivery source that this app creates. */
type SourceAndResource = readonly [source: IConstruct & { readonly deliverySourceName: string }, resource: CfnDeliverySource];

/** The delivery sources that something should deliver from. */
const DEFINED_SOURCES = new ValidatedTogether<SourceAndResource>((sources, stack) => {
  const idle = sources.filter(([source]) => !DELIVERING.has(source));
  const names = idle.length === 0 ? new Set<unknown>() : namesInDeliveries(stack);
  idle.filter(each => !namesOf(each).some(name => names.has(name))).forEach(([source]) => { warnOfIdle(source); });
  return [];
});

/** Warns, when the app is synthesised, of a delivery source that nothing of the app delivers from. */
export function warnUnlessDelivered(...source: SourceAndResource): void {
  DEFINED_SOURCES.add(source[0], source);
}

/** Registers a delivery from `source`. */
export function registerDelivery(source: IConstruct): void {
  DELIVERING.add(source);
}

/** Returns the names of sources in the deliveries of the app. L1s, and deliveries of sources imported by name, only have the name. */
function namesInDeliveries(stack: Stack): Set<unknown> {
  return new Set(resourcesBelow(stack.node.root, type => type === CfnDelivery.CFN_RESOURCE_TYPE_NAME)
    .map(delivery => propertyOf(delivery, 'DeliverySourceName')));
}

/** Returns the texts by which a delivery can name a source. A reference has the same text wherever it is used. */
function namesOf([source, resource]: SourceAndResource): string[] {
  return [source.deliverySourceName, resource.ref, resource.name];
}

function warnOfIdle(source: IConstruct): void {
  warn(source, 'sourceWithoutDelivery', 'nothing in this app delivers the logs of this delivery source: call toS3(), toLogGroup(), toFirehose(), '
    + 'toXRay() or deliverTo(), or acknowledge this if something else delivers them');
}
