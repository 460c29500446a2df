// Tested by test/private/identity/following.test.ts, test/identity-late-ids.test.ts, test/identity-names.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { afterAspects } from '../cdk/after-aspects';
import { logicalIdOf, refreshLogicalIds } from '../cdk/cfn-resource';
import { keepInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { stageOf } from '../cdk/scopes';
import { createOnlyValues } from '../model/create-only-values';

/** A name or a logical ID that is derived from names or logical IDs of other resources. */
export interface Follower {
  /** The construct of the follower. If it has been removed from the app, it stays unchanged. */
  readonly scope: IConstruct;
  /** Derives the name or the logical ID again. */
  follow(): void;
}

/** The text of a resource that followers were derived from. */
interface Followed {
  text: string;
  readonly followers: Follower[];
}

/** The resources that constructs of a stack follow. */
interface StackFollowers {
  readonly logicalIds: Map<CfnResource, Followed>;
  readonly replacementKeys: Map<CfnResource, Followed>;
}

const STACKS = new WeakMap<Stack, StackFollowers>();

/**
 * Calls a follower after the Aspects of its stage if a logical ID of `resources` has changed since, or a create-only
 * property of `replaced`. Both can change until the template is written.
 *
 * The check is made for each resource instead of each follower: many deliveries can have one bucket, and in most apps
 * nothing has changed. A `Lazy` for each name would do the same and takes longer.
 */
export function followResources(follower: Follower, resources: readonly CfnResource[], replaced?: CfnResource): void {
  const stack = Stack.of(follower.scope);
  const { logicalIds, replacementKeys } = getOrCreate(STACKS, stack, () => watch(stack));

  for (const resource of resources) addFollower(logicalIds, resource, follower, logicalIdOf);
  if (replaced !== undefined) addFollower(replacementKeys, replaced, follower, replacementKey);
}

/** A list with one follower takes a tenth of the memory of an empty one that grows. Most resources have few. */
function addFollower(
  all: Map<CfnResource, Followed>, resource: CfnResource, follower: Follower, textOf: (resource: CfnResource) => string,
): void {
  const known = all.get(resource);
  if (known === undefined) all.set(resource, { text: textOf(resource), followers: [follower] });
  else known.followers.push(follower);
}

function watch(stack: Stack): StackFollowers {
  const all: StackFollowers = { logicalIds: new Map(), replacementKeys: new Map() };
  afterAspects(stageOf(stack), () => {
    refreshLogicalIds(all.logicalIds.keys());
    for (const resource of all.replacementKeys.keys()) REPLACEMENT_KEYS.set(resource, currentKey(resource));
    const changed = new Set([...changesOf(all.logicalIds, logicalIdOf), ...changesOf(all.replacementKeys, replacementKey)]);

    keepInTree([...changed]).forEach(follower => { follower.follow(); });
  });

  return all;
}

/** Returns the followers of the resources that have another text now, and saves the text. */
function changesOf(all: ReadonlyMap<CfnResource, Followed>, textOf: (resource: CfnResource) => string): Follower[] {
  const changed: Follower[] = [];
  for (const [resource, followed] of all) {
    const text = textOf(resource);
    if (text !== followed.text) changed.push(...followed.followers);
    followed.text = text;
  }

  return changed;
}

/** The keys that names have been derived from, by resource, because many deliveries can have one bucket. */
const REPLACEMENT_KEYS = new WeakMap<CfnResource, string>();

/**
 * Returns a text that changes when CloudFormation replaces a resource of this app. The text is built once for each
 * resource, and again after the Aspects.
 */
export function replacementKey(resource: CfnResource | undefined): string {
  return resource === undefined ? '' : getOrCreate(REPLACEMENT_KEYS, resource, () => currentKey(resource));
}

function currentKey(resource: CfnResource): string {
  return JSON.stringify(createOnlyValues(resource));
}
