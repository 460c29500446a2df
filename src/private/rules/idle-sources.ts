import type { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { ValidatedTogether } from '../cdk/validated-together';
import { type AppDeliveries, readDeliveries } from '../model/app-deliveries';

/** The delivery sources that have a delivery. */
const DELIVERING = new WeakSet<IConstruct>();

/** The sources of each app that have a delivery, created by this library or not. */
const DELIVERED = new WeakMap<AppDeliveries, ReadonlySet<CfnResource | undefined>>();

/** The construct and the L1 of a delivery source that this app creates. */
type SourceAndResource = readonly [source: IConstruct, resource: CfnDeliverySource];

/** The delivery sources that must have a delivery. */
const DEFINED_SOURCES = new ValidatedTogether<SourceAndResource>((idle, stack) => {
  idle.filter(([, resource]) => !deliveredSources(stack).has(resource))
    .forEach(([source]) => { warnOfIdle(source); });
  return [];
}, () => ([source]) => !DELIVERING.has(source));

/** Warns, when the app is synthesised, of a delivery source without a delivery in the app. */
export function warnUnlessDelivered(...source: SourceAndResource): void {
  // The app is read when it is synthesised.
  AppResources.of(source[0]);
  DEFINED_SOURCES.add(source[0], source);
}

/** Registers a delivery from `source`. */
export function registerDelivery(source: IConstruct): void {
  DELIVERING.add(source);
}

/**
 * Returns the L1s of all sources that deliveries of the app refer to, by reference or by name. Examples are deliveries
 * that are L1s, and deliveries of imported sources.
 */
function deliveredSources(stack: Stack): ReadonlySet<CfnResource | undefined> {
  const app = readDeliveries(stack);

  return getOrCreate(DELIVERED, app, () => new Set(app.deliveries.map(({ source }) => source?.resource)));
}

function warnOfIdle(source: IConstruct): void {
  warn(
    source, 'sourceWithoutDelivery',
    'this app does not deliver the logs of this delivery source: call toS3(), toLogGroup(), toFirehose(), toXRay() or '
    + 'deliverTo(), or acknowledge this warning if another app does',
  );
}
