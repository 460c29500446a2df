// Tested by test/destinations/transaction-search.test.ts, test/permissions/quotas.test.ts.
import { CfnResourcePolicy, CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { acyclicDependable } from '../cdk/acyclic';
import { AppResources } from '../cdk/app-resources';
import { resourcesBelow } from '../cdk/cfn-resource';
import { isInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { warn } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { stageOf } from '../cdk/scopes';
import { checkAccountWide } from '../model/account-wide';
import { environmentKey } from '../model/environments';

const SEARCH = CfnTransactionSearchConfig.CFN_RESOURCE_TYPE_NAME;

/**
 * Warns if nothing in the app enables Transaction Search in the account and Region to which traces are delivered, or if
 * another stack enables it and can be deployed later.
 */
export function warnUnlessTransactionSearch(delivery: IConstruct): void {
  checkAccountWide(delivery, SEARCH, (searches, scope) => {
    if (searches.length > 0) return;

    warn(scope, 'transactionSearch',
      'this app does not enable Transaction Search, without which AWS does not create the delivery: set enableTransactionSearch: true in one '
      + 'stack, or acknowledge this warning on the stack if it is enabled in the account and Region');
  });
  warnUnlessAfterSearch(delivery);
}

/** The deliveries of traces in each stack. */
const DELIVERIES = new WeakMap<Stack, IConstruct[]>();

/** Returns the deliveries of traces of a stack that have not been removed. */
function deliveriesOf(stack: Stack): IConstruct[] {
  return (DELIVERIES.get(stack) ?? []).filter(isInTree);
}

/** Warns once for each stack. Stages are deployed separately: nothing in the app can order them. */
function warnUnlessAfterSearch(delivery: IConstruct): void {
  const stack = Stack.of(delivery);
  const deliveries = getOrCreate(DELIVERIES, stack, () => []);
  deliveries.push(delivery);
  if (deliveries.length > 1) return;

  const app = AppResources.of(stack);
  stack.node.addValidation({
    validate: () => {
      const [first] = deliveriesOf(stack);
      if (first !== undefined) warnOfOrder(first, app.ofType(SEARCH));
      return [];
    },
  });
}

function warnOfOrder(delivery: IConstruct, all: readonly CfnResource[]): void {
  const stack = Stack.of(delivery);
  const searches = all.filter(search => environmentKey(search.stack) === environmentKey(stack));
  if (searches.length === 0 || searches.some(search => isBefore(search, stack))) return;

  const [search] = searches;
  warn(delivery, 'transactionSearchOrder', `this delivery can be created before '${search.node.path}' enables Transaction Search, and fails then: `
    + remedy(rootStack(search.stack), rootStack(stack)));
}

/**
 * Tests that Transaction Search is enabled before the resources of a stack are created, or that no dependency can
 * achieve this.
 */
function isBefore(search: CfnResource, stack: Stack): boolean {
  const [first, second] = [rootStack(search.stack), rootStack(stack)];
  if (stageOf(first) !== stageOf(second)) return true;

  return first === second
    ? Dependable.of(transactionSearchesOf(stack)).dependencyRoots.includes(search)
    : dependsOn(second, first);
}

function remedy(search: Stack, traces: Stack): string {
  if (search === traces) return 'remove the dependency of that resource on the traces';
  if (dependsOn(search, traces)) return `enable it in stack '${traces.node.path}' instead, on which stack '${search.node.path}' depends`;

  return `make stack '${traces.node.path}' depend on stack '${search.node.path}' with addDependency()`;
}

/** Tests that a stack is deployed after another one. */
function dependsOn(stack: Stack, other: Stack): boolean {
  const all = new Set(stack.dependencies);
  // The set grows during the loop.
  for (const each of all) each.dependencies.forEach(dependency => all.add(dependency));

  return all.has(other);
}

/**
 * Returns the resources that enable Transaction Search in a stack, or else in the stacks around it and nested in it, as a
 * dependable for the X-Ray policy and deliveries. Resources that depend on these are left out. The resources are found
 * when the template is made.
 */
export function transactionSearchesOf(stack: Stack): IDependable {
  const app = AppResources.of(stack);

  return getOrCreate(SEARCHES, stack, () => acyclicDependable(() => dependents(app, stack), () => {
    const own = app.inStack(stack, SEARCH);
    return own.length > 0 ? own : app.inStage(stack, SEARCH).filter(search => rootStack(search.stack) === rootStack(stack));
  }));
}

/** The dependable of each stack. */
const SEARCHES = new WeakMap<Stack, IDependable>();

/** Returns the resources of a stack that need Transaction Search. */
function dependents(app: AppResources, stack: Stack): CfnResource[] {
  return [
    ...app.inStack(stack, CfnResourcePolicy.CFN_RESOURCE_TYPE_NAME),
    ...deliveriesOf(stack).flatMap(delivery => resourcesBelow(delivery, type => type === 'AWS::Logs::Delivery')),
  ];
}
