// Tested by test/cli/preflight/command.test.ts.
/** The calls of `preflight`, and the permissions that they need. `sts get-caller-identity` needs none. */
export const ACTIONS = [
  'cloudformation:GetTemplate',
  'cloudformation:ListStackResources',
  'logs:DescribeConfigurationTemplates',
  'logs:DescribeDeliverySources',
  'logs:DescribeResourcePolicies',
  'xray:GetTraceSegmentDestination',
  'xray:ListResourcePolicies',
] as const;

/** Returns the IAM policy for `preflight`: it only reads. Most of the actions support no other resource. */
export function readOnlyPolicy(): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'CdkLogDeliveryPreflight', Effect: 'Allow', Action: ACTIONS, Resource: '*' }],
  };
}
