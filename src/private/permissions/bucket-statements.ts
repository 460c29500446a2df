// Tested by test/destinations/l1-targets.test.ts, test/permissions/found-bucket-policy.test.ts.
import { PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnBucketPolicy, type IBucket, type IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { foundBucketPolicy } from './found-bucket-policy';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';

/** A bucket policy of this app, an L2 or an L1, and its document. */
export interface WrittenBucketPolicy {
  readonly construct: IConstruct;
  readonly document: PolicyDocument;
  /** The dependency of a delivery: the policy that has the statements after Aspects. */
  readonly dependable: IDependable;
}

/** A statement that has been added to a policy of this app. */
export interface AddedStatement {
  /** The policy. Undefined if a construct of the user keeps the policy. */
  readonly policy?: WrittenBucketPolicy;
  readonly dependable: IDependable | undefined;
}

const ID = 'LogDeliveryPolicy';

/** The policies of the L1s without an L2. */
const L1_POLICIES = new WeakMap<CfnResource, WrittenBucketPolicy>();

/** Adds a statement to the policy of a bucket. Returns undefined for a bucket whose policy this app does not manage. */
export function addBucketStatement(bucket: IBucketRef, statement: PolicyStatement): AddedStatement | undefined {
  if (isBucket(bucket)) return addByL2(bucket, statement);
  const resource = cfnResourceOf(bucket);
  if (resource === undefined) return undefined;

  const policy = getOrCreate(L1_POLICIES, resource, () => newPolicy(resource));
  policy.document.addStatements(statement);
  return { policy, dependable: policy.dependable };
}

/** Tests for the L2 of a bucket. */
export function isBucket(construct: IConstruct): construct is IBucket {
  return 'bucketArn' in construct && 'addToResourcePolicy' in construct;
}

function addByL2(bucket: IBucket, statement: PolicyStatement): AddedStatement | undefined {
  const isFirst = bucket.policy === undefined;
  const { statementAdded, policyDependable } = bucket.addToResourcePolicy(statement);
  if (!statementAdded) return undefined;
  const { policy } = bucket;
  if (policy === undefined) return { dependable: policyDependable };

  const resource = cfnResourceOf(policy) as CfnBucketPolicy;
  const written = { construct: policy, document: policy.document };
  const dependable = foundBucketPolicy(bucket, { ...written, resource }, isFirst);
  return { policy: { ...written, dependable }, dependable };
}

/**
 * Creates the policy of an L1. `Bucket.fromCfnBucket()` of aws-cdk-lib would also adopt the key of the bucket, and drop
 * the default policy of the key.
 */
function newPolicy(bucket: CfnResource): WrittenBucketPolicy {
  const document = new PolicyDocument();
  const resource = new CfnBucketPolicy(bucket, ID, { bucket: bucket.ref, policyDocument: document });

  const written = { construct: resource, document };
  return { ...written, dependable: foundBucketPolicy(bucket, { ...written, resource }, true) };
}
