// Tested by test/destinations/log-group-account-policy.test.ts.
import { CfnResourcePolicy, type ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { type CfnResource, Lazy, Stack, Token } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IDependable } from 'constructs';
import { deliveryServiceStatementJson, sourcesKey } from './delivery-service';
import { isNamed, logGroupGrant, logStreamsArn, nameWithoutReference } from './log-group-statement';
import { policyJson, type PolicyJson } from './policy-document';
import { countLogPolicy } from './policy-quotas';
import { afterAspects } from '../cdk/after-aspects';
import { cfnResourceOf, logicalIdOf } from '../cdk/cfn-resource';
import { hasDependents } from '../cdk/dependencies';
import { countAsEnd, DeploymentGraph } from '../cdk/deployment-graph';
import { getOrCreate } from '../cdk/memo';
import { nestedIds } from '../cdk/nested-stacks';
import { renderedLength } from '../cdk/rendered-length';
import { stageOf } from '../cdk/scopes';
import { uniqueName } from '../identity/names';
import type { SourceFacts } from '../model/source-facts';

const ID = 'LogDeliveryLogGroupPolicies';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html */
const MAX_POLICY_LENGTH = 5120;

/** A generous estimate of the length of a statement without its log groups. */
const STATEMENT_LENGTH = 600;

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
const MAX_LOG_GROUP_NAME_LENGTH = 512;

/** The length of the random part and the separators of a name that CloudFormation generates. */
const GENERATED_SUFFIX_LENGTH = 14;

/**
 * The account-level policies of one stack that allow deliveries to write to its log groups.
 *
 * An account can have ten such policies in each Region, and the quota cannot be raised. So all log groups of a stack
 * share one policy, and another one is created only when it is full.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 */
export class AccountLogGroupPolicies extends Construct {
  /**
   * Returns the policies of the stack of `logGroup`.
   *
   * Deliveries in a stack nested in it get separate policies. The nested stack depends on the log groups in these
   * policies, while other log groups can depend on the nested stack. A shared policy would be circular.
   */
  public static of(logGroup: ILogGroupRef, delivery: IConstruct): AccountLogGroupPolicies {
    const stack = Stack.of(logGroup);
    const id = ID + nestedIds(stack, Stack.of(delivery)).join('');

    return stack.node.tryFindChild(id) as AccountLogGroupPolicies | undefined ?? new AccountLogGroupPolicies(stack, id);
  }

  private readonly stack: Stack;
  private readonly policies: AccountPolicy[] = [];
  private readonly granted = new Map<string, AccountPolicy>();
  private readonly deliveries: IConstruct[] = [];
  private readonly logGroups = new Set<CfnResource>();
  private afterPolicies?: ReadonlySet<CfnResource>;

  /** The length of the ARN of all streams of a log group, without the name of the log group. */
  private readonly arnLength: number;

  private constructor(stack: Stack, id: string) {
    super(stack, id);
    this.stack = stack;
    this.arnLength = renderedLength(stack, logStreamsArn(stack, ''), 0);
    // Dependencies and conditions can be set until Aspects have run.
    afterAspects(stageOf(stack), () => { this.afterPolicies = undefined; });
  }

  /** Grants `delivery` of `source` write access to `logGroup`. Returns the policy with the statement. */
  public grant(delivery: IConstruct, logGroup: ILogGroupRef, source: SourceFacts): IDependable {
    this.deliveries.push(delivery);
    const key = JSON.stringify([sourcesKey(source), this.nameKey(logGroup)]);
    const known = this.granted.get(key);
    if (known !== undefined) return known.resource;

    const length = this.arnLength + longestName(logGroup) + ',""'.length;
    const policy = this.policies.find(candidate => candidate.hasRoom(source, length)) ?? this.addPolicy();
    policy.grant(source, this.nameOf(logGroup), length);
    this.granted.set(key, policy);

    return policy.resource;
  }

