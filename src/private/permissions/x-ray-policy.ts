import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy, CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct, Dependable, type IConstruct, type IDependable } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { countXRayPolicy } from './policy-quotas';
import { arnFromPattern } from '../arns';
import { resourcesIn } from '../cfn-resource';
import { remembered } from '../memo';
import { uniqueName } from '../names';
import type { SourceFacts } from '../source-facts';
import { deliverySourcePattern } from '../source-facts';

const ID = 'LogDeliveryXRayPolicy';

/**
 * The X-Ray resource policy of one stack. An account has few of them, so there is one for all deliveries of the stack.
 *
 * It names the resources by a pattern for each kind, as AWS does when it writes such a policy itself.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
export class XRayDeliveryPolicy extends Construct {
  /** The policy of the stack of `scope`. */
  public static of(scope: IConstruct): XRayDeliveryPolicy {
    const stack = Stack.of(scope);

    return stack.node.tryFindChild(ID) as XRayDeliveryPolicy | undefined ?? new XRayDeliveryPolicy(stack);
  }

  private readonly resource: CfnResourcePolicy;
  private readonly resourceArns = new Map<string, { readonly source: SourceFacts; readonly arns: Set<string> }>();

  private constructor(stack: Stack) {
    super(stack, ID);

    this.resource = new CfnResourcePolicy(this, 'Resource', {
      policyName: uniqueName(this, 'Resource', []),
      policyDocument: Lazy.string({ produce: () => stack.toJsonString(this.render()) }),
    });
    this.resource.node.addDependency(searchesOf(stack));
    countXRayPolicy(this.resource);
  }

  /** Lets deliveries of `source` put traces, and returns what has to exist before the delivery. */
  public allow(source: SourceFacts): IDependable {
    const grant = remembered(this.resourceArns, environmentKey(source), () => ({ source, arns: new Set() }));
    grant.arns.add(resourcePattern(source));

    return this.resource;
  }

  private render(): PolicyDocument {
    return new PolicyDocument({
      statements: [...this.resourceArns.values()].map(({ source, arns }) => deliveryServiceStatement({
        actions: ['xray:PutTraceSegments'],
        // X-Ray has no resources to name here.
        resources: ['*'],
        source,
        sourceArn: deliverySourcePattern(source),
        conditions: { 'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': necessary(source, arns) } },
      })),
    });
  }
}

/** All resources of an account. */
const ANY_KIND = 'arn:${partition}:*:${region}:${account}:${Resource}';

/** All resources of the kind that logs; where the kind is not known, all of the account. */
function resourcePattern(source: SourceFacts): string {
  return arnFromPattern(source.logType?._kind?.arnPattern ?? ANY_KIND, source, () => '*');
}

/** Without the patterns that another one covers. */
function necessary(source: SourceFacts, arns: ReadonlySet<string>): string[] {
  const any = arnFromPattern(ANY_KIND, source, () => '*');

  return arns.has(any) ? [any] : [...arns];
}

/** What switches Transaction Search on in a stack, as it is when the template is made: deliveries come after the policy. */
function searchesOf(stack: Stack): IDependable {
  const searches = {};
  Dependable.implement(searches, {
    get dependencyRoots() {
      return resourcesIn(stack, CfnTransactionSearchConfig.CFN_RESOURCE_TYPE_NAME);
    },
  });

  return searches;
}
