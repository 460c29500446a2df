import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { resourcesBelow } from './private/cdk/cfn-resource';
import { got, isConstruct } from './private/cdk/got';
import { failAt } from './private/cdk/messages';
import { replaceTokens } from './private/cdk/tokens';
import { permissionsOf } from './private/deployer/of-resource';
import { merge, type Permission } from './private/deployer/permission';

/**
 * What the role that deploys log delivery must be allowed: the execution role of CloudFormation.
 *
 * These are the permissions for delivery sources, delivery destinations and deliveries, and for what lets them in:
 * policies of buckets, log groups and X-Ray, the tag of a delivery stream. What it takes to create the buckets, log
 * groups, streams, keys and the resources that log, comes on top.
 *
 * ARNs that are known only when a stack is deployed are those of all resources of their kind: `*` stands for what is
 * not known. So a resource with a name of its own makes for a narrower policy. It refers to no resource, and can be in
 * any stack.
 *
 * @example
 * new ManagedPolicy(this, 'Deployer', { document: DeployerPolicy.of(app).document });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
 */
export class DeployerPolicy {
  /**
   * The permissions for everything below `scope` that has been defined by now: so this comes last. Resources count that
   * are not made by this library, too.
   *
   * A delivery source whose resource is not known before the deployment, neither itself nor its kind, is warned about.
   *
   * @param scope an app, a stage, a stack or any other construct
   */
  public static of(scope: IConstruct): DeployerPolicy {
    if (!isConstruct(scope)) {
      failAt('DeployerPolicy.of()', 'wrongType', `scope is not a construct (got ${got(scope)}): pass an app, a stage or a stack`);
    }

    return new DeployerPolicy(merge(resourcesBelow(scope, () => true).flatMap(permissionsOf)));
  }

  private constructor(private readonly permissions: readonly Permission[]) {}

  /**
   * The statements, for a policy that has others: new ones each time.
   *
   * Account and Region are those of each stack. For a stack without an environment, they are those of the stack that
   * the statements are in.
   */
  public get statements(): PolicyStatement[] {
    return this.permissions.map(({ actions, resources }) => new PolicyStatement({
      actions: [...actions], resources: [...resources],
    }));
  }

  /** The policy, for a role or a managed policy: a new one each time. */
  public get document(): PolicyDocument {
    return new PolicyDocument({ statements: this.statements });
  }

  /**
   * The policy as JSON, to print. Account, Region and partition are `*` where they are not known: give the stacks an
   * `env`.
   */
  public toJson(): string {
    return replaceTokens('*', JSON.stringify(this.document.toJSON(), undefined, 2));
  }
}
