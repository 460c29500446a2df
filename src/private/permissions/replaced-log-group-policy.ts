// Tested by test/permissions/replaced-log-group-policy.test.ts.
import type { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { PolicyJson } from './policy-document';
import { printStatements } from './printed-statements';
import { overridesOf } from '../cdk/cfn-properties';
import { warn } from '../cdk/messages';
import { isUnknown, partOf, templateProperty } from '../cdk/template-property';
import { ValidatedTogether } from '../cdk/validated-together';

/** The pattern of a principal that is the log delivery service, or that includes it. */
const LETS_IN = /delivery\.logs\.|"(Principal|AWS|Service)"\s*:\s*\[?\s*"\*"/;

/** A log group, the policy that this library set, and the statements that this library added to it. */
interface WrittenPolicy {
  readonly resource: CfnLogGroup;
  readonly policy: unknown;
  readonly ours: PolicyJson;
}

const WRITTEN = new ValidatedTogether<WrittenPolicy>(all => {
  all.filter(written => !isUnchanged(written) && !letsDeliveryIn(written.resource)).forEach(warnOfPolicy);
  return [];
});

/**
 * Warns, when the app is synthesised, of a log group whose policy does not allow log delivery, because the policy was
 * replaced after this library added `ours` to it.
 *
 * It is only a warning, because an account-level policy outside of this app can allow log delivery, too.
 */
export function warnUnlessStatementsStay(resource: CfnLogGroup, ours: PolicyJson): void {
  WRITTEN.add(resource, { resource, policy: resource.resourcePolicyDocument, ours });
}

function isUnchanged({ resource, policy }: WrittenPolicy): boolean {
  return resource.resourcePolicyDocument === policy && Object.keys(overridesOf(resource)).length === 0;
}

/** Tests for a policy that has or may have a statement for the log delivery service. Its actions are up to the user. */
function letsDeliveryIn(resource: CfnLogGroup): boolean {
  const policy = templateProperty(resource, 'ResourcePolicyDocument');
  if (typeof policy === 'string') return LETS_IN.test(policy);
  const statements = templateProperty(resource, 'ResourcePolicyDocument.Statement') ?? [];

  return [statements].flat().filter(statement => partOf(statement, 'Effect') !== 'Deny').some(isForDelivery);
}

function isForDelivery(statement: unknown): boolean {
  const principal = partOf(statement, 'Principal') ?? '*';

  return isUnknown(principal) || LETS_IN.test(JSON.stringify({ Principal: principal }));
}

function warnOfPolicy({ resource, ours }: WrittenPolicy): void {
  const stack = Stack.of(resource);
  const { text, count, replacements } = printStatements(ours.Statement.map(statement => ({ stack, statement })));
  warn(resource, 'logGroupPolicyReplaced', 'resourcePolicyDocument was set after the delivery and does not allow log delivery: set it before '
    + 'the delivery, or acknowledge this warning if another policy allows log delivery, or add '
    + `${count === 1 ? 'this statement' : 'these statements'}${replacements}: ${text}`);
}
