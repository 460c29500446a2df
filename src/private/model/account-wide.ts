// Tested by test/permissions/quotas.test.ts, test/removed.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { environmentKey } from './environments';
import { AppResources } from '../cdk/app-resources';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { rootOf } from '../cdk/scopes';

/** Checks the resources of a type that an app has in an account and Region, and warns at `scope`. */
type Check = (resources: readonly CfnResource[], scope: IConstruct) => void;

/** The constructs that have requested a check, by app, environment and type of resource. */
const SCOPES = new WeakMap<IConstruct, Map<string, IConstruct[]>>();

/**
 * Checks all resources of a type that the app has in the account and Region of `scope`, when the app is synthesised:
 * once for each environment, at the first construct that has requested it. As far as the app knows, the stacks of a
 * stage that have no environment are in the same one.
 */
export function checkAccountWide(scope: IConstruct, resourceType: string, check: Check): void {
  const stack = Stack.of(scope);
  const environment = environmentKey(stack);
  const app = AppResources.of(scope);
  const environments = getOrCreate(SCOPES, rootOf(scope), () => new Map<string, IConstruct[]>());
  const scopes = getOrCreate(environments, `${resourceType} ${environment}`, () => []);
  scopes.push(scope);
  if (scopes.length > 1) return;

  stack.node.addValidation({
    validate: () => {
      const first = scopes.find(isInTree);
      if (first !== undefined) check(inEnvironment(app, resourceType, environment), first);
      return [];
    },
  });
}

function inEnvironment(app: AppResources, resourceType: string, environment: string): CfnResource[] {
  return app.ofType(resourceType).filter(({ stack }) => environmentKey(stack) === environment);
}
