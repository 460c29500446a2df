import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from '../cfn/cfn-resource';
import { partOf, templateProperty } from '../cfn/template-property';
import { fail } from '../fail';
import { isFirst } from '../memo';
import { printed } from '../text/printed';

const KMS_ALGORITHMS = ['aws:kms', 'aws:kms:dsse'];

/** The alias of the AWS managed key, alone or at the end of its ARN. */
const AWS_MANAGED_KEY = /(^|:)alias\/aws\/s3$/;

/** The stacks with destinations in each bucket that is looked at: many destinations can be in one. */
const SEEN = new WeakMap<CfnResource, Set<string>>();

/**
 * Fails for a bucket that shows that it is encrypted with the AWS managed key: logs in it arrive and cannot be read. An
 * imported bucket shows it by its key; one of this app by its encryption when the app is synthesised, as until then it can
 * change.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function checkEncryption(scope: IConstruct, bucket: IBucket, key: IKey | undefined): void {
  const resource = cfnResourceOf(bucket);
  const isOfApp = resource?.cfnResourceType === 'AWS::S3::Bucket';
  if (isOfApp) validateEncryption(scope, bucket, resource);
  if (key === undefined || (isOfApp && key === bucket.encryptionKey) || !AWS_MANAGED_KEY.test(key.keyArn)) return;

  fail(scope, `encryptionKey must be a customer managed key, got the AWS managed key aws/s3 ('${key.node.path}'), with which logs `
    + 'cannot be read: encrypt the bucket with S3 managed keys, or give the customer managed key that it is encrypted with');
}

/** One validation for all destinations of a stack in a bucket: each takes as long as a small construct. */
function validateEncryption(scope: IConstruct, bucket: IBucket, resource: CfnResource): void {
  if (!isFirst(SEEN, resource, Stack.of(scope).node.addr)) return;

  scope.node.addValidation({
    validate: () => (usesManagedKey(resource) ? [
      `bucket must be encrypted with S3 managed keys or a customer managed key, got '${bucket.node.path}' with the AWS managed `
      + 'key aws/s3, with which logs cannot be read: set its encryption to S3_MANAGED or KMS',
    ] : []),
  });
}

function usesManagedKey(resource: CfnResource): boolean {
  const rules = templateProperty(resource, 'BucketEncryption.ServerSideEncryptionConfiguration');
  if (!Array.isArray(rules)) return false;

  return rules.map(rule => partOf(rule, 'ServerSideEncryptionByDefault')).some(encryption => {
    const algorithm = partOf(encryption, 'SSEAlgorithm');
    const key = partOf(encryption, 'KMSMasterKeyID');

    return KMS_ALGORITHMS.some(kms => kms === algorithm)
      && (key === undefined || AWS_MANAGED_KEY.test(printed(Stack.of(resource), key)));
  });
}
