// Tested by test/environments.test.ts, test/private/rules/kind-mismatch.test.ts.
import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { fail } from '../cdk/messages';
import { partitionOf } from '../cdk/print';
import { arnHead } from '../model/arn-pattern';
import { kindOfType } from '../model/catalog';
import { differ } from '../model/environments';
import type { LoggedResource } from '../model/logged-resource';

/**
 * Fails for a resource that is known to be in another partition, account or Region than its delivery source.
 *
 * A resource without a Region in its ARN, such as a distribution, is global: its Region is not checked. Buckets are the
 * exception. Their ARNs have no account either, and a bucket is in one Region.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export function checkResourceEnvironment(scope: IConstruct, logged: LoggedResource): void {
  const { property, environment: known } = logged;
  const stack = Stack.of(scope);
  const { account, region } = stack;
  const [partition] = Token.isUnresolved(region) ? [] : arnHead(logged.arn);
  // Most ARNs have the partition of their stack as a token, and aws-cdk-lib takes 70 ms to load its list of Regions.
  if (partition !== undefined && differ(partition, partitionOf(stack))) {
    fail(
      scope, 'resourcePartition',
      `${property} is in partition ${partition}, and the stack in ${region}: create the delivery source in a stack of `
      + 'that partition, or build the ARN with Stack.formatArn()',
    );
  }
  if (differ(known.account, account)) {
    fail(
      scope, 'resourceAccount',
      `${property} is in account ${known.account}, and the stack in ${account}: create the delivery source in a stack `
      + `of ${known.account}, and add that account to allowedSources of the destination in ${account}`,
    );
  }
  if (differ(known.region, region) && isRegional(logged)) {
    fail(
      scope, 'resourceRegion',
      `${property} is in ${known.region}, and the stack in ${region}: create the delivery source in a stack in `
      + `${known.region}`,
    );
  }
}

/**
 * Tests for a resource that is known to be in one Region: by the ARNs of its kind, or by its own ARN for unknown kinds.
 */
function isRegional({ logType, cfnResource, arn }: LoggedResource): boolean {
  const kind = logType._kind ?? (cfnResource && kindOfType(cfnResource.cfnResourceType));
  const [, , region, account] = arnHead(kind?.arnPattern ?? arn);

  return region !== undefined && (region !== '' || account === '');
}
