// Tested by test/permissions/invariants.test.ts.
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { type IResolvable, type IResolveContext, Token } from 'aws-cdk-lib/core';

/** A policy as IAM JSON, to which statements are added. */
export interface PolicyJson {
  readonly Version: string;
  readonly Statement: unknown[];
}

/** Returns a policy with these statements. */
export function policyJson(statements: unknown[]): PolicyJson {
  return { Version: '2012-10-17', Statement: statements };
}

/**
 * A policy of the user, followed by statements of this library.
 *
 * The user's policy is not modified, because another resource may have the same one. Statements that the user adds to
 * it later are part of the result.
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

/** Returns `theirs`, followed by the statements of `ours`. Statements added to `ours` later are part of the result. */
export function mergePolicies(
  theirs: unknown, ours: PolicyDocument | PolicyJson,
): PolicyDocument | PolicyJson | IResolvable {
  return theirs === undefined ? ours : new MergedPolicy(theirs, ours);
}

/** Tests that statements can be appended to a policy. A policy that is a token may not resolve to an object. */
export function canBeMerged(policy: unknown): boolean {
  return policy instanceof PolicyDocument || policy instanceof MergedPolicy || !Token.isUnresolved(policy);
}

function partsOf(policy: unknown): { readonly [element: string]: unknown } {
  const document: unknown = typeof policy === 'string' ? JSON.parse(policy) : policy;

  return typeof document === 'object' && document !== null ? { ...document } : {};
}
