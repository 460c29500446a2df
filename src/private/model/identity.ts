import { type CfnResource, Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { logicalIdOf } from '../cdk/cfn-resource';
import { shortHash } from '../cdk/hash';
import { getOrCreate } from '../cdk/memo';
import { nestedIds, rootStack } from '../cdk/nested-stacks';
import { print } from '../cdk/print';
import { isPlaceholder, removeTokens } from '../cdk/tokens';

/** The maximum length of `readable` in a logical id of up to 255 characters, which has a word and the hash, too. */
const MAX_READABLE_LENGTH = 200;

/**
 * The identity of a thing from deployment to deployment, wherever its construct is in the tree. For a resource of this
 * app, the identity is its stack and logical id. For other resources, it is their ARN, if nothing but the environment
 * of the deployment is unknown in the ARN.
 *
 * AWS identifies a delivery source by its resource and log type, and refuses a second one. So logical ids and names
 * follow the resource and not the path of the construct. Otherwise a `DeliverySource` that has moved in the tree, or
 * has another id, would be created again before the old one is deleted, and fail.
 */
export class Identity {
  private words?: string;
  private hash?: string;

  /**
   * @param key parts that no other thing in the environment has
   * @param localKey the same parts, without the stack if the identity is used in that stack: enough for logical ids
   * @param readable a word for people
   */
  constructor(
    public readonly key: readonly string[],
    public readonly localKey: readonly string[],
    public readonly readable: string,
  ) {}

  /** Returns the identity of the same thing, narrowed down by another identity and further parts. */
  public with(other: Identity | undefined, parts: readonly string[]): Identity {
    return new Identity(
      [...this.key, ...other?.key ?? [], ...parts],
      [...this.localKey, ...other?.localKey ?? [], ...parts],
      [this.readable, ...parts.slice(0, 1), other?.readable ?? ''].filter(word => word !== '').join('-'),
    );
  }

  /**
   * Returns a logical id that does not depend on the path of the construct. A destination and its delivery differ in
   * `suffix` only.
   *
   * @param scope any construct of the stack in which the identity is used
   */
  public logicalId(scope: IConstruct, suffix: string): string {
    this.words ??= removeTokens(this.readable).replace(/[^A-Za-z0-9]/g, '').slice(-MAX_READABLE_LENGTH);
    this.hash ??= shortHash(scope, this.localKey);

    return this.words + suffix + this.hash;
  }
}

/**
 * Returns the identity, as seen from `scope`, of a resource of this app, or else of an ARN. Returns undefined for an
 * ARN that is not the same at every synthesis.
 */
export function identityOf(
  scope: IConstruct,
  resource: CfnResource | undefined,
  getArn: () => string,
): Identity | undefined {
  if (resource !== undefined) return identityInStack(scope, resource.stack, logicalIdOf(resource));
  const arn = stableText(scope, getArn());
  if (arn === undefined) return undefined;

  const readable = arn.split(/[:/]/).filter(part => part !== '*').pop() ?? '';
  return new Identity([arn], [arn], readable);
}

/**
 * Returns `text` if it is the same at every synthesis: a literal, or a text with no tokens but pseudo parameters. ARNs
 * from `formatArn()` and of resources that are imported by name are such texts.
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

/** Returns the identity of a thing that exists once in a stack. */
export function stackIdentity(scope: IConstruct, name: string): Identity {
  return identityInStack(scope, Stack.of(scope), name);
}

function identityInStack(scope: IConstruct, stack: Stack, logicalId: string): Identity {
  const key = [...stackKey(stack), logicalId];

  return new Identity(key, stack === Stack.of(scope) ? [logicalId] : key, logicalId);
}

/** The results of `stackKey()`, by stack. */
const STACK_KEYS = new WeakMap<Stack, readonly string[]>();

/** Returns the parts that identify a stack in its environment. The name of a nested stack is not known at synthesis. */
export function stackKey(stack: Stack): readonly string[] {
  return getOrCreate(STACK_KEYS, stack, () => {
    const root = rootStack(stack);
    return [root.stackName, ...nestedIds(root, stack)];
  });
}
