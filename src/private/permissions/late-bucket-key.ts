// Tested by test/permissions/late-bucket-key.test.ts.
import { isDeepStrictEqual } from 'util';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { grantKeyUse, warnOfKey } from './key-policy';
import { afterAspects, stageOf } from '../cdk/after-aspects';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { keepInTree } from '../cdk/in-tree';
import { getOrCreate } from '../cdk/memo';
import { print } from '../cdk/print';
import { referencedResources } from '../cdk/referenced-resources';
import { partOf, rawProperty, templateProperty } from '../cdk/template-property';
import type { SourceFacts } from '../model/source-facts';

/** A delivery to a bucket, or a destination to which other apps deliver, and the environment of the source. */
interface BucketUse {
  readonly scope: IConstruct;
  readonly source: SourceFacts;
}

const USES = new WeakMap<CfnResource, BucketUse[]>();

/** The alias of the AWS managed key, which a check refuses. */
const AWS_MANAGED_KEY = /(^|:)alias\/aws\/s3$/;

/**
 * Grants deliveries the use of the customer managed key that a bucket of this app is encrypted with after the Aspects,
 * where the L2 of the bucket does not know it: an Aspect or an escape hatch has set it.
 */
export function grantLateKeyUse(scope: IConstruct, bucket: IBucket, source: SourceFacts): void {
  const resource = cfnResourceOf(bucket);
  if (resource === undefined) return;

  getOrCreate(USES, resource, () => watch(resource, bucket)).push({ scope, source });
}

function watch(resource: CfnResource, bucket: IBucket): BucketUse[] {
  const uses: BucketUse[] = [];
  afterAspects(stageOf(resource), () => { grantAll(resource, bucket, uses); });

  return uses;
}

function grantAll(resource: CfnResource, bucket: IBucket, uses: readonly BucketUse[]): void {
  const identifier = keyIdentifier(resource);
  if (identifier === undefined || isKnown(resource, identifier, bucket)) return;

  const [key] = referencedResources(resource, rawProperty(resource, 'BucketEncryption')).flatMap(keyBehind);
  if (key !== undefined) {
    keepInTree(uses).forEach(({ scope, source }) => { grantKeyUse(scope, l2Of(key), source); });
    return;
  }
  if (typeof identifier === 'string' && AWS_MANAGED_KEY.test(identifier)) return;

  const name = print(resource.stack, identifier);
  keepInTree(uses).forEach(({ scope, source }) => { warnOfKey(scope, resource, { keyArn: name, keyId: name }, source); });
}

/** Returns the key that encrypts a bucket by default, as it is in the template. */
function keyIdentifier(resource: CfnResource): unknown {
  const rules = templateProperty(resource, 'BucketEncryption.ServerSideEncryptionConfiguration');
  if (!Array.isArray(rules)) return undefined;

  return rules.map(rule => partOf(partOf(rule, 'ServerSideEncryptionByDefault'), 'KMSMasterKeyID'))
    .find(identifier => identifier !== undefined);
}

/** Tests for the key of the L2, whose permissions have been written when the delivery was defined. */
function isKnown(resource: CfnResource, identifier: unknown, { encryptionKey }: IBucket): boolean {
  if (encryptionKey === undefined) return false;
  const { keyArn, keyId } = encryptionKey;

  return [keyArn, keyId].some(known => isDeepStrictEqual(resource.stack.resolve(known), identifier));
}

/** Returns the key that a reference is to, also by an alias. */
function keyBehind(resource: CfnResource): CfnResource[] {
  if (resource.cfnResourceType === 'AWS::KMS::Key') return [resource];
  if (resource.cfnResourceType !== 'AWS::KMS::Alias') return [];

  return referencedResources(resource, rawProperty(resource, 'TargetKeyId')).flatMap(keyBehind);
}
