import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { resourcesBelow } from './private/cdk/cfn-resource';
import { replaceTokens } from './private/cdk/tokens';
import { permissionsOf } from './private/deployer/of-resource';
import { merge, type Permission } from './private/deployer/permission';
import { checkArgumentAt } from './private/rules/given-values';

/**
 * The IAM permissions that the role that deploys log delivery needs. This role is the execution role of CloudFormation.
 *
 * The permissions cover delivery sources, delivery destinations and deliveries, and the permissions that these need:
 * the policies of buckets, log groups and X-Ray, and the tags of delivery streams. They do not cover the creation of
 * buckets, log groups, delivery streams, keys and logged resources.
 *
 * If an ARN is known only at deployment, the policy has `*` for its unknown parts. Explicit names of resources make the
 * policy narrower. The policy refers to no resource, so it can be in any stack.
 *
 * @example
 * new ManagedPolicy(this, 'Deployer', { document: DeployerPolicy.of(app).document });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
 */
export class DeployerPolicy {
  /**
   * Returns the permissions for everything below `scope` that is already defined. Call it last. It also includes log
   * delivery resources that this library did not create.
   *
   * Warns about a delivery source whose resource, or the type of it, is unknown before the deployment.
   *
   * @param scope an app, a stage, a stack or any other construct
   */
  public static of(scope: IConstruct): DeployerPolicy {
    checkArgumentAt('DeployerPolicy.of()', 'scope', scope);

    return new DeployerPolicy(merge(resourcesBelow(scope, () => true).flatMap(permissionsOf)));
  }

  private constructor(private readonly permissions: readonly Permission[]) {}

  /**
   * The statements, to add to another policy. Each access returns new statements.
   *
   * Account and Region come from each stack. For a stack without an environment, they come from the stack that contains
   * the statements.
   */
  public get statements(): PolicyStatement[] {
    return this.permissions.map(({ actions, resources }) => new PolicyStatement({
      actions: [...actions], resources: [...resources],
    }));
  }

  /** The policy, for a role or a managed policy. Each access returns a new document. */
  public get document(): PolicyDocument {
    return new PolicyDocument({ statements: this.statements });
  }

  /**
   * Returns the policy as JSON, to print. Account, Region and partition are `*` if they are unknown: set the `env` of
   * the stacks.
   */
  public toJson(): string {
    return replaceTokens('*', JSON.stringify(this.document.toJSON(), undefined, 2));
  }
}
