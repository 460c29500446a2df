import type { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from '../fail';
import type { Identity } from './identity';
import { isInTree } from '../in-tree';
import { remembered } from '../memo';

/** What has been claimed in each stack, and by which construct. */
const CLAIMS = new WeakMap<Stack, Map<string, IConstruct>>();

/**
 * Gives `resource` the logical id of `identity`, which then does not follow from its path, and fails where another construct
 * of the stack has it: `twice` says so, given its path.
 */
export function claimLogicalId(
  scope: IConstruct, resource: CfnResource, identity: Identity, word: string, twice: (other: string) => string,
): void {
  const claims = remembered(CLAIMS, resource.stack, () => new Map<string, IConstruct>());
  const logicalId = identity.logicalId(scope, word);
  const other = claims.get(logicalId);
  if (other !== undefined && isInTree(other)) fail(scope, twice(other.node.path));
  claims.set(logicalId, scope);

  resource.overrideLogicalId(logicalId);
}
