import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isFirst } from './memo';

/** What is looked at already, by app. */
const CHECKED = new WeakMap<IConstruct, Set<string>>();

/** Looks at what the app has in the account and Region of `scope`, when it is synthesised: once for each subject. */
export function checkAccountWide(scope: IConstruct, subject: string, check: () => void): void {
  if (!isFirst(CHECKED, scope.node.root, JSON.stringify([subject, environmentKey(scope)]))) return;

  scope.node.addValidation({
    validate: () => {
      check();
      return [];
    },
  });
}

/** All resources of a type that the app has in the account and Region of `scope`: as far as the app knows, the same one. */
export function resourcesLike(scope: IConstruct, resourceType: string): CfnResource[] {
  const key = environmentKey(scope);

  return scope.node.root.node.findAll()
    .filter(construct => CfnResource.isCfnResource(construct))
    .filter(resource => resource.cfnResourceType === resourceType && environmentKey(resource) === key);
}

function environmentKey(scope: IConstruct): string {
  const { account, region } = Stack.of(scope);

  return `${account}/${region}`;
}
