// Tested by test/destinations/transaction-search.test.ts, test/permissions/quotas.test.ts.
import { CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { AppResources } from '../cdk/app-resources';
import { isInTree } from '../cdk/in-tree';
import { fail, warn, withId } from '../cdk/messages';
import { rootStack } from '../cdk/nested-stacks';
import { stageOf } from '../cdk/scopes';
import { Register } from '../identity/register';
import { sameEnvironment } from '../model/environments';

/** The stacks that enable Transaction Search. */
const ENABLED = new Register();

/**
 * Fails for a second stack of an account and Region with `enableTransactionSearch`. An account has it once in a Region.
 */
export function checkTransactionSearchTwice(destination: IConstruct, stack: Stack): void {
  const [other] = ENABLED.add(stack, '', 'TransactionSearch', undefined);
  if (other === undefined) return;

  const message = `stack '${other.construct.node.path}' already has enableTransactionSearch: true for this account and Region: remove it here, and `
    + 'deploy this stack after that one';
  if (other.isCertain) fail(destination, 'transactionSearchTwice', message);

  warnOfSecond(destination, message);
}

/** The resources that `enableTransactionSearch` has created. */
const OWN = new WeakSet<CfnResource>();

/**
 * Fails, when the app is synthesised, if something else, such as an L1 of the user, also enables Transaction Search in
 * the account and Region of `config`: the second resource `already exists`.
 */
export function checkTransactionSearchOnce(destination: IConstruct, config: CfnResource): void {
  OWN.add(config);
  const app = AppResources.of(config);
  const others = (isSame: boolean | undefined) => isInTree(config)
    ? app.ofType(CfnTransactionSearchConfig.CFN_RESOURCE_TYPE_NAME)
      .filter(other => !OWN.has(other) && sameEnvironment(config.stack, other.stack) === isSame)
    : [];
  const { stack } = config;
  const reported = () => (isInTree(destination) ? destination : config);

  const errors = () => others(true).map(other => `${reported().node.path}: ${withId('transactionSearchTwice', messageFor(stack, other))}`);
  stack.node.addValidation({
    validate: () => {
      others(undefined).forEach(other => { warnOfSecond(reported(), messageFor(stack, other)); });
      return errors();
    },
  });
  // Aspects of later stages have not run when this stage is synthesised. Aspects of the app itself run last.
  const { root } = stack.node;
  if (stageOf(stack) !== root) root.node.addValidation({ validate: errors });
}

function messageFor(stack: Stack, other: CfnResource): string {
  const order = rootStack(other.stack) === rootStack(stack) ? '' : ', and deploy this stack after that one';

  return `'${other.node.path}' already enables Transaction Search in this account and Region: remove enableTransactionSearch here${order}, or `
    + 'remove that resource';
}

function warnOfSecond(scope: IConstruct, message: string): void {
  warn(scope, 'transactionSearchTwice', `${message}, unless the two stacks go to different accounts or Regions`);
}
