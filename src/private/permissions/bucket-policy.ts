import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { BucketPolicy, IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { deliveryServiceStatement, environmentKey } from './delivery-service';
import { printed } from '../printed';
import { renderedLength } from '../rendered-length';
import type { SourceFacts } from '../source-facts';
import { deliverySourcePattern } from '../source-facts';
import { warn } from '../warn';

/** The statement of one account and Region in the policy of one bucket. */
interface Grant {
  readonly statement: PolicyStatement;
  readonly paths: Set<string>;
  readonly policy: IDependable | undefined;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html */
const MAX_POLICY_LENGTH = 20480;
const MAX_BUCKET_ARN_LENGTH = 'arn:aws-us-gov:s3:::'.length + 63;

/** The policies whose length is looked at when the app is synthesised. */
const VALIDATED = new WeakSet<BucketPolicy>();

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
  validatePolicyLength(bucket);

  return { statement, paths: new Set(), policy: statementAdded ? policyDependable : undefined };
}

/** Paths are added as deliveries are: only the whole policy can be too long. */
function validatePolicyLength(bucket: IBucket): void {
  const { policy } = bucket;
  if (policy === undefined || VALIDATED.has(policy)) return;
  VALIDATED.add(policy);

  policy.node.addValidation({
    validate: () => {
      const length = renderedLength(Stack.of(policy), policy.document, MAX_BUCKET_ARN_LENGTH);
      return length <= MAX_POLICY_LENGTH ? [] : [
        `the policy of bucket '${bucket.node.path}' must be at most ${MAX_POLICY_LENGTH} characters long, got ${length}: let the `
        + 'deliveries share a prefix, or write the policy yourself and set managePermissions to false',
      ];
    },
  });
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
