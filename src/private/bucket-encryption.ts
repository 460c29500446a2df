import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf, overridesOf } from './cfn-resource';
import { fail } from './fail';
import { remembered } from './memo';
import { printed } from './printed';

const KMS_ALGORITHMS = ['aws:kms', 'aws:kms:dsse'];

/** The alias of the AWS managed key, alone or at the end of its ARN. */
const AWS_MANAGED_KEY = /(^|:)alias\/aws\/s3$/;

/** Whether each bucket that has been looked at uses the AWS managed key: many destinations can be in one. */
const MANAGED = new WeakMap<CfnBucket, boolean>();

/**
 * Fails for a bucket that shows that it is encrypted with the AWS managed key: logs in it arrive and cannot be read. A bucket
 * of this app shows it by its encryption, an imported one by its key.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function checkEncryption(scope: IConstruct, bucket: IBucket, key: IKey | undefined): void {
  const resource = cfnResourceOf(bucket);
  if (resource?.cfnResourceType === 'AWS::S3::Bucket' && remembered(MANAGED, resource as CfnBucket, () => usesManagedKey(resource as CfnBucket))) {
    fail(scope, `bucket must be encrypted with S3 managed keys or a customer managed key, got '${bucket.node.path}' with the AWS `
      + 'managed key aws/s3, with which logs cannot be read: set its encryption to S3_MANAGED or KMS');
  }
  if (key !== undefined && AWS_MANAGED_KEY.test(key.keyArn)) {
    fail(scope, `encryptionKey must be a customer managed key, got the AWS managed key aws/s3 ('${key.node.path}'), with which logs `
      + 'cannot be read: encrypt the bucket with S3 managed keys, or give the customer managed key that it is encrypted with');
  }
}

function usesManagedKey(resource: CfnBucket): boolean {
  const stack = Stack.of(resource);
  const overridden = overridesOf(resource).BucketEncryption;
  if (overridden === undefined && resource.bucketEncryption === undefined) return false;
  const rules = overridden === undefined
    ? listIn(stack.resolve(resource.bucketEncryption), 'serverSideEncryptionConfiguration').map(rule => entry(rule, 'serverSideEncryptionByDefault'))
    : listIn(stack.resolve(overridden), 'ServerSideEncryptionConfiguration').map(rule => entry(rule, 'ServerSideEncryptionByDefault'));

  return rules.some(rule => {
    const algorithm = entry(rule, 'sseAlgorithm') ?? entry(rule, 'SSEAlgorithm');
    const key = entry(rule, 'kmsMasterKeyId') ?? entry(rule, 'KMSMasterKeyID');

    return KMS_ALGORITHMS.some(kms => kms === algorithm) && (key === undefined || AWS_MANAGED_KEY.test(printed(stack, key)));
  });
}

function listIn(value: unknown, name: string): unknown[] {
  const list = entry(value, name);

  return Array.isArray(list) ? list : [];
}

function entry(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
