import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { resourcesBelow } from '../cdk/cfn-resource';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';

/** Looks at the resources of a type that an app has in an account and Region, and warns at `scope`. */
type Check = (resources: readonly CfnResource[], scope: IConstruct) => void;

/** A check, and the constructs that have asked for it. */
interface AskedCheck {
  readonly check: Check;
  readonly scopes: IConstruct[];
}

/** What is looked at, by app, account and Region, and type of resource. */
const CHECKS = new WeakMap<IConstruct, Map<string, Map<string, AskedCheck>>>();

/**
 * Looks at all resources of a type that the app has in the account and Region of `scope`, when it is synthesised: once for each
 * type, at the first construct that has asked for it. As far as the app knows, stacks without an environment are in the same
 * one.
 */
export function checkAccountWide(scope: IConstruct, resourceType: string, check: Check): void {
  const environments = getOrCreate(CHECKS, scope.node.root, () => new Map<string, Map<string, AskedCheck>>());
  const checks = getOrCreate(environments, stackEnvironmentKey(scope), () => {
    const made = new Map<string, AskedCheck>();
    validate(Stack.of(scope), made);
    return made;
  });

  getOrCreate(checks, resourceType, () => ({ check, scopes: [] })).scopes.push(scope);
}

/** One walk through the app for all checks of an account and Region: it takes longer than they do. */
function validate(stack: Stack, checks: ReadonlyMap<string, AskedCheck>): void {
  stack.node.addValidation({
    validate: () => {
      const all = resourcesBelow(stack.node.root, type => checks.has(type));
      const here = all.filter(resource => stackEnvironmentKey(resource) === stackEnvironmentKey(stack));
      for (const [type, { check, scopes }] of checks) {
        const scope = scopes.find(isInTree);
        if (scope !== undefined) check(here.filter(({ cfnResourceType }) => cfnResourceType === type), scope);
      }
      return [];
    },
  });
}

function stackEnvironmentKey(scope: IConstruct): string {
  const { account, region } = Stack.of(scope);

  return `${account}/${region}`;
}
