import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { SourceFacts } from '../source-facts';

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
  const { StringEquals = {}, ...others } = grant.conditions ?? {};

  return new PolicyStatement({
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: grant.actions,
    resources: grant.resources,
    conditions: {
      StringEquals: { ...StringEquals, 'aws:SourceAccount': grant.source.account },
      ...others,
      ArnLike: { 'aws:SourceArn': grant.sourceArn },
    },
  });
}

/** Tells statements for different environments apart. */
export function environmentKey(source: SourceFacts): string {
  return `${source.account}/${source.region}`;
}
