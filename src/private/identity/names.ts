import { createHash, hash } from 'crypto';
import { Stack, Token } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { fail, quoted } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { isUnknownText } from '../cdk/tokens';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
export const MAX_NAME_LENGTH = 60;
const NAME = /^[\w-]+$/;
const HASH_LENGTH = 8;

/** Fails unless `name` is one that CloudWatch Logs accepts for a source or a destination. Unresolved names pass. */
export function checkName(scope: IConstruct, property: string, name: string | undefined): void {
  if (name === undefined || isUnknownText(name)) return;

  if (name.length < 1 || name.length > MAX_NAME_LENGTH) {
    fail(scope, `${property} must be 1 to ${MAX_NAME_LENGTH} characters long, got ${name.length}: ${quoted(name)}`);
  }
  if (!NAME.test(name)) {
    fail(scope, `${property} must contain only letters, digits, '_' and '-', got ${quoted(name)}`);
  }
}

/**
 * A name for the construct `id` below `scope`: readable, the same on every synthesis, and different for each stack,
 * construct and set of `parts`. Names have to be unique in an account and Region, hence the stack's name: that of a nested
 * stack is not known at synthesis, that of the stack around it is.
 */
export function uniqueName(scope: Construct, id: string, parts: readonly string[], maxLength = MAX_NAME_LENGTH): string {
  const path = [...scope.node.scopes.map(parent => parent.node.id), id].filter(part => part !== '');

  return readableName(scope, path.join('-'), [rootStack(Stack.of(scope)).stackName, ...path, ...parts], maxLength);
}

/** `words`, shortened as need be, with a hash of `parts` that makes the name another one whenever they are others. */
export function readableName(scope: IConstruct, words: string, parts: readonly string[], maxLength = MAX_NAME_LENGTH): string {
  const known = withoutTokens(words).replace(/[^\w-]/g, '');

  return `${shortened(known, maxLength - HASH_LENGTH - '-'.length)}-${shortHash(scope, parts)}`;
}

/** `text` without the tokens in it, whose text is another one at every synthesis. */
export function withoutTokens(text: string): string {
  return text.replace(/\$\{Token\[[^\]]*\]\}/g, '');
}

/** `text` without what is in its middle: people know a thing by how it begins and ends. */
function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = Math.floor(maxLength / 2);

  return text.slice(0, head) + text.slice(text.length - (maxLength - head));
}

/** The same eight characters for the same parts. Tokens are numbered as they are made: what they stand for is the same. */
export function shortHash(scope: IConstruct, parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  const stable = Token.isUnresolved(text) ? JSON.stringify(Stack.of(scope).resolve(parts)) : text;

  return sha256(stable).slice(0, HASH_LENGTH);
}

/** In one call where Node.js has it (20.12), which takes half the time. */
const sha256: (text: string) => string = hash === undefined
  ? text => createHash('sha256').update(text).digest('hex')
  : text => hash('sha256', text);
