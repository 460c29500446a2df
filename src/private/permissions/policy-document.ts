import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { type IResolvable, type IResolveContext, Token } from 'aws-cdk-lib/core';

/** A policy in the words of IAM, to which statements are added. */
export interface PolicyJson {
  readonly Version: string;
  readonly Statement: unknown[];
}

/** A policy of these statements. */
export function policyJson(statements: unknown[]): PolicyJson {
  return { Version: '2012-10-17', Statement: statements };
}

/**
 * A policy of the user's with statements of this library behind the user's own.
 *
 * The user's policy is left as it is: another resource may have the same one. What is added to it later is still there.
 */
class MergedPolicy implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(
    private readonly theirs: unknown,
    private readonly ours: PolicyDocument | PolicyJson,
  ) {}

  public resolve(context: IResolveContext): unknown {
    const { Statement: added = [] } = partsOf(context.resolve(this.ours));
    const { Statement = [], ...rest } = partsOf(context.resolve(this.theirs));

    return { ...rest, Statement: [Statement, added].flat() };
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** `theirs`, with room for statements: what is added to `ours` is part of the result. */
export function mergePolicies(theirs: unknown, ours: PolicyDocument | PolicyJson): PolicyDocument | PolicyJson | IResolvable {
  return theirs === undefined ? ours : new MergedPolicy(theirs, ours);
}

/** Whether statements can be put behind those of a policy: a policy that is a token need not be an object. */
export function canBeMerged(policy: unknown): boolean {
  return policy instanceof PolicyDocument || policy instanceof MergedPolicy || !Token.isUnresolved(policy);
}

function partsOf(policy: unknown): { readonly [element: string]: unknown } {
  const document: unknown = typeof policy === 'string' ? JSON.parse(policy) : policy;

  return typeof document === 'object' && document !== null ? { ...document } : {};
}
