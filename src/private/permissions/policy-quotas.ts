// Tested by test/permissions/quotas.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import { warn } from '../cdk/messages';
import { checkAccountWide } from '../model/account-wide';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MAX_LOG_POLICIES = 10;

/**
 * By the API reference; a report says 10 (aws-cdk#37962).
 *
 * @see https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html
 */
const MAX_X_RAY_POLICIES = 5;

/** Warns where an app has more account-level log resource policies for one account and Region than it takes. */
export function countLogPolicy(policy: CfnResource): void {
  checkAccountWide(policy, policy.cfnResourceType, (policies, scope) => {
    if (policies.length <= MAX_LOG_POLICIES) return;

    warn(scope, 'logPolicyQuota',
      `the app has ${policies.length} log resource policies for one account and Region, which takes ${MAX_LOG_POLICIES} and cannot get more `
      + `(Resource limit exceeded), in ${stacksOf(policies)}: give log groups a logGroupName or policyScope LOG_GROUP, whose own `
      + 'policies do not count');
  });
}

/** Warns where an app has more X-Ray resource policies for one account and Region than it takes. */
export function countXRayPolicy(policy: CfnResource): void {
  checkAccountWide(policy, policy.cfnResourceType, (policies, scope) => {
    if (policies.length <= MAX_X_RAY_POLICIES) return;

    warn(scope, 'xRayPolicyQuota',
      `the app has ${policies.length} X-Ray resource policies for one account and Region, which takes ${MAX_X_RAY_POLICIES} by the API reference `
      + `(ServiceLimitExceeded; 10 by a report), in ${stacksOf(policies)}: put what has traces into fewer stacks, or set managePermissions: `
      + 'false on the destinations and write one policy for the account');
  });
}

function stacksOf(policies: readonly CfnResource[]): string {
  return [...new Set(policies.map(policy => `'${Stack.of(policy).node.path}'`))].join(', ');
}
