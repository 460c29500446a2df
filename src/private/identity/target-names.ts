import type { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import { remembered } from '../cdk/memo';
import { ValidatedTogether } from '../cdk/validated-together';
import { createOnlyValues } from '../model/create-only-values';

/** What has been made of each resource: many deliveries go to one bucket. */
const REPLACEMENT_KEYS = new WeakMap<CfnResource, string>();

/** A destination whose name follows its target. */
interface NamedDestination {
  readonly resource: CfnDeliveryDestination;
  readonly target: CfnResource;
  readonly nameFor: NameFor;
  name: string;
}

/** The name of a destination whose target has this key. */
type NameFor = (replacementKey: string) => string;

/** The destinations whose names follow their targets. */
const NAMED = new ValidatedTogether<NamedDestination>(destinations => {
  const keys = new Map<CfnResource, string>();
  destinations.forEach(named => { rename(named, remembered(keys, named.target, () => currentKey(named.target))); });
  return [];
});

/** Another text for a resource of this app when CloudFormation replaces it; that of the first time this is called. */
export function replacementKey(resource: CfnResource | undefined): string {
  return resource === undefined ? '' : remembered(REPLACEMENT_KEYS, resource, () => currentKey(resource));
}

/**
 * Gives a destination another name when the app is synthesised, if what its target is replaced with has been set since.
 *
 * A `Lazy` for each name would say the same and take longer: in most apps nothing has changed.
 */
export function followTarget(resource: CfnDeliveryDestination, target: CfnResource | undefined, nameFor: NameFor): void {
  if (target !== undefined) NAMED.add(resource, { resource, target, nameFor, name: resource.name });
}

function rename(named: NamedDestination, key: string): void {
  const { resource, target, nameFor, name } = named;
  // Where it is another one, the user has set it.
  if (resource.name !== name || key === REPLACEMENT_KEYS.get(target)) return;

  named.name = nameFor(key);
  resource.name = named.name;
}

function currentKey(resource: CfnResource): string {
  return JSON.stringify(createOnlyValues(resource));
}
