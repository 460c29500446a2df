// Tested by test/destinations/log-group-account-policy.test.ts, test/permissions/invariants.test.ts.
import type { CfnLogGroup, ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { Lazy } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { AccountLogGroupPolicies } from './account-log-group-policies';
import { deliveryServiceStatementJson, sourcesKey } from './delivery-service';
import { isNamed, logGroupGrant, logStreamsArn, nameWithoutReference } from './log-group-statement';
import { canBeMerged, mergePolicies, policyJson, type PolicyJson } from './policy-document';
import { warnUnlessStatementsStay } from './replaced-log-group-policy';
import { overridesOf } from '../cdk/cfn-properties';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { fail } from '../cdk/messages';
import type { SourceFacts } from '../model/source-facts';

/** The part of a log group's own policy that this library has written. */
interface LogGroupPolicy {
  readonly document: PolicyJson;
  /** The environments whose sources can already write to the log group. */
  readonly environments: Set<string>;
}

/** The part that this library has written of the policy of each log group. */
const POLICIES = new WeakMap<CfnLogGroup, LogGroupPolicy>();

/**
 * The values of `LogGroupPolicyScope`. If undefined, the log group's own policy is used if its name is known, and
 * otherwise an account-level one.
 */
export type PolicyScope = 'ACCOUNT' | 'LOG_GROUP';

/** A log group, and the source whose deliveries may write to it. */
export interface LogGroupGrant {
  readonly logGroup: ILogGroupRef;
  readonly source: SourceFacts;
  readonly scope?: PolicyScope;
}

/**
 * Grants deliveries write access to a log group. Returns the constructs that must exist before the delivery.
 *
 * The log group's own policy does not count towards the ten account-level policies. But it cannot refer to its log
 * group, because that would be circular. So it needs a name that does not come from CloudFormation.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 */
export function grantLogGroupWrites(delivery: IConstruct, grant: LogGroupGrant): IDependable[] {
  const resource = cfnLogGroup(grant.logGroup);
  if (resource === undefined && grant.scope === 'LOG_GROUP') {
    fail(delivery, 'policyScopeImported', `log group '${grant.logGroup.node.path}' is imported, so policyScope: LogGroupPolicyScope.LOG_GROUP does not `
      + 'apply: remove policyScope');
  }

  if (resource === undefined || !takesOwnPolicy(delivery, resource, grant)) {
    return [AccountLogGroupPolicies.of(grant.logGroup, delivery).grant(delivery, grant.logGroup, grant.source)];
  }
  grantByLogGroupPolicy(resource, grant.source);

  // The policy is part of the log group, and the destination refers to the log group.
  return [];
}

function cfnLogGroup(logGroup: ILogGroupRef): CfnLogGroup | undefined {
  const resource = cfnResourceOf(logGroup);

  return resource?.cfnResourceType === 'AWS::Logs::LogGroup' ? resource as CfnLogGroup : undefined;
}

/** Tests for a log group whose own policy gets the statements. Otherwise, an account-level policy does. */
function takesOwnPolicy(delivery: IConstruct, resource: CfnLogGroup, { scope, logGroup }: LogGroupGrant): boolean {
  if (scope === 'ACCOUNT') return false;
  if (!takesStatements(resource)) {
    if (scope !== 'LOG_GROUP') return false;
    fail(delivery, 'policyScopeToken', `the resourcePolicyDocument of log group '${logGroup.node.path}' is a token or an override, so policyScope: `
      + 'LogGroupPolicyScope.LOG_GROUP cannot add to it: remove policyScope, or write the policy as an object');
  }

  return scope === 'LOG_GROUP' || isNamed(resource);
}

/** Tests that statements can be added to the log group's own policy. An override would replace them. */
function takesStatements(resource: CfnLogGroup): boolean {
  return canBeMerged(resource.resourcePolicyDocument) && overridesOf(resource).ResourcePolicyDocument === undefined;
}

function grantByLogGroupPolicy(resource: CfnLogGroup, source: SourceFacts): void {
  const { document, environments } = getOrCreate(POLICIES, resource, () => writePolicy(resource));
  const environment = sourcesKey(source);
  if (environments.has(environment)) return;

  environments.add(environment);
  // The name can be set or removed until the template is made.
  const name = Lazy.uncachedString({ produce: () => nameWithoutReference(resource) });
  document.Statement.push(deliveryServiceStatementJson(logGroupGrant(source, [logStreamsArn(resource, name)])));
}

function writePolicy(resource: CfnLogGroup): LogGroupPolicy {
  const document = policyJson([]);
  resource.resourcePolicyDocument = mergePolicies(resource.resourcePolicyDocument, document);
  warnUnlessStatementsStay(resource, document);

  return { document, environments: new Set() };
}
