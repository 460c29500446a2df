// Tested by test/permissions/quotas.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import { warn } from '../cdk/messages';
import { checkAccountWide } from '../model/account-wide';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MAX_LOG_POLICIES = 10;

/**
 * The quota of the API reference. A report names 10 (aws-cdk#37962).
 *
 * @see https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html
 */
const MAX_X_RAY_POLICIES = 5;

/** Warns if an app has more account-level log resource policies in one account and Region than the quota. */
export function countLogPolicy(policy: CfnResource): void {
  checkAccountWide(policy, policy.cfnResourceType, (policies, scope) => {
    if (policies.length <= MAX_LOG_POLICIES) return;

    warn(scope, 'logPolicyQuota',
      `this app has ${policies.length} log resource policies in one account and Region, more than the fixed quota of ${MAX_LOG_POLICIES} `
      + `(${stacksOf(policies)}): set logGroupName or policyScope: LogGroupPolicyScope.LOG_GROUP, whose policies do not count`);
  });
}

/** Warns if an app has more X-Ray resource policies in one account and Region than the quota. */
export function countXRayPolicy(policy: CfnResource): void {
  checkAccountWide(policy, policy.cfnResourceType, (policies, scope) => {
    if (policies.length <= MAX_X_RAY_POLICIES) return;

    warn(scope, 'xRayPolicyQuota',
      `this app has ${policies.length} X-Ray resource policies in one account and Region, more than the documented quota of `
      + `${MAX_X_RAY_POLICIES} (${stacksOf(policies)}): deliver traces from fewer stacks, or set managePermissions: false and write one policy`);
  });
}

/** The number of stacks that a message lists. */
const MAX_STACKS = 3;

function stacksOf(policies: readonly CfnResource[]): string {
  const stacks = [...new Set(policies.map(policy => `'${Stack.of(policy).node.path}'`))];
  const others = stacks.length - MAX_STACKS;

  return others <= 0 ? `in ${stacks.join(', ')}` : `in ${stacks.slice(0, MAX_STACKS).join(', ')} and ${others} more`;
}
