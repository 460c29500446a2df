import { Stack, Token } from 'aws-cdk-lib/core';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { fail } from '../cdk/messages';
import { arnHead } from '../model/arn-pattern';
import { kindOfType, type ResourceKind } from '../model/catalog';
import { differ, knownEnvironment } from '../model/environments';
import type { LoggedResource } from '../model/logged-resource';

/**
 * Fails for a resource that is known to be in another partition or account than its delivery source, or in another Region. What has no
 * Region in its ARN, such as a distribution, is global; but for buckets, whose ARN has no account either.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export function checkResourceEnvironment(scope: IConstruct, { logType, resource }: LoggedResource, resourceArn: string): void {
  const { account, region } = Stack.of(scope);
  const known = knownEnvironment(resourceArn, resource);
  const property = resource === undefined ? 'resourceArn' : 'resource';
  const expected = partitionOf(region);
  const [partition] = expected === undefined ? [] : arnHead(resourceArn);
  if (differ(partition, expected)) {
    fail(scope, `${property} must be in the partition of the stack for ${logType._label}, got ${partition} in a stack of ${region}: create `
      + 'the delivery source in a stack of a Region of that partition, or build the ARN with Stack.formatArn()');
  }
  if (differ(known.account, account)) {
    fail(scope, `${property} must be in the account of the stack for ${logType._label}, got ${known.account} in a stack of ${account}: create `
      + `the delivery source in a stack of account ${known.account}, and let the delivery destination here take deliveries from it (allowedSources)`);
  }
  if (differ(known.region, region) && isRegional(logType._kind ?? kindOf(resource), resourceArn)) {
    fail(scope, `${property} must be in the Region of the stack for ${logType._label}, got ${known.region} in a stack of ${region}: create `
      + `the delivery source in a stack in ${known.region}`);
  }
}

/** The partition of a Region; undefined where either is not known. `Stack.partition` says so only with a feature flag. */
function partitionOf(region: string): string | undefined {
  return Token.isUnresolved(region) ? undefined : RegionInfo.get(region).partition;
}

function kindOf(resource: IConstruct | undefined): ResourceKind | undefined {
  const type = resource && cfnResourceOf(resource)?.cfnResourceType;

  return type === undefined ? undefined : kindOfType(type);
}

/** Whether a resource is known to be of one Region: by the ARNs of its kind, or its own where the kind is not known. */
function isRegional(kind: ResourceKind | undefined, resourceArn: string): boolean {
  const [, , region, account] = arnHead(kind?.arnPattern ?? resourceArn);

  return region !== undefined && (region !== '' || account === '');
}
