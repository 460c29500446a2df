// Tested by test/identity.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { stableArn } from './stable-arn';
import { logicalIdOf } from '../cdk/cfn-resource';
import { shortHash } from '../cdk/hash';
import { getOrCreate } from '../cdk/memo';
import { nestedIds, rootStack } from '../cdk/nested-stacks';
import { removeTokens } from '../cdk/tokens';

/**
 * The maximum length of the words in a logical ID of up to 255 characters, which also contains a suffix and the hash.
 */
const MAX_WORDS_LENGTH = 200;

/** A part of an identity: a text, a resource of this app, or a thing that a stack has once. */
type Part = string | CfnResource | StackPart;

const NONE: readonly Part[] = [];

interface StackPart {
  readonly stack: Stack;
  readonly name: string;
}

/**
 * The identity of a thing from deployment to deployment, wherever its construct is in the tree. For a resource of this
 * app, the identity is its stack and logical ID. For other resources, it is their ARN, if the environment of the
 * deployment is the only unknown part of the ARN.
 *
 * AWS identifies a delivery source by its resource and log type, and refuses a second one. So logical IDs and names
 * follow the resource and not the path of the construct. Otherwise, a `DeliverySource` that has moved in the tree, or
 * has another ID, would be created again before the old one is deleted, and fail.
 *
 * Logical IDs can be overridden until the template is written. So an identity has the resources, and derives texts from
 * them on request.
 */
export class Identity {
  private words?: string;
  private hash?: string;
  private ownResources?: readonly CfnResource[];

  /**
   * @param stack the stack in which the identity is used
   * @param parts the parts that no other thing in the environment has
   * @param readableParts the parts for people
   */
  constructor(
    private readonly stack: Stack,
    private readonly parts: readonly Part[],
    private readonly readableParts: readonly Part[],
  ) {}

  /** The parts as texts, which no other thing in the environment has. */
  public get key(): string[] {
    return this.textsOf(() => true);
  }

  /** A word for people. */
  public get readable(): string {
    let text = '';
    for (const part of this.readableParts) {
      const word = typeof part === 'string' ? part : idOf(part);
      if (word !== '') text += text === '' ? word : `-${word}`;
    }

    return text;
  }

  /** The resources of this app that the identity follows. */
  public get resources(): readonly CfnResource[] {
    this.ownResources ??= this.parts.filter(part => typeof part !== 'string' && !isStackPart(part)) as CfnResource[];

    return this.ownResources;
  }

  /** Returns the identity of the same thing, narrowed down by another identity and further parts. */
  public with(other: Identity | undefined, parts: readonly string[]): Identity {
    // Unlike a literal with several lists, `concat` leaves no room for growth, and each delivery has several identities.
    return new Identity(
      this.stack,
      this.parts.concat(other?.parts ?? NONE, parts),
      this.readableParts.concat(parts.slice(0, 1), other?.readableParts ?? NONE),
    );
  }

  /**
   * Returns a logical id that does not depend on the path of the construct. A destination and its delivery differ in
   * `suffix` only.
   *
   * @param scope any construct of the stack in which the identity is used
   */
  public logicalId(scope: IConstruct, suffix: string): string {
    this.words ??= removeTokens(this.readable).replace(/[^A-Za-z0-9]/g, '').slice(-MAX_WORDS_LENGTH);
    this.hash ??= shortHash(scope, this.localKey);

    return this.words + suffix + this.hash;
  }

  /** Deletes the texts that have been derived from logical IDs which have changed since. */
  public refresh(): void {
    this.words = undefined;
    this.hash = undefined;
  }

  /** The key without the stack in which the identity is used: enough for logical ids. */
  private get localKey(): string[] {
    return this.textsOf(stack => stack !== this.stack);
  }

  private textsOf(needsStack: (stack: Stack) => boolean): string[] {
    const texts: string[] = [];
    for (const part of this.parts) {
      if (typeof part !== 'string' && needsStack(part.stack)) texts.push(...stackKey(part.stack));
      texts.push(typeof part === 'string' ? part : idOf(part));
    }

    return texts;
  }
}

function idOf(part: CfnResource | StackPart): string {
  return isStackPart(part) ? part.name : logicalIdOf(part);
}

function isStackPart(part: CfnResource | StackPart): part is StackPart {
  return !('cfnResourceType' in part);
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
  if (resource !== undefined) return new Identity(Stack.of(scope), [resource], [resource]);
  const arn = stableArn(scope, getArn());
  if (arn === undefined) return undefined;

  const readable = arn.split(/[:/]/).filter(part => part !== '*').pop() ?? '';
  return new Identity(Stack.of(scope), [arn], [readable]);
}

/** Returns the identity of a thing that exists once in a stack. */
export function stackIdentity(scope: IConstruct, name: string): Identity {
  const part = { stack: Stack.of(scope), name };

  return new Identity(part.stack, [part], [part]);
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