  /**
   * Returns a key that identifies a log group. Two imports of one log group have the same key. A log group of the stack
   * has the same key as its import by name.
   */
  private nameKey(logGroup: ILogGroupRef): string {
    const resource = cfnResourceOf(logGroup);

    return JSON.stringify(
      resource === undefined ? this.stack.resolve(logGroup.logGroupRef.logGroupName) : { Ref: logicalIdOf(resource) },
    );
  }

  /**
   * Returns a function for the name of a log group in a policy.
   *
   * All deliveries of the stack wait for the policy. So it cannot refer to a log group that waits for one of them, or
   * that a condition can leave out. For such a log group, it uses the name that CloudFormation generates.
   */
  private nameOf(logGroup: ILogGroupRef): () => string {
    const resource = cfnResourceOf(logGroup);
    if (resource === undefined || resource.stack !== this.stack) return () => logGroup.logGroupRef.logGroupName;
    this.logGroups.add(resource);

    return () => {
      const isReferable = resource.cfnOptions.condition === undefined && !this.comeAfterPolicies().has(resource);
      return isReferable ? logGroup.logGroupRef.logGroupName : nameWithoutReference(resource);
    };
  }

  /** Returns the log groups that wait for a delivery which waits for the policies. */
  private comeAfterPolicies(): ReadonlySet<CfnResource> {
    this.afterPolicies ??= hasDependents(this.stack, this.deliveries)
      ? new DeploymentGraph(this.stack).afterEnds([...this.logGroups])
      : new Set();

    return this.afterPolicies;
  }

  private addPolicy(): AccountPolicy {
    const policy = new AccountPolicy(this, `Policy${this.policies.length + 1}`);
    this.policies.push(policy);

    return policy;
  }
}

/** Returns the length of the longest name that a log group can have: its own, or `<stack>-<logical id>-<random>`. */
function longestName(logGroup: ILogGroupRef): number {
  const { logGroupName } = logGroup.logGroupRef;
  if (!Token.isUnresolved(logGroupName)) return logGroupName.length;
  const stack = Stack.of(logGroup);
  const resource = cfnResourceOf(logGroup);
  if (
    resource === undefined || isNamed(resource) || Token.isUnresolved(stack.stackName)
  ) return MAX_LOG_GROUP_NAME_LENGTH;

  return Math.min(
    MAX_LOG_GROUP_NAME_LENGTH, stack.stackName.length + logicalIdOf(resource).length + GENERATED_SUFFIX_LENGTH,
  );
}

/** The log streams that deliveries of the sources of one environment can write to. */
interface StreamsGrant {
  readonly source: SourceFacts;
  readonly logGroupNames: (() => string)[];
}

/** One account-level policy, with one statement for each environment that logs come from. */
class AccountPolicy {
  public readonly resource: CfnResourcePolicy;
  private readonly grants = new Map<string, StreamsGrant>();
  private length = 0;

  constructor(scope: Construct, id: string) {
    const stack = Stack.of(scope);
    this.resource = new CfnResourcePolicy(scope, id, {
      policyName: uniqueName(scope, id, []),
      policyDocument: Lazy.uncachedString({ produce: () => stack.toJsonString(this.render(stack)) }),
    });
    countAsEnd(this.resource);
    countLogPolicy(this.resource);
  }

  /** Tests that the policy has room for a log group whose ARN takes `length` characters. */
  public hasRoom(source: SourceFacts, length: number): boolean {
    return this.length + this.statementLength(source) + length <= MAX_POLICY_LENGTH;
  }

  public grant(source: SourceFacts, name: () => string, length: number): void {
    this.length += this.statementLength(source) + length;
    getOrCreate(this.grants, sourcesKey(source), () => ({ source, logGroupNames: [] })).logGroupNames.push(name);
  }

  private statementLength(source: SourceFacts): number {
    return this.grants.has(sourcesKey(source)) ? 0 : STATEMENT_LENGTH;
  }

  private render(stack: Stack): PolicyJson {
    const grants = [...this.grants.values()].map(({ source, logGroupNames }) => (
      logGroupGrant(source, logGroupNames.map(name => logStreamsArn(stack, name())))
    ));

    return policyJson(grants.map(deliveryServiceStatementJson));
  }
}
