import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { resourcesBelow } from './cfn/cfn-resource';
import { remembered } from './memo';

/** Looks at the resources of a type that an app has in an account and Region. */
type Check = (resources: readonly CfnResource[]) => void;

/** What is looked at, by app, account and Region, and type of resource. */
const CHECKS = new WeakMap<IConstruct, Map<string, Map<string, Check>>>();

/**
 * Looks at all resources of a type that the app has in the account and Region of `scope`, when it is synthesised: once for each
 * type. As far as the app knows, stacks without an environment are in the same one.
 */
export function checkAccountWide(scope: IConstruct, resourceType: string, check: Check): void {
  const environments = remembered(CHECKS, scope.node.root, () => new Map<string, Map<string, Check>>());
  const checks = remembered(environments, environmentKey(scope), () => {
    const made = new Map<string, Check>();
    validate(scope, made);
    return made;
  });

  if (!checks.has(resourceType)) checks.set(resourceType, check);
}

/** One walk through the app for all checks of an account and Region: it takes longer than they do. */
function validate(scope: IConstruct, checks: ReadonlyMap<string, Check>): void {
  scope.node.addValidation({
    validate: () => {
      const here = resourcesBelow(scope.node.root, type => checks.has(type)).filter(resource => environmentKey(resource) === environmentKey(scope));
      checks.forEach((check, type) => { check(here.filter(({ cfnResourceType }) => cfnResourceType === type)); });
      return [];
    },
  });
}

function environmentKey(scope: IConstruct): string {
  const { account, region } = Stack.of(scope);

  return `${account}/${region}`;
}
