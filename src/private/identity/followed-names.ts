// Tested by test/private/identity/destination-names.test.ts, test/identity-names.test.ts.
import type { CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import { SettledTogether } from '../cdk/after-aspects';
import { logicalIdOf, refreshLogicalIds } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { createOnlyValues } from '../model/create-only-values';

/** The keys that names have been made of, by resource, because many deliveries go to one bucket. */
const REPLACEMENT_KEYS = new WeakMap<CfnResource, string>();

/**
 * Returns a text that changes when CloudFormation replaces a resource of this app. The text is made once for each
 * resource.
 */
export function replacementKey(resource: CfnResource | undefined): string {
  return resource === undefined ? '' : getOrCreate(REPLACEMENT_KEYS, resource, () => currentKey(resource));
}

function currentKey(resource: CfnResource): string {
  return JSON.stringify(createOnlyValues(resource));
}

/** The resources that a name is made of. */
export interface NameParts {
  /** The resources whose logical ids are parts of the name. */
  readonly resources: readonly CfnResource[];
  /** The resource that gets another name when CloudFormation replaces it. */
  readonly replaced?: CfnResource;
  readonly nameFor: (replacementKey: string) => string;
}

/** An L1, and the name that it has from this library. */
interface FollowedName {
  readonly resource: CfnDeliveryDestination | CfnDeliverySource;
  readonly parts: NameParts;
  key: string;
  name: string;
}

const NAMES = new SettledTogether<FollowedName>(names => {
  refreshLogicalIds(new Set(names.flatMap(({ parts }) => parts.resources)));
  const keys = new Map<CfnResource, string>();
  names.forEach(each => {
    const { replaced } = each.parts;
    rename(each, replaced === undefined ? '' : getOrCreate(keys, replaced, () => currentKey(replaced)));
  });
});

/**
 * Gives an L1 another name after the Aspects of its stage, if a create-only property or a logical id that the name is
 * made of has been set since.
 *
 * A `Lazy` for each name would do the same and takes longer: in most apps nothing has changed.
 */
export function followResources(resource: CfnDeliveryDestination | CfnDeliverySource, parts: NameParts): void {
  NAMES.add(resource, { resource, parts, key: keyOf(parts, replacementKey(parts.replaced)), name: resource.name });
}

function rename(followed: FollowedName, currentReplacementKey: string): void {
  const { resource, parts, name } = followed;
  const key = keyOf(parts, currentReplacementKey);
  // The user has set another name, or nothing has changed.
  if (resource.name !== name || key === followed.key) return;

  followed.key = key;
  followed.name = parts.nameFor(currentReplacementKey);
  resource.name = followed.name;
}

function keyOf({ resources }: NameParts, currentReplacementKey: string): string {
  return [currentReplacementKey, ...resources.map(logicalIdOf)].join(' ');
}
