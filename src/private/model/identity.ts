import { type CfnResource, Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { logicalIdOf } from '../cdk/cfn-resource';
import { shortHash } from '../cdk/hash';
import { getOrCreate } from '../cdk/memo';
import { nestedIds, rootStack } from '../cdk/nested-stacks';
import { print } from '../cdk/print';
import { isPlaceholder, removeTokens } from '../cdk/tokens';

/** Leaves room for the hash and a word in a logical id, which can have 255 characters. */
const MAX_READABLE_LENGTH = 200;

/**
 * What makes a thing the same one from deployment to deployment, wherever its construct is in the tree: for a resource of
 * this app, its stack and logical id; for others, their ARN, where nothing but the deployment's environment is unknown of it.
 *
 * AWS knows a delivery source by its resource and log type, and refuses a second one. So logical ids and names follow the
 * resource and not the path of the construct: a `DeliverySource` that has moved in the tree, or got another id, would
 * otherwise be created anew before the old one is deleted, and fail.
 */
export class Identity {
  private words?: string;
  private hash?: string;

  /**
   * @param key other parts for other things in the account and Region
   * @param localKey the same, but for the stack if it is the one in which the identity is used: logical ids need no more
   * @param readable a word for people
   */
  constructor(
    public readonly key: readonly string[],
    public readonly localKey: readonly string[],
    public readonly readable: string,
  ) {}

  /** The same thing, narrowed down by another one and further parts. */
  public with(other: Identity | undefined, parts: readonly string[]): Identity {
    return new Identity(
      [...this.key, ...other?.key ?? [], ...parts],
      [...this.localKey, ...other?.localKey ?? [], ...parts],
      [this.readable, ...parts.slice(0, 1), other?.readable ?? ''].filter(word => word !== '').join('-'),
    );
  }

  /**
   * A logical id that is the same wherever the construct is. A destination and its delivery differ in the word only.
   *
   * @param scope any construct of the stack in which the identity is used
   */
  public logicalId(scope: IConstruct, suffix: string): string {
    this.words ??= removeTokens(this.readable).replace(/[^A-Za-z0-9]/g, '').slice(-MAX_READABLE_LENGTH);
    this.hash ??= shortHash(scope, this.localKey);

    return this.words + suffix + this.hash;
  }
}

/** The identity, as seen from `scope`, of a resource of this app, or else of an ARN; none for a token that says nothing. */
export function identityOf(scope: IConstruct, resource: CfnResource | undefined, getArn: () => string): Identity | undefined {
  if (resource !== undefined) return identityInStack(scope, resource.stack, logicalIdOf(resource));
  const arn = stableText(scope, getArn());
  if (arn === undefined) return undefined;

  const readable = arn.split(/[:/]/).filter(part => part !== '*').pop() ?? '';
  return new Identity([arn], [arn], readable);
}

/**
 * `text`, if it is the same at every synthesis: literal, or with pseudo parameters in it, as ARNs are that `formatArn()`
 * makes and those of what is imported by its name.
 */
function stableText(scope: IConstruct, text: string): string | undefined {
  if (isPlaceholder(text)) return undefined;
  if (!Token.isUnresolved(text)) return text;
  const stack = Stack.of(scope);
  const isSteady = Tokenization.reverseString(text).tokens.every(token => isPseudoParameter(stack.resolve(token)));

  return isSteady ? print(stack, text) : undefined;
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

  return new Identity(key, stack === Stack.of(scope) ? [logicalId] : key, logicalId);
}

/** What has been made of each stack. */
const STACK_KEYS = new WeakMap<Stack, readonly string[]>();

/** What tells a stack from the others of the account and Region. The name of a nested stack is not known at synthesis. */
export function stackKey(stack: Stack): readonly string[] {
  return getOrCreate(STACK_KEYS, stack, () => {
    const root = rootStack(stack);
    return [root.stackName, ...nestedIds(root, stack)];
  });
}
