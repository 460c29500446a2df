// Tested by test/cli/preflight/agreement.test.ts.
import { type Deployment, LOG_POLICY, type RegionState, type Resource, XRAY_POLICY, XRAY_QUOTA } from '../deployment';
import type { FindingId, Remedy } from '../findings';
import { isKnown } from '../known-text';
import type { Unit } from '../unit';

/** A quota of policies of an account and Region. */
interface Quota {
  readonly id: FindingId;
  readonly type: string;
  readonly title: string;
  readonly maximum: (state: RegionState) => number;
  readonly policies: (state: RegionState) => Map<string, string> | undefined;
  readonly reason: string;
  readonly remedies: readonly Remedy[];
  /** The command that deletes a policy. */
  readonly deletion: string;
}

/** A quota of one account and Region. */
type FixedQuota = Omit<Quota, 'maximum'> & { readonly maximum: number };

const QUOTAS: readonly Quota[] = [
  {
    id: 'log-policies',
    type: LOG_POLICY,
    title: 'log resource policies',
    maximum: () => 10,
    policies: ({ logPolicies }) => logPolicies,
    reason: 'Resource limit exceeded. (Service: CloudWatchLogs) This quota cannot be raised',
    remedies: [
      {
        text:
          'Use policies of log groups, which do not count: ' +
          'set logGroupName, or policyScope: LogGroupPolicyScope.LOG_GROUP',
      },
    ],
    deletion: 'aws logs delete-resource-policy',
  },
  {
    id: 'xray-policies',
    type: XRAY_POLICY,
    title: 'X-Ray resource policies',
    // A report names 10 (aws-cdk#37962).
    maximum: ({ hasHigherXRayQuota }) => (hasHigherXRayQuota ? 10 : XRAY_QUOTA),
    policies: ({ xrayPolicies }) => xrayPolicies,
    reason: 'PolicyCountLimitExceededException: the number of resource policies exceeds the quota of the account',
    remedies: [
      { text: 'Deliver traces from fewer stacks: the deliveries of a stack share one policy' },
      { text: 'Write one policy for all stacks, and set managePermissions: false' },
    ],
    deletion: 'aws xray delete-resource-policy',
  },
];

/** Finds account-level policies for which the account has no place left. */
export async function checkPolicies(deployment: Deployment, unit: Unit): Promise<void> {
  const state = await deployment.state(unit.environment.region);
  for (const quota of QUOTAS) {
    const policies = quota.policies(state);
    if (policies === undefined) continue;
    for (const resource of deployment.resources(unit, quota.type).filter(each => deployment.isCreated(each))) {
      addPolicy(deployment, resource, policies, { ...quota, maximum: quota.maximum(state) });
    }
  }
}

function addPolicy(deployment: Deployment, resource: Resource, policies: Map<string, string>, quota: FixedQuota): void {
  const name = deployment.text(resource, 'PolicyName');
  if (policies.has(name)) return;
  if (policies.size >= quota.maximum) reportQuota(deployment, resource, [...policies.keys()], quota);
  policies.set(name, '');
}

function reportQuota(deployment: Deployment, resource: Resource, names: readonly string[], quota: FixedQuota): void {
  const { region } = resource.unit.environment;
  const existing = names.filter(isKnown).sort();
  deployment.report(resource, {
    id: quota.id,
    found:
      `the account has ${names.length} of ${quota.maximum} ${quota.title} in ${region}, ` +
      `including new ones of this app: ${existing.join(', ')}`,
    reason: quota.reason,
    remedies: [
      ...quota.remedies,
      {
        text: 'Delete a policy that nothing needs',
        commands: [`${quota.deletion} --region ${region} --policy-name <one of the names above>`],
      },
    ],
  });
}
