import { Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf, logicalIdOf } from './cfn-resource';
import { nestedIds, rootStack } from './nested-stacks';
import { printed } from './printed';
import { isPlaceholder } from './unknown';

/**
 * What makes a thing the same one from deployment to deployment, wherever its construct is in the tree: for a resource of
 * this app, its stack and logical id; for others, their ARN, where nothing but the deployment's environment is unknown of it.
 *
 * AWS knows a delivery source by its resource and log type, and refuses a second one. So logical ids and names follow the
 * resource and not the path of the construct: a `DeliverySource` that has moved in the tree, or got another id, would
 * otherwise be created anew before the old one is deleted, and fail.
 */
export interface Identity {
  /** Other parts for other things in the account and Region. */
  readonly key: readonly string[];
  /** The same, but for the stack if it is the one in which the identity is used: logical ids need no more. */
  readonly localKey: readonly string[];
  /** A word for people. */
  readonly readable: string;
  /** The hash of `localKey`, once it has been asked for. */
  localHash?: string;
}

/** The identity of a resource, as seen from `scope`: that of its L1, or else of its ARN; none for a token that says nothing. */
export function identityOf(scope: IConstruct, construct: IConstruct | undefined, getArn: () => string): Identity | undefined {
  const resource = construct && cfnResourceOf(construct);
  if (resource !== undefined) return identityInStack(scope, Stack.of(resource), logicalIdOf(resource));
  const arn = steadyText(scope, getArn());
  if (arn === undefined) return undefined;

  const readable = arn.split(/[:/]/).filter(part => part !== '*').pop() ?? '';
  return { key: [arn], localKey: [arn], readable };
}

/**
 * `text`, if it is the same at every synthesis: literal, or with pseudo parameters in it, as ARNs are that `formatArn()`
 * makes and those of what is imported by its name.
 */
function steadyText(scope: IConstruct, text: string): string | undefined {
  if (isPlaceholder(text)) return undefined;
  if (!Token.isUnresolved(text)) return text;
  const stack = Stack.of(scope);
  const isSteady = Tokenization.reverseString(text).tokens.every(token => isPseudoParameter(stack.resolve(token)));

  return isSteady ? printed(stack, text) : undefined;
}

function isPseudoParameter(value: unknown): boolean {
  return typeof value === 'object' && value !== null && String(Reflect.get(value, 'Ref')).startsWith('AWS::');
}

/** The identity of what a stack has one of. */
export function stackIdentity(scope: IConstruct, name: string): Identity {
  return identityInStack(scope, Stack.of(scope), name);
}

function identityInStack(scope: IConstruct, stack: Stack, logicalId: string): Identity {
  const key = [...stackKey(stack), logicalId];

  return { key, localKey: stack === Stack.of(scope) ? [logicalId] : key, readable: logicalId };
}

/** `identity`, narrowed down by another identity and further parts. */
export function combined(identity: Identity, other: Identity | undefined, parts: readonly string[]): Identity {
  return {
    key: [...identity.key, ...other?.key ?? [], ...parts],
    localKey: [...identity.localKey, ...other?.localKey ?? [], ...parts],
    readable: [identity.readable, ...parts.slice(0, 1), other?.readable ?? ''].filter(word => word !== '').join('-'),
  };
}

/** What tells a stack from the others of the account and Region. The name of a nested stack is not known at synthesis. */
export function stackKey(stack: Stack): string[] {
  const root = rootStack(stack);

  return [root.stackName, ...nestedIds(root, stack)];
}
