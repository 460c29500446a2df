// Tested by test/destinations/s3-bucket-policy.test.ts, test/destinations/s3-exceptions.test.ts.
import type { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { addBucketStatement, type WrittenBucketPolicy } from './bucket-statements';
import { deliveryServiceStatement, sourcesKey } from './delivery-service';
import { MissingStatements } from './missing-statements';
import { getOrCreate } from '../cdk/memo';
import { warn, withId } from '../cdk/messages';
import { renderedLength } from '../cdk/rendered-length';
import { deliverySourcePattern, type SourceFacts } from '../model/source-facts';

/** The statement for one environment in the policy of one bucket, and the paths in it. */
interface BucketGrant {
  readonly statement: PolicyStatement;
  readonly paths: string[];
  readonly policy: IDependable | undefined;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html */
const MAX_POLICY_LENGTH = 20480;
const MAX_BUCKET_ARN_LENGTH = 'arn:aws-us-gov:s3:::'.length + 63;

/** The policies whose length is checked when the app is synthesised. */
const VALIDATED = new WeakSet<PolicyDocument>();

/** The grants of each bucket, by the environment of the sources. */
const BUCKET_GRANTS = new WeakMap<IBucketRef, Map<string, BucketGrant>>();

/**
 * Grants deliveries of `source` permission to write the objects below `paths`. Returns the constructs that must exist
 * before the delivery.
 *
 * The policy has one statement for each environment, with a list of paths, however many deliveries there are. The
 * statement has no Sid: the Sids of a bucket policy must be unique, and the library cannot know the Sids of other
 * statements.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function grantBucketWrites(
  scope: IConstruct, bucket: IBucketRef, source: SourceFacts, paths: readonly string[],
): IDependable[] {
  const grants = getOrCreate(BUCKET_GRANTS, bucket, () => new Map<string, BucketGrant>());
  const key = sourcesKey(source);
  const known = getOrCreate(grants, key, () => newGrant(bucket, source));
  const added = paths.filter(path => !known.paths.some(other => covers(other, path)));
  const grant = added.length > 0 && known.statement.frozen ? newGrant(bucket, source, known.paths) : known;
  grants.set(key, grant);
  if (added.length > 0) {
    grant.paths.push(...added);
    grant.statement.addResources(...added.map(path => arnForObjects(bucket, path)));
  }
  if (grant.policy === undefined) warnOfImport(scope, bucket, source, paths);

  return grant.policy === undefined ? [] : [grant.policy];
}

/** The statement for several accounts of other apps in the policy of one bucket. */
interface AccountsGrant {
  readonly accounts: Set<string>;
  readonly policy: IDependable | undefined;
}

/** The grants for other apps of each bucket, by paths and Region. */
const ACCOUNTS_GRANTS = new WeakMap<IBucketRef, Map<string, AccountsGrant>>();

/**
 * Grants deliveries that other apps create from `source` permission to write the objects below `paths`.
 *
 * All accounts with the same paths and Region share one statement. A statement for each account would reach the maximum
 * length of a policy with about fifty.
 */
export function grantBucketWritesFrom(
  scope: IConstruct, bucket: IBucketRef, source: SourceFacts, paths: readonly string[],
): void {
  const grants = getOrCreate(ACCOUNTS_GRANTS, bucket, () => new Map<string, AccountsGrant>());
  const grant = getOrCreate(grants, [source.region, ...paths].join(' '), () => {
    const accounts = new Set<string>();
    return { accounts, policy: addStatement(bucket, writeStatement(bucket, source, paths, accounts)) };
  });
  grant.accounts.add(source.account);
  if (grant.policy === undefined) warnOfImport(scope, bucket, source, paths);
}

/** Tests that all objects below `path` are also below `known`. Both end in a wildcard. */
function covers(known: string, path: string): boolean {
  return path.startsWith(known.slice(0, -1));
}

/** Adds a statement. A statement that has been read, for example by a check of the user, accepts no more paths. */
function newGrant(bucket: IBucketRef, source: SourceFacts, paths: string[] = []): BucketGrant {
  const statement = writeStatement(bucket, source, []);

  return { statement, paths, policy: addStatement(bucket, statement) };
}

/**
 * Adds a statement to the policy of a bucket. Returns the policy, or undefined for a policy that this app cannot
 * change.
 */
function addStatement(bucket: IBucketRef, statement: PolicyStatement): IDependable | undefined {
  const added = addBucketStatement(bucket, statement);
  if (added?.policy !== undefined) validatePolicyLength(bucket, added.policy);

  return added?.dependable;
}

function arnForObjects({ bucketRef }: IBucketRef, path: string): string {
  return `${bucketRef.bucketArn}/${path}`;
}

/** Checks the length of a policy when the app is synthesised, because each delivery can add paths to it until then. */
function validatePolicyLength(bucket: IBucketRef, policy: WrittenBucketPolicy): void {
  if (VALIDATED.has(policy.document)) return;
  VALIDATED.add(policy.document);

  policy.construct.node.addValidation({
    validate: () => {
      const length = policyLength(policy);
      return length <= MAX_POLICY_LENGTH ? [] : [
        withId('bucketPolicyLength', `the policy of bucket '${bucket.node.path}' has ${length} characters, more than the ${MAX_POLICY_LENGTH} that S3 accepts: use one `
          + 'prefix for several deliveries, or set managePermissions: false and write the policy yourself'),
      ];
    },
  });
}

/**
 * Returns the length of a policy, or an upper bound if that fits into the limit. The upper bound is the length before
 * statements are merged, because merging takes most of the time.
 */
function policyLength({ construct, document }: WrittenBucketPolicy): number {
  const stack = Stack.of(construct);
  const unmerged = renderedLength(stack, document.toJSON(), MAX_BUCKET_ARN_LENGTH);

  return unmerged <= MAX_POLICY_LENGTH ? unmerged : renderedLength(stack, document, MAX_BUCKET_ARN_LENGTH);
}

/** @param accounts all accounts of a shared statement: a pattern in the ARN matches them */
function writeStatement(
  bucket: IBucketRef, source: SourceFacts, paths: readonly string[], accounts?: ReadonlySet<string>,
): PolicyStatement {
  return deliveryServiceStatement({
    actions: ['s3:PutObject'],
    resources: paths.map(path => arnForObjects(bucket, path)),
    source,
    accounts,
    sourceArn: accounts === undefined ? deliverySourcePattern(source) : sharedPattern(source, accounts),
    conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
  });
}

/**
 * Returns a pattern for the ARNs of several accounts. Because of the condition on the account, it matches the same ARNs
 * as a list of them.
 */
function sharedPattern(source: SourceFacts, accounts: ReadonlySet<string>): string {
  return Lazy.uncachedString({
    produce: () => deliverySourcePattern(accounts.size === 1 ? source : { ...source, account: '*' }),
  });
}

const NOT_ADDED = new MissingStatements((first, name, remedy) => {
  warn(first, 'bucketPolicyNotAdded', `this app cannot change the policy of bucket '${name}': ${remedy}`);
});

function warnOfImport(scope: IConstruct, bucket: IBucketRef, source: SourceFacts, paths: readonly string[]): void {
  NOT_ADDED.add(scope, bucket, [sourcesKey(source), ...paths].join(' '), () => ({
    arn: bucket.bucketRef.bucketArn, name: bucket.bucketRef.bucketName, statements: [writeStatement(bucket, source, paths)],
  }));
}
