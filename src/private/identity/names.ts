import { Stack } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { shortHash } from '../cdk/hash';
import { fail, quote } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { isUnknownText, removeTokens } from '../cdk/tokens';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
export const MAX_NAME_LENGTH = 60;
const NAME = /^[\w-]+$/;

/** The length of a hyphen and a hash. */
const SUFFIX_LENGTH = 9;

/** Fails unless `name` is one that CloudWatch Logs accepts for a source or a destination. Unresolved names pass. */
export function checkName(scope: IConstruct, property: string, name: string | undefined): void {
  if (name === undefined || isUnknownText(name)) return;

  if (name.length < 1 || name.length > MAX_NAME_LENGTH) {
    fail(scope, 'nameLength', `${property} ${quote(name)} has ${name.length} characters: use 1 to ${MAX_NAME_LENGTH}`);
  }
  if (!NAME.test(name)) {
    fail(scope, 'nameCharacters', `${property} ${quote(name)} has invalid characters: use letters, digits, '_' and '-' only`);
  }
}

/**
 * Returns a name for the construct `id` below `scope`: readable, the same on every synthesis, and different for each
 * stack, construct and set of `parts`. Names must be unique in an account and Region, so the stack's name is part of
 * the hash. The name of a nested stack is not known at synthesis, so the hash contains the name of its root stack.
 */
export function uniqueName(
  scope: Construct,
  id: string,
  parts: readonly string[],
  maxLength = MAX_NAME_LENGTH,
): string {
  const path = [...scope.node.scopes.map(parent => parent.node.id), id].filter(part => part !== '');

  return readableName(scope, path.join('-'), [rootStack(Stack.of(scope)).stackName, ...path, ...parts], maxLength);
}

/** Returns `words`, shortened if necessary, with a hash of `parts`. Other parts give another name. */
export function readableName(
  scope: IConstruct,
  words: string,
  parts: readonly string[],
  maxLength = MAX_NAME_LENGTH,
): string {
  const known = removeTokens(words).replace(/[^\w-]/g, '');

  return `${shorten(known, maxLength - SUFFIX_LENGTH)}-${shortHash(scope, parts)}`;
}

/** Cuts the middle out of `text`, because people recognise a name by its beginning and end. */
function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = Math.floor(maxLength / 2);

  return text.slice(0, head) + text.slice(text.length - (maxLength - head));
}
