import type { CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { cfnResourceOf } from './cfn-resource';
import { fail } from './fail';

const KMS_ALGORITHMS = ['aws:kms', 'aws:kms:dsse'];
const AWS_MANAGED_KEY = 'alias/aws/s3';

/**
 * Fails for a bucket of this app that is encrypted with the AWS managed key: logs in it arrive and cannot be read.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function checkEncryption(scope: IConstruct, bucket: IBucket): void {
  const resource = cfnResourceOf(bucket);
  if (resource?.cfnResourceType !== 'AWS::S3::Bucket' || !usesManagedKey(resource as CfnBucket)) return;

  fail(scope, `bucket must be encrypted with S3 managed keys or a customer managed key, got '${bucket.node.path}' with the AWS `
    + 'managed key aws/s3: logs in it cannot be read');
}

function usesManagedKey(resource: CfnBucket): boolean {
  if (resource.bucketEncryption === undefined) return false;
  const rules: unknown = Stack.of(resource).resolve(resource.bucketEncryption)?.serverSideEncryptionConfiguration;

  return Array.isArray(rules) && rules.some(({ serverSideEncryptionByDefault: rule }) => rule !== undefined
    && KMS_ALGORITHMS.includes(rule.sseAlgorithm) && [undefined, AWS_MANAGED_KEY].includes(rule.kmsMasterKeyId));
}
