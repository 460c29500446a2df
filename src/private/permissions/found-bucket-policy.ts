// Tested by test/permissions/found-bucket-policy.test.ts.
import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { canBeMerged, mergePolicies } from './policy-document';
import { afterAspects } from '../cdk/after-aspects';
import { AppResources } from '../cdk/app-resources';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { lateDependable } from '../cdk/dependencies';
import { getOrCreate } from '../cdk/memo';
import { withId } from '../cdk/messages';
import { referencedResources } from '../cdk/referenced-resources';
import { stageOf } from '../cdk/scopes';
import { rawProperty, templateProperty } from '../cdk/template-property';

/** The policies of the buckets that this library has added statements to. */
const POLICIES = new WeakMap<CfnBucketPolicy, FoundPolicy>();

/** The policy of a bucket that this library adds statements to. */
interface OwnPolicy {
  /** The L2, or the L1 if it is alone. */
  readonly construct: IConstruct;
  readonly resource: CfnBucketPolicy;
  readonly document: PolicyDocument;
}

/**
 * Returns the dependency of a delivery to `bucket`: the bucket policy with the statements in `policy`.
 *
 * A bucket has one policy. If the user has defined it as an L1 or by `CfnInclude`, before or after the delivery, the
 * library adds the statements there.
 *
 * @param isNew true if the user had no policy for the bucket yet
 */
export function foundBucketPolicy(bucket: IConstruct, policy: OwnPolicy, isNew: boolean): IDependable {
  const found = getOrCreate(POLICIES, policy.resource, () => new FoundPolicy(bucket, policy, isNew));

  return lateDependable(() => [found.current()]);
}

/** Tests that a bucket policy belongs to a bucket of its stack. */
export function isPolicyOf(bucket: CfnResource, policy: CfnResource): boolean {
  const name = templateProperty(policy, 'Bucket');
  if (typeof name === 'string') return name === templateProperty(bucket, 'BucketName');

  return referencedResources(policy, rawProperty(policy, 'Bucket')).includes(bucket);
}

class FoundPolicy {
  private readonly bucket?: CfnResource;
  private readonly own: CfnBucketPolicy;
  private readonly document: PolicyDocument;
  /** The policy of the user with the statements in it, and its document before and after. */
  private theirs?: { readonly policy: CfnBucketPolicy; readonly before: unknown; readonly after: unknown };

  constructor(bucket: IConstruct, { construct, resource, document }: OwnPolicy, isNew: boolean) {
    this.bucket = cfnResourceOf(bucket);
    this.own = resource;
    this.document = document;
    if (isNew) this.hideBesideTheirs();
    AppResources.of(resource);
    afterAspects(stageOf(resource), () => { this.settle(isNew); });
    (this.bucket ?? construct).node.addValidation({ validate: () => (isNew ? this.errors() : []) });
  }

  public current(): CfnBucketPolicy {
    return this.theirs?.policy ?? this.own;
  }

  private settle(isNew: boolean): void {
    this.own.cfnOptions.condition ??= this.bucket?.cfnOptions.condition;
    const policy = isNew ? this.find() : undefined;
    const isMerged = this.theirs !== undefined && this.theirs.policy.policyDocument === this.theirs.after;
    if (isMerged && this.theirs?.policy === policy) return;

    if (isMerged && this.theirs !== undefined) this.theirs.policy.policyDocument = this.theirs.before;
    this.theirs = policy === undefined || !canBeMerged(policy.policyDocument) ? undefined : this.merge(policy);
  }

  private merge(policy: CfnBucketPolicy): FoundPolicy['theirs'] {
    const before: unknown = policy.policyDocument;
    const after = mergePolicies(before, this.document);
    policy.policyDocument = after;

    return { policy, before, after };
  }

  private find(): CfnBucketPolicy | undefined {
    const { bucket, own } = this;
    if (bucket === undefined) return undefined;

    return AppResources.of(bucket).inStack(bucket.stack, CfnBucketPolicy.CFN_RESOURCE_TYPE_NAME)
      .filter(policy => policy !== own && isPolicyOf(bucket, policy))
      .find((policy): policy is CfnBucketPolicy => 'policyDocument' in policy);
  }

  /**
   * Leaves the policy of this library out of the template if the statements are in the user's policy. A removed
   * construct would stay in the dependencies of others.
   */
  private hideBesideTheirs(): void {
    const shouldSynthesize = (): boolean => this.theirs === undefined;
    Object.defineProperty(this.own, 'shouldSynthesize', { value: shouldSynthesize });
  }

  private errors(): string[] {
    const policy = this.theirs === undefined ? this.find() : undefined;

    return policy === undefined ? [] : [
      withId('bucketPolicyToken', `the policyDocument of '${policy.node.path}' is a token, so no statements can be added: write an object, or add them `
        + 'yourself and set managePermissions: false'),
    ];
  }
}
