// Tested by test/destinations/x-ray.test.ts, test/permissions/quotas.test.ts.
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { ArnFormat, type CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct, type IConstruct, type IDependable } from 'constructs';
import { countLogPolicy } from './policy-quotas';
import { AppResources } from '../cdk/app-resources';
import { lateDependable } from '../cdk/dependencies';
import { fail, warn } from '../cdk/messages';
import { uniqueName } from '../identity/names';
import { Register } from '../identity/register';
import { checkAccountWide } from '../model/account-wide';

const ID = 'LogDeliveryTransactionSearch';

/** The stacks that enable Transaction Search. */
const ENABLED = new Register();

/**
 * CloudWatch Transaction Search: X-Ray keeps spans in CloudWatch Logs, which deliveries to X-Ray need.
 *
 * An account has it once in a Region. It is the account's and not the stack's: it stays when the stack goes, and the
 * policy that it needs stays with it. A deployment that fails takes back what it has created.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Transaction-Search.html
 */
export class TransactionSearch extends Construct {
  /** Switches it on in the stack of `destination`, and returns what deliveries have to come after. */
  public static enable(destination: IConstruct, managePermissions: boolean): CfnResource {
    const stack = Stack.of(destination);
    const known = stack.node.tryFindChild(ID) as TransactionSearch | undefined;
    if (known !== undefined) return known.config;
    checkOnce(destination, stack);

    return new TransactionSearch(stack, managePermissions).config;
  }

  private readonly config: CfnTransactionSearchConfig;

  private constructor(stack: Stack, managePermissions: boolean) {
    super(stack, ID);

    this.config = new CfnTransactionSearchConfig(this, 'Config');
    this.config.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    if (managePermissions) this.config.node.addDependency(this.newPolicy(stack));
  }

  /** Lets X-Ray write spans: without it, it cannot be switched on. */
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

/**
 * Warns where nothing in the app enables Transaction Search in the account and Region to which traces are delivered.
 */
export function warnUnlessTransactionSearch(delivery: IConstruct): void {
  checkAccountWide(delivery, CfnTransactionSearchConfig.CFN_RESOURCE_TYPE_NAME, (searches, scope) => {
    if (searches.length > 0) return;

    warn(scope, 'transactionSearch',
      'Transaction Search must be on in the account and Region, or creating the delivery fails (X-Ray Delivery Destination is supported '
      + 'with CloudWatch Logs as a Trace Segment Destination), and this app does not switch it on: set enableTransactionSearch in one '
      + 'stack, or acknowledge this warning on the stack if it is on');
  });
}

/**
 * Returns the resources of a stack that enable Transaction Search, as a dependable for the X-Ray policy and deliveries.
 * The resources are found when the template is made.
 */
export function transactionSearchesOf(stack: Stack): IDependable {
  const app = AppResources.of(stack);

  return lateDependable(() => app.inStack(stack, CfnTransactionSearchConfig.CFN_RESOURCE_TYPE_NAME));
}

function checkOnce(destination: IConstruct, stack: Stack): void {
  const [other] = ENABLED.add(stack, ID, '', undefined);
  if (other === undefined) return;

  const message = `enableTransactionSearch must be true in one stack of an account and Region, got it in '${other.construct.node.path}', too: leave it out `
    + 'here, and deploy this stack after that one';
  if (other.isCertain) fail(destination, message);

  warn(destination, 'transactionSearchTwice', `${message}, unless the two stacks go to different accounts or Regions`);
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
