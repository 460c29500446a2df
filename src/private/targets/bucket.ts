import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import type { Target } from './target';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { S3DeliveryDestinationProps } from '../../destinations/s3';
import type { OutputFormat } from '../../output-format';
import { checkEncryption } from '../bucket-encryption';
import { allowBucketWrites } from '../permissions/bucket-policy';
import { allowKeyUse } from '../permissions/key-policy';
import { checkPrefix, objectPattern, type S3PathOptions } from '../s3-paths';
import type { SourceFacts } from '../source-facts';

/** A bucket, or the objects below a prefix of it. */
export class BucketTarget implements Target {
  public readonly type = DeliveryDestinationType.S3;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: IBucket;
  public readonly resourceArn: string;

  private readonly prefix?: string;
  private readonly encryptionKey?: IKey;

  constructor({ bucket, prefix, outputFormat, encryptionKey }: S3DeliveryDestinationProps) {
    this.outputFormat = outputFormat;
    this.construct = bucket;
    this.prefix = withoutSlashes(prefix);
    this.resourceArn = this.prefix === undefined ? bucket.bucketArn : `${bucket.bucketArn}/${this.prefix}`;
    this.encryptionKey = encryptionKey ?? bucket.encryptionKey;
  }

  public check(scope: IConstruct): void {
    checkPrefix(scope, this.prefix);
    checkEncryption(scope, this.construct);
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    const prefix = Stack.of(delivery) === Stack.of(this.construct) ? this.prefix : withoutTokens(this.prefix);
    const path = objectPattern(source.account, prefix, options.hiveCompatiblePath);
    if (this.encryptionKey !== undefined) allowKeyUse(delivery, this.encryptionKey, source);

    return [
      ...allowBucketWrites(delivery, this.construct, source, path),
      ...this.encryptionKey === undefined ? [] : [this.encryptionKey],
    ];
  }

  public before(): IDependable[] {
    // Logs that come after the bucket has been emptied would keep it from being deleted.
    const emptying = this.construct.node.tryFindChild('AutoDeleteObjectsCustomResource');

    return emptying === undefined ? [] : [emptying];
  }
}

function withoutSlashes(prefix: string | undefined): string | undefined {
  if (prefix === undefined || Token.isUnresolved(prefix)) return prefix;

  return prefix.replace(/^\/+|\/+$/g, '') || undefined;
}

/** For the policy of a bucket in another stack, which must not refer to the stack of the delivery: that would be circular. */
function withoutTokens(prefix: string | undefined): string | undefined {
  if (prefix === undefined || !Token.isUnresolved(prefix)) return prefix;

  return Tokenization.reverseString(prefix).mapTokens({ mapToken: () => '*' }).join({ join: (left, right) => `${left ?? ''}${right ?? ''}` });
}
