// Tested by test/destinations/l1-targets.test.ts, test/destinations/l1-keys.test.ts.
import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf, l2Of } from './cfn-resource';

/** The construct that represents each resource. */
const CHOSEN = new WeakMap<CfnResource, IConstruct>();

/**
 * Returns the construct that represents a resource, for any of its constructs: an L2 if there is one, such as the one
 * that `Bucket.fromCfnBucket()` puts below an L1, and the L1 otherwise. The first answer stays, so that a resource has
 * one policy.
 *
 * @param isOfKind tests for a construct of the same kind
 */
export function oneConstructOf<T extends IConstruct>(construct: T, isOfKind: (other: IConstruct) => other is T): T {
  const resource = cfnResourceOf(construct);
  if (resource === undefined) return construct;
  const known = CHOSEN.get(resource);
  if (known !== undefined && isOfKind(known)) return known;

  const l2 = [construct, l2Of(resource), ...resource.node.children].filter(isOfKind)
    .find(candidate => !CfnResource.isCfnResource(candidate));
  const chosen = l2 ?? (isOfKind(resource) ? resource : construct);
  CHOSEN.set(resource, chosen);

  return chosen;
}
