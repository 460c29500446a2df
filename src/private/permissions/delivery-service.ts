// Tested by test/permissions/s3.test.ts, test/permissions/others.test.ts.
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IResolvable, Lazy } from 'aws-cdk-lib/core';
import type { SourceFacts } from '../model/source-facts';

const DELIVERY_SERVICE = 'delivery.logs.amazonaws.com';

/** The permissions of the log delivery service, and the sources on whose behalf it has them. */
export interface DeliveryServiceGrant {
  readonly actions: string[];
  readonly resources: string[];
  readonly source: SourceFacts;
  /** The pattern of the ARNs of the sources. */
  readonly sourceArn: string;
  /** The accounts of the sources, if there are several. More can be added until the template is written. */
  readonly accounts?: ReadonlySet<string>;
  /** Further conditions, by operator. */
  readonly conditions?: { readonly [operator: string]: { readonly [key: string]: string | string[] } };
}

/**
 * Returns a statement that grants the log delivery service permissions on behalf of the sources of one environment, and
 * of no others (the "confused deputy" conditions).
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

/**
 * Returns the same statement as IAM JSON, for statements to which nothing is added later. A `PolicyStatement` takes ten
 * times as long.
 */
export function deliveryServiceStatementJson(grant: DeliveryServiceGrant): { readonly [element: string]: unknown } {
  return {
    Effect: 'Allow',
    Principal: { Service: DELIVERY_SERVICE },
    Action: oneOrAll(grant.actions),
    Resource: oneOrAll(grant.resources),
    Condition: conditionsOf(grant),
  };
}

/** Returns the only item of a list of one, and other lists as they are, as aws-cdk-lib does in policies. */
export function oneOrAll(items: readonly string[]): string | readonly string[] {
  return items.length === 1 ? items[0] : items;
}

function conditionsOf({ accounts, conditions = {}, source, sourceArn }: DeliveryServiceGrant): { [operator: string]: unknown } {
  const { StringEquals = {}, ...others } = conditions;

  return {
    StringEquals: { ...StringEquals, 'aws:SourceAccount': accounts === undefined ? source.account : listOf(accounts) },
    ...others,
    ArnLike: { 'aws:SourceArn': sourceArn },
  };
}

function listOf(accounts: ReadonlySet<string>): IResolvable {
  return Lazy.uncachedAny({ produce: () => oneOrAll([...accounts]) });
}

/** Returns a key of the account and Region of a source. Sources with one key share a statement. */
export function sourcesKey(source: SourceFacts): string {
  return `${source.account}/${source.region}`;
}
