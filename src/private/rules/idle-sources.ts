import { CfnDelivery, type CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { propertyOf } from '../cdk/cfn-properties';
import { resourcesBelow } from '../cdk/cfn-resource';
import { warn } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';

/** The delivery sources that deliver. */
const DELIVERING = new WeakSet<IConstruct>();

/** A delivery source that this app creates, by its construct and its L1. */
interface DefinedSource {
  readonly source: IConstruct & { readonly deliverySourceName: string };
  readonly resource: CfnDeliverySource;
}

/** The delivery sources that something should deliver from. */
const SOURCES = new ValidatedTogether<DefinedSource>((sources, stack) => {
  const idle = sources.filter(({ source }) => !DELIVERING.has(source));
  const names = idle.length === 0 ? new Set<unknown>() : namesInDeliveries(stack);
  idle.filter(each => !namesOf(each).some(name => names.has(name))).forEach(({ source }) => { warnOf(source); });
  return [];
});

/** Warns, when the app is synthesised, of a delivery source that nothing of the app delivers from. */
export function expectDelivery(source: DefinedSource['source'], resource: CfnDeliverySource): void {
  SOURCES.add(source, { source, resource });
}

/** Notes that a delivery has `source`. */
export function noteDelivery(source: IConstruct): void {
  DELIVERING.add(source);
}

/** What the deliveries of the app call their sources: L1s, and those of sources that are imported by their names. */
function namesInDeliveries(stack: Stack): Set<unknown> {
  return new Set(resourcesBelow(stack.node.root, type => type === CfnDelivery.CFN_RESOURCE_TYPE_NAME)
    .map(delivery => propertyOf(delivery, 'DeliverySourceName')));
}

/** The texts that a delivery can call a source by: a reference has the same one wherever it is used. */
function namesOf({ source, resource }: DefinedSource): string[] {
  return [source.deliverySourceName, resource.ref, resource.name];
}

function warnOf(source: IConstruct): void {
  warn(source, 'sourceWithoutDelivery', 'nothing in this app delivers the logs of this delivery source: call toS3(), toLogGroup(), toFirehose(), '
    + 'toXRay() or deliverTo(), or acknowledge this if something else delivers them');
}
