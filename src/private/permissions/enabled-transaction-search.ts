// Tested by test/destinations/x-ray.test.ts, test/permissions/quotas.test.ts.
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { ArnFormat, type CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { countLogPolicy } from './policy-quotas';
import { checkTransactionSearchOnce, checkTransactionSearchTwice } from './transaction-search-once';
import { uniqueName } from '../identity/names';

const ID = 'LogDeliveryTransactionSearch';

/**
 * CloudWatch Transaction Search, in which X-Ray keeps spans in CloudWatch Logs. Deliveries to X-Ray need it.
 *
 * An account has it once in a Region. It belongs to the account and not to the stack: it is retained when the stack is
 * deleted, and so is the policy that it needs. A failed deployment deletes the resources that it has created.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Transaction-Search.html
 */
export class TransactionSearch extends Construct {
  /** Enables it in the stack of `destination`, and returns the resource that deliveries must depend on. */
  public static enable(destination: IConstruct, managePermissions: boolean): CfnResource {
    const stack = Stack.of(destination);
    const known = stack.node.tryFindChild(ID) as TransactionSearch | undefined;
    if (known !== undefined) return known.config;
    checkTransactionSearchTwice(destination, stack);
    const { config } = new TransactionSearch(stack, managePermissions);
    checkTransactionSearchOnce(destination, config);

    return config;
  }

  private readonly config: CfnTransactionSearchConfig;

  private constructor(stack: Stack, managePermissions: boolean) {
    super(stack, ID);

    this.config = new CfnTransactionSearchConfig(this, 'Config');
    this.config.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    if (managePermissions) this.config.node.addDependency(this.newPolicy(stack));
  }

  /** Creates the policy that allows X-Ray to write spans. Transaction Search cannot be enabled without it. */
  private newPolicy(stack: Stack): CfnResourcePolicy {
    const document = new PolicyDocument({ statements: [spansStatement(stack)] });
    const policy = new CfnResourcePolicy(this, 'Policy', {
      policyName: uniqueName(this, 'Policy', []),
      policyDocument: stack.toJsonString(document),
    });
    policy.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    countLogPolicy(policy);

    return policy;
  }
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Enable-TransactionSearch.html */
function spansStatement(stack: Stack): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('xray.amazonaws.com')],
    actions: ['logs:PutLogEvents'],
    resources: ['aws/spans:*', '/aws/application-signals/data:*'].map(resourceName => stack.formatArn({
      service: 'logs', resource: 'log-group', resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })),
    conditions: {
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: {
        'aws:SourceArn': stack.formatArn({ service: 'xray', resource: '*', arnFormat: ArnFormat.NO_RESOURCE_NAME }),
      },
    },
  });
}
