// Tested by test/destinations/x-ray.test.ts, test/permissions/invariants.test.ts.
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-xray';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IDependable } from 'constructs';
import { deliveryServiceStatementJson, sourcesKey } from './delivery-service';
import { policyJson, type PolicyJson } from './policy-document';
import { countXRayPolicy } from './policy-quotas';
import { transactionSearchesOf } from './transaction-search';
import { getOrCreate } from '../cdk/memo';
import { uniqueName } from '../identity/names';
import { arnFromPattern } from '../model/arns';
import { deliverySourcePattern, type SourceFacts } from '../model/source-facts';

const ID = 'LogDeliveryXRayPolicy';

/** The pattern of all resources of an environment. */
const ANY_KIND = 'arn:${partition}:*:${region}:${account}:${Resource}';

/**
 * The sources of one environment, and the ARN patterns of the kinds of logged resources. An unknown kind has the
 * pattern of all resources of the environment.
 */
interface TraceGrant {
  readonly source: SourceFacts;
  readonly patterns: Set<string>;
}

/**
 * The X-Ray resource policy of one stack. All deliveries of the stack share it, because an account can have only a few.
 *
 * The policy identifies the resources by one pattern for each kind, as AWS does when it writes such a policy itself.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
export class XRayDeliveryPolicy extends Construct {
  /** Returns the policy of the stack of `scope`. */
  public static of(scope: IConstruct): XRayDeliveryPolicy {
    const stack = Stack.of(scope);

    return stack.node.tryFindChild(ID) as XRayDeliveryPolicy | undefined ?? new XRayDeliveryPolicy(stack);
  }

  private readonly resource: CfnResourcePolicy;
  private readonly grants = new Map<string, TraceGrant>();

  private constructor(stack: Stack) {
    super(stack, ID);

    this.resource = new CfnResourcePolicy(this, 'Resource', {
      policyName: uniqueName(this, 'Resource', []),
      // A text that has been read once can still get statements.
      policyDocument: Lazy.uncachedString({ produce: () => stack.toJsonString(this.render()) }),
    });
    this.resource.node.addDependency(transactionSearchesOf(stack));
    countXRayPolicy(this.resource);
  }

  /**
   * Grants deliveries of `source` permission to put traces. Returns the constructs that must exist before the delivery.
   */
  public grant(source: SourceFacts): IDependable {
    const { patterns } = getOrCreate(this.grants, sourcesKey(source), () => ({ source, patterns: new Set() }));
    patterns.add(source.logType?._kind?.arnPattern ?? ANY_KIND);

    return this.resource;
  }

  private render(): PolicyJson {
    return policyJson([...this.grants.values()].map(({ source, patterns }) => deliveryServiceStatementJson({
      actions: ['xray:PutTraceSegments'],
      // X-Ray has no resources that a policy could name here.
      resources: ['*'],
      source,
      sourceArn: deliverySourcePattern(source),
      conditions: { 'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': necessary(source, patterns) } },
    })));
  }
}

/** Returns the ARN patterns of a grant, without the patterns that another one covers. */
function necessary(source: SourceFacts, patterns: ReadonlySet<string>): string[] {
  const arns = [...patterns.has(ANY_KIND) ? [ANY_KIND] : patterns]
    .map(pattern => arnFromPattern(pattern, source, () => '*'));

  return [...new Set(arns)];
}
