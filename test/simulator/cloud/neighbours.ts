import type { PolicyDocument } from './policy';
import { partitionOf } from '../engine/partition';

/** A bucket. */
export interface Bucket {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly objects: Set<string>;
  policy?: PolicyDocument;
  /** True if its policy or its access logs are being changed. */
  isBusy: boolean;
  encryption: BucketEncryption;
  /** True if the custom resource of aws-cdk-lib may empty it. */
  isEmptied: boolean;
  /** True if the emptying has stopped all writing. */
  deniesWrites: boolean;
}

/** The encryption of a bucket: by S3 itself, by AWS's own key, or by the key with this ID, ARN or alias. */
export type BucketEncryption =
  { readonly kind: 'S3' | 'AWS managed key' } | { readonly kind: 'key'; readonly key: string };

/** A customer managed key. */
export interface Key {
  readonly arn: string;
  readonly id: string;
  policy: PolicyDocument;
}

/** A log group. */
export interface LogGroup {
  readonly name: string;
  /** Its own policy. */
  policy?: PolicyDocument;
  /** The ARN of the customer managed key, or of an alias of it. */
  key?: string;
}

/** A Firehose stream. */
export interface DeliveryStream {
  readonly name: string;
  readonly arn: string;
  readonly type: string;
  tags: ReadonlyMap<string, string>;
}

/** The ARN of a bucket, or of objects in it. */
export function bucketArn({ name, region }: Pick<Bucket, 'name' | 'region'>, objects?: string): string {
  const arn = `arn:${partitionOf(region).name}:s3:::${name}`;

  return objects === undefined ? arn : `${arn}/${objects}`;
}
