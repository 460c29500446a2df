import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from './fail';
import type { Identity } from './identity';
import { remembered } from './memo';
import { shortHash, withoutTokens } from './names';

/** Leaves room for the hash and a word in a logical id, which can have 255 characters. */
const MAX_READABLE_LENGTH = 200;

/** What has been claimed in each stack, and by which construct. */
const CLAIMS = new WeakMap<Stack, Map<string, IConstruct>>();

/**
 * Gives `resource` the logical id of `identity`, which then does not follow from its path, and fails where another construct
 * of the stack has it: `twice` says so, given its path.
 */
export function claimLogicalId(
  scope: IConstruct, resource: CfnResource, identity: Identity, word: string, twice: (other: string) => string,
): void {
  const claims = remembered(CLAIMS, Stack.of(scope), () => new Map<string, IConstruct>());

  // A destination and its delivery have one identity.
  const hash = identity.localHash ??= shortHash(scope, identity.localKey);
  const readable = withoutTokens(identity.readable).replace(/[^A-Za-z0-9]/g, '').slice(-MAX_READABLE_LENGTH);
  const logicalId = `${readable}${word}${hash}`;
  const other = claims.get(logicalId);
  if (other !== undefined) fail(scope, twice(other.node.path));
  claims.set(logicalId, scope);

  resource.overrideLogicalId(logicalId);
}
