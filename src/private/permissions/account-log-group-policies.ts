import { PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Lazy, Stack, Token } from 'aws-cdk-lib/core';
import { Construct, type IDependable } from 'constructs';
import { environmentKey } from './delivery-service';
import { logGroupStatement, logStreamsArn } from './log-group-statement';
import { uniqueName } from '../names';
import { renderedLength } from '../rendered-length';
import type { SourceFacts } from '../source-facts';

const ID = 'LogDeliveryLogGroupPolicies';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html */
const MAX_POLICY_LENGTH = 5120;

/** A statement without its log groups, with room to spare. */
const STATEMENT_LENGTH = 600;

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
const MAX_LOG_GROUP_NAME_LENGTH = 512;

/** The random part, and the separators, of a name that CloudFormation makes. */
const GENERATED_SUFFIX_LENGTH = 14;

/**
 * The account-level policies of one stack that let deliveries write to its log groups.
 *
 * An account has ten of them in each Region, and it cannot get more: so there is one for all log groups of a stack, and
 * another one only when it is full.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 */
export class AccountLogGroupPolicies extends Construct {
  /** The policies of the stack of `logGroup`. */
  public static of(logGroup: ILogGroup): AccountLogGroupPolicies {
    const stack = Stack.of(logGroup);

    return stack.node.tryFindChild(ID) as AccountLogGroupPolicies | undefined ?? new AccountLogGroupPolicies(stack);
  }

  private readonly stack: Stack;
  private readonly policies: AccountPolicy[] = [];
  private readonly granted = new Map<string, AccountPolicy>();

  private constructor(stack: Stack) {
    super(stack, ID);
    this.stack = stack;
  }

  /** Lets deliveries of `source` write to `logGroup`, and returns the policy that says so. */
  public allow(logGroup: ILogGroup, source: SourceFacts): IDependable {
    const arn = logStreamsArn(this.stack, logGroup.logGroupName);
    const key = JSON.stringify([environmentKey(source), this.stack.resolve(logGroup.logGroupName)]);
    const known = this.granted.get(key);
    if (known !== undefined) return known.resource;

    const length = renderedLength(this.stack, arn, longestName(logGroup)) + ',""'.length;
    const policy = this.policies.find(candidate => candidate.hasRoom(source, length)) ?? this.addPolicy();
    policy.allow(source, arn, length);
    this.granted.set(key, policy);

    return policy.resource;
  }

  private addPolicy(): AccountPolicy {
    const policy = new AccountPolicy(this, `Policy${this.policies.length + 1}`);
    this.policies.push(policy);

    return policy;
  }
}

/** The longest name that CloudFormation can give to a log group: `<stack>-<logical id>-<random>`. */
function longestName(logGroup: ILogGroup): number {
  const stack = Stack.of(logGroup);
  const resource = logGroup.node.defaultChild;
  if (resource === undefined || Token.isUnresolved(stack.stackName)) return MAX_LOG_GROUP_NAME_LENGTH;

  const logicalId = stack.resolve(logGroup.logGroupName)?.Ref;
  if (typeof logicalId !== 'string') return MAX_LOG_GROUP_NAME_LENGTH;

  return Math.min(MAX_LOG_GROUP_NAME_LENGTH, stack.stackName.length + logicalId.length + GENERATED_SUFFIX_LENGTH);
}

/** One account-level policy, with one statement for each account and Region that logs come from. */
class AccountPolicy {
  public readonly resource: CfnResourcePolicy;
  private readonly document = new PolicyDocument();
  private readonly statements = new Map<string, PolicyStatement>();
  private length = 0;

  constructor(scope: Construct, id: string) {
    const stack = Stack.of(scope);
    this.resource = new CfnResourcePolicy(scope, id, {
      policyName: uniqueName(scope, id, []),
      policyDocument: Lazy.string({ produce: () => stack.toJsonString(this.document) }),
    });
  }

  /** Whether a log group whose ARN takes `length` characters fits in. */
  public hasRoom(source: SourceFacts, length: number): boolean {
    return this.length + this.statementLength(source) + length <= MAX_POLICY_LENGTH;
  }

  public allow(source: SourceFacts, arn: string, length: number): void {
    this.length += this.statementLength(source) + length;

    const known = this.statements.get(environmentKey(source));
    if (known !== undefined) {
      known.addResources(arn);
      return;
    }
    const statement = logGroupStatement(source, [arn]);
    this.statements.set(environmentKey(source), statement);
    this.document.addStatements(statement);
  }

  private statementLength(source: SourceFacts): number {
    return this.statements.has(environmentKey(source)) ? 0 : STATEMENT_LENGTH;
  }
}
