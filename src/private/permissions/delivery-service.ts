import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { SourceFacts } from '../model/source-facts';

const DELIVERY_SERVICE = 'delivery.logs.amazonaws.com';

/** What the log delivery service may do, on behalf of which sources. */
export interface DeliveryServiceGrant {
  readonly actions: string[];
  readonly resources: string[];
  readonly source: SourceFacts;
  /** The pattern of the sources' ARNs. */
  readonly sourceArn: string;
  /** Further conditions, by operator. */
  readonly conditions?: { readonly [operator: string]: { readonly [key: string]: string | string[] } };
}

/**
 * A statement that lets the log delivery service do something for the sources of one account and Region, and for
 * nobody else's (the "confused deputy" conditions).
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
 */
export function deliveryServiceStatement(grant: DeliveryServiceGrant): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal(DELIVERY_SERVICE)],
    actions: grant.actions,
    resources: grant.resources,
    conditions: conditionsOf(grant),
  });
}

/** The same in the words of IAM, for a policy that nothing is added to later: a `PolicyStatement` takes ten times as long. */
export function deliveryServiceStatementJson(grant: DeliveryServiceGrant): { readonly [element: string]: unknown } {
  return {
    Effect: 'Allow',
    Principal: { Service: DELIVERY_SERVICE },
    Action: oneOrAll(grant.actions),
    Resource: oneOrAll(grant.resources),
    Condition: conditionsOf(grant),
  };
}

/** As aws-cdk-lib writes lists in policies. */
function oneOrAll(items: readonly string[]): string | readonly string[] {
  return items.length === 1 ? items[0] : items;
}

function conditionsOf({ conditions = {}, source, sourceArn }: DeliveryServiceGrant): { [operator: string]: unknown } {
  const { StringEquals = {}, ...others } = conditions;

  return {
    StringEquals: { ...StringEquals, 'aws:SourceAccount': source.account },
    ...others,
    ArnLike: { 'aws:SourceArn': sourceArn },
  };
}

/** Tells statements for different environments apart. */
export function environmentKey(source: SourceFacts): string {
  return `${source.account}/${source.region}`;
}
