import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-xray';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IDependable } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { arnFromPattern } from '../arns';
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
  }

  /** Lets deliveries of `source` put traces, and returns what has to exist before the delivery. */
  public allow(source: SourceFacts): IDependable {
    const key = environmentKey(source);
    const grant = this.resourceArns.get(key) ?? { source, arns: new Set() };
    this.resourceArns.set(key, grant);
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
        conditions: { 'ForAllValues:ArnLike': { 'logs:LogGeneratingResourceArns': [...arns] } },
      })),
    });
  }
}

/** All resources of the kind that logs; where the kind is not known, all of the account. */
function resourcePattern(source: SourceFacts): string {
  const pattern = source.logType?._kind?.arnPattern ?? 'arn:${partition}:*:${region}:${account}:${Resource}';

  return arnFromPattern(pattern, source, () => '*');
}
