import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { printed } from '../printed';
import type { SourceFacts } from '../source-facts';
import { deliverySourcePattern } from '../source-facts';
import { warn } from '../warn';

/** The statement of one account and Region in the policy of one bucket. */
interface Grant {
  readonly statement: PolicyStatement;
  readonly paths: Set<string>;
  readonly policy: IDependable | undefined;
}

/** The grants of each bucket, by the environment of the sources. */
const GRANTS = new WeakMap<IBucket, Map<string, Grant>>();

/**
 * Lets deliveries of `source` write the objects below `path`, and returns what has to exist before the delivery.
 *
 * There is one statement for each account and Region, with a list of paths, however many deliveries there are. It has
 * no Sid: the Sids of a bucket policy must be unique, and other statements are not ours to know.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function allowBucketWrites(delivery: IConstruct, bucket: IBucket, source: SourceFacts, path: string): IDependable[] {
  const grants = grantsOf(bucket);
  const known = grants.get(environmentKey(source));
  const grant = known ?? newGrant(bucket, source, path);
  grants.set(environmentKey(source), grant);

  const isNewPath = !grant.paths.has(path);
  grant.paths.add(path);
  if (known !== undefined && isNewPath) grant.statement.addResources(bucket.arnForObjects(path));
  if (grant.policy === undefined && isNewPath) warnOfImport(delivery, bucket, source, path);

  return grant.policy === undefined ? [] : [grant.policy];
}

function grantsOf(bucket: IBucket): Map<string, Grant> {
  const grants = GRANTS.get(bucket) ?? new Map<string, Grant>();
  GRANTS.set(bucket, grants);

  return grants;
}

function newGrant(bucket: IBucket, source: SourceFacts, path: string): Grant {
  const statement = writeStatement(bucket, source, path);
  const { statementAdded, policyDependable } = bucket.addToResourcePolicy(statement);

  return { statement, paths: new Set(), policy: statementAdded ? policyDependable : undefined };
}

function writeStatement(bucket: IBucket, source: SourceFacts, path: string): PolicyStatement {
  return deliveryServiceStatement({
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(path)],
    source,
    sourceArn: deliverySourcePattern(source),
    conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
  });
}

function warnOfImport(delivery: IConstruct, bucket: IBucket, source: SourceFacts, path: string): void {
  const stack = Stack.of(delivery);
  const statement = printed(stack, writeStatement(bucket, source, path).toStatementJson());
  warn(delivery, 'bucketPolicyNotAdded',
    `the policy of bucket '${printed(stack, bucket.bucketName)}' is not managed by this app: nothing is delivered `
    + `unless it has this statement: ${statement}`);
}
