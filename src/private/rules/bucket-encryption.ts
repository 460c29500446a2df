import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { checkEncryptionKey } from './encryption-key';
import { TargetChecks } from './target-checks';
import { fail, withId } from '../cdk/messages';
import { print } from '../cdk/print';
import { AWS_MANAGED_KEY, defaultEncryptions } from '../model/bucket-encryption';

const KMS_ALGORITHMS = ['aws:kms', 'aws:kms:dsse'];

const BUCKETS = new TargetChecks<IBucketRef>(({ construct, resource }) => (usesManagedKey(resource) ? [
  withId(
    'bucketEncryption',
    `bucket '${construct.node.path}' is encrypted with the AWS managed key aws/s3, so nobody could read the logs: set `
    + 'encryption: BucketEncryption.S3_MANAGED on the bucket, or KMS for a customer managed key',
  ),
] : []));

/** A bucket, its CloudFormation resource if this app creates it, and the key that encrypts its objects. */
interface EncryptedBucket {
  readonly bucket: IBucketRef;
  readonly resource: CfnResource | undefined;
  readonly key: IKeyRef | undefined;
}

/**
 * Fails for a bucket that is known to be encrypted with the AWS managed key: logs arrive in it, but nobody can read
 * them.
 *
 * The key of an imported bucket is checked here. The encryption of a bucket of this app is checked when the app is
 * synthesised, because it can change until then.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function checkEncryption(destination: IConstruct, { bucket, resource, key }: EncryptedBucket): void {
  checkEncryptionKey(destination, key);
  const isOfApp = resource?.cfnResourceType === 'AWS::S3::Bucket';
  if (isOfApp) BUCKETS.add({ destination, construct: bucket, resource });
  if (key === undefined || (isOfApp && key === Reflect.get(bucket, 'encryptionKey')) || !isAwsManaged(key)) return;

  fail(
    destination, 'bucketEncryption',
    `encryptionKey '${key.node.path}' is the AWS managed key aws/s3, so nobody could read the logs: encrypt the bucket `
    + 'with S3 managed keys, or with a customer managed key and pass that key',
  );
}

/** Tests for the AWS managed key. An alias of this app, an L1, has no reference to a key and cannot be its alias. */
function isAwsManaged(key: IKeyRef): boolean {
  const { keyArn }: { keyArn?: unknown } = Object(Reflect.get(key, 'keyRef'));

  return typeof keyArn === 'string' && AWS_MANAGED_KEY.test(keyArn);
}

function usesManagedKey(resource: CfnResource): boolean {
  return defaultEncryptions(resource).some(({ algorithm, key }) => KMS_ALGORITHMS.some(kms => kms === algorithm)
    && (key === undefined || AWS_MANAGED_KEY.test(print(Stack.of(resource), key))));
}
