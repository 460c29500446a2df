// Tested by test/permissions/late-bucket-key.test.ts.
import { isDeepStrictEqual } from 'util';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isBucket } from './bucket-statements';
import { grantKeyUse, warnOfKey } from './key-policy';
import { isKeyConstruct, keyBehind, keyIdentifiers } from './key-statements';
import { afterAspects } from '../cdk/after-aspects';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { keepInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { print } from '../cdk/print';
import { referencedResources } from '../cdk/referenced-resources';
import { stageOf } from '../cdk/scopes';
import { rawProperty } from '../cdk/template-property';
import { AWS_MANAGED_KEY, defaultEncryptions } from '../model/bucket-encryption';
import type { SourceFacts } from '../model/source-facts';

/** A delivery to a bucket, or a destination to which other apps deliver, and the environment of the source. */
interface BucketUse {
  readonly scope: IConstruct;
  readonly source: SourceFacts;
  /** The key whose use has been granted when the delivery was defined. */
  readonly key?: IConstruct;
}

const USES = new WeakMap<CfnResource, BucketUse[]>();

/**
 * Grants deliveries the use of the customer managed key that a bucket of this app is encrypted with after the Aspects,
 * if the key was not known when the delivery was defined: the bucket is an L1, or an Aspect or an escape hatch has set
 * the key.
 */
export function grantLateKeyUse(bucket: IBucketRef, use: BucketUse): void {
  const resource = cfnResourceOf(bucket);
  if (resource === undefined) return;

  getOrCreate(USES, resource, () => watch(resource, bucket)).push(use);
}

function watch(resource: CfnResource, bucket: IBucketRef): BucketUse[] {
  const uses: BucketUse[] = [];
  afterAspects(stageOf(resource), () => { grantAll(resource, bucket, uses); });

  return uses;
}

function grantAll(resource: CfnResource, bucket: IBucketRef, all: readonly BucketUse[]): void {
  const identifier = defaultEncryptions(resource).map(({ key }) => key).find(key => key !== undefined);
  if (identifier === undefined || (isBucket(bucket) && isKnown(resource, identifier, bucket.encryptionKey))) return;
  const keys = [...new Set(all.map(use => use.key))];
  const known = new Set(keys.filter(given => isKnown(resource, identifier, given)));
  const uses = all.filter(use => !known.has(use.key));
  if (uses.length === 0) return;

  const [key] = referencedResources(resource, rawProperty(resource, 'BucketEncryption')).map(keyBehind).filter(isKeyConstruct);
  if (key !== undefined) {
    keepInTree(uses).forEach(({ scope, source }) => { grantKeyUse(scope, key, source); });
    return;
  }
  // Another check rejects the AWS managed key.
  if (typeof identifier === 'string' && AWS_MANAGED_KEY.test(identifier)) return;

  const name = print(resource.stack, identifier);
  keepInTree(uses).forEach(({ scope, source }) => { warnOfKey(scope, resource, { keyArn: name, keyId: name }, source); });
}

/** Tests for the key whose permissions were written when the delivery was defined. */
function isKnown(resource: CfnResource, identifier: unknown, key: IConstruct | undefined): boolean {
  return key !== undefined
    && keyIdentifiers(key).some(known => isDeepStrictEqual(resource.stack.resolve(known), identifier));
}
