// Tested by test/private/rules/bucket-encryption.test.ts, test/permissions/late-bucket-key.test.ts.
import type { CfnResource } from 'aws-cdk-lib/core';
import { partOf, templateProperty } from '../cdk/template-property';

/** The alias of the AWS managed key, alone or at the end of its ARN. */
export const AWS_MANAGED_KEY = /(^|:)alias\/aws\/s3$/;

/** Default encryption of a bucket, as it is in the template. */
interface DefaultEncryption {
  readonly algorithm: unknown;
  /** The ID, ARN or alias of a key. */
  readonly key: unknown;
}

/** Returns the default encryption of a bucket of this app, as the template has it at the time of the call. */
export function defaultEncryptions(bucket: CfnResource): DefaultEncryption[] {
  const rules = templateProperty(bucket, 'BucketEncryption.ServerSideEncryptionConfiguration');
  if (!Array.isArray(rules)) return [];

  return rules.map(rule => partOf(rule, 'ServerSideEncryptionByDefault'))
    .map(encryption => ({ algorithm: partOf(encryption, 'SSEAlgorithm'), key: partOf(encryption, 'KMSMasterKeyID') }));
}
