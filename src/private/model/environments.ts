// Tested by test/environments.test.ts, test/looked-up.test.ts, test/identity-account.test.ts.
import { CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { arnHead } from './arn-pattern';
import { SourceTrait } from './traits';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { rootStack } from '../cdk/nested-stacks';
import { stageOf } from '../cdk/scopes';
import { isPlaceholder } from '../cdk/tokens';

/** An account and a Region, as far as they are known. */
export interface KnownEnvironment {
  readonly account?: string;
  readonly region?: string;
}

/** Tests that both values are known at synthesis and are not the same. */
export function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
    && !Token.isUnresolved(one) && !Token.isUnresolved(other);
}

/** The environments of stacks, which are asked for often. */
const ENVIRONMENTS = new WeakMap<Stack, StackEnvironment>();

/** The account and Region of a stack as one text, and a flag for an environment that is known at synthesis. */
interface StackEnvironment {
  readonly key: string;
  readonly isKnown: boolean;
}

/**
 * Returns the account and Region of a stack as one text. Stacks without an environment have the text of their stage:
 * the stacks of a stage are deployed to one environment, and two stages are the same stacks for two environments.
 *
 * @param other the account and Region of something that the stack uses. Its known parts replace the account and Region
 * of a stack whose environment is known
 */
export function environmentKey(stack: Stack, other: KnownEnvironment = {}): string {
  const { key, isKnown } = environmentOfRoot(stack);

  return isKnown ? [other.account ?? stack.account, other.region ?? stack.region].join('/') : key;
}

function environmentOfRoot(stack: Stack): StackEnvironment {
  const root = rootStack(stack);

  return getOrCreate(ENVIRONMENTS, root, () => {
    const { account, region } = root;
    const isKnown = !Token.isUnresolved(account) && !Token.isUnresolved(region);

    return {
      key: [account, region, ...isKnown ? [] : [stageOf(root).node.path]].join('/'),
      isKnown,
    };
  });
}

/**
 * Tests that two stacks are deployed to one account and Region. Undefined for stacks of a stage that have no
 * environment: they can be.
 */
export function sameEnvironment(one: Stack, other: Stack): boolean | undefined {
  if (rootStack(one) === rootStack(other)) return true;
  if (environmentKey(one) !== environmentKey(other)) return false;

  return environmentOfRoot(one).isKnown ? true : undefined;
}

/**
 * Returns the account and Region of a resource: from `env` for a resource of this app, from the ARN otherwise. The
 * `env` of an imported construct counts only if it differs from the environment of the stack that imports it.
 *
 * @param resource the CloudFormation resource of the construct, if it has been looked up already
 */
export function knownEnvironment(
  arn: string | undefined,
  construct: IConstruct | undefined,
  resource?: CfnResource,
): KnownEnvironment {
  if (construct !== undefined && (resource ?? cfnResourceOf(construct)) !== undefined) {
    return statedEnvironment(construct);
  }
  if (arn !== undefined && isPlaceholder(arn)) return {};
  const [, , region, account] = arn === undefined ? [] : arnHead(arn);
  const given = construct === undefined ? {} : givenEnvironment(construct);

  return { account: knownPart(account) ?? given.account, region: knownPart(region) ?? given.region };
}

/** Returns the `env` of a construct: the environment of its stack, unless it is imported with another one. */
export function statedEnvironment(construct: IConstruct): Required<KnownEnvironment> {
  // The `env` of an L1 of aws-cdk-lib, and of a source that this app defines, has the same value, and takes longer.
  if (CfnResource.isCfnResource(construct) || SourceTrait.of(construct)?.logged !== undefined) return environmentOfStack(construct);
  const env: unknown = Reflect.get(construct, 'env');
  if (typeof env !== 'object' || env === null) return environmentOfStack(construct);
  const { account, region }: { readonly account?: unknown; readonly region?: unknown } = env;

  // In constructs of users, `env` can have another meaning.
  return typeof account === 'string' && typeof region === 'string'
    ? { account, region }
    : environmentOfStack(construct);
}

/** Returns the environment of an imported construct, if the user has given it. */
function givenEnvironment(construct: IConstruct): KnownEnvironment {
  const stated = statedEnvironment(construct);
  const { account, region } = environmentOfStack(construct);

  return {
    account: stated.account === account ? undefined : knownPart(stated.account),
    region: stated.region === region ? undefined : knownPart(stated.region),
  };
}

function environmentOfStack(construct: IConstruct): Required<KnownEnvironment> {
  const { account, region } = CfnResource.isCfnResource(construct) ? construct.stack : Stack.of(construct);

  return { account, region };
}

/** Returns a part of an ARN, or undefined if it is empty, as the account and Region of a bucket are. */
function knownPart(part: string | undefined): string | undefined {
  return part === '' ? undefined : part;
}
