import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { S3DeliveryDestinationProps } from '../../destinations/s3';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { withTokensAs } from '../cdk/tokens';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { allowBucketWrites } from '../permissions/bucket-policy';
import { allowKeyUse } from '../permissions/key-policy';
import { checkEncryption } from '../rules/bucket-encryption';
import { checkPrefix, objectPattern, objectPatterns, type S3PathOptions, withoutSlashes } from '../rules/s3-paths';

/** A bucket, or the objects below a prefix of it. */
export class BucketTarget implements Target {
  public readonly type = DeliveryDestinationType.S3;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: IBucket;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;
  public readonly hasDefaultPrefix: boolean;

  private readonly prefix?: string;
  private readonly encryptionKey?: IKey;

  constructor({ bucket, prefix, outputFormat, encryptionKey }: S3DeliveryDestinationProps) {
    this.outputFormat = outputFormat;
    this.construct = bucket;
    this.resource = cfnResourceOf(bucket);
    this.prefix = withoutSlashes(prefix);
    this.hasDefaultPrefix = this.prefix === undefined;
    this.resourceArn = this.prefix === undefined ? bucket.bucketArn : `${bucket.bucketArn}/${this.prefix}`;
    this.encryptionKey = encryptionKey ?? bucket.encryptionKey;
  }

  public bind(destination: IConstruct): void {
    checkPrefix(destination, this.prefix);
    checkEncryption(destination, { bucket: this.construct, resource: this.resource, key: this.encryptionKey });
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    const path = objectPattern(source.account, this.prefixFor(delivery), options.hiveCompatiblePath);

    return [
      ...this.allowWrites(delivery, source, [path]),
      ...this.encryptionKey === undefined ? [] : [this.encryptionKey],
    ];
  }

  public grantWritesFrom(destination: IConstruct, source: SourceFacts): void {
    this.allowWrites(destination, source, objectPatterns(source.account, this.prefixFor(destination)));
  }

  public before(): IDependable[] {
    // Logs that come after the bucket has been emptied would keep it from being deleted.
    const emptying = this.construct.node.tryFindChild('AutoDeleteObjectsCustomResource');

    return emptying === undefined ? [] : [emptying];
  }

  /** Lets deliveries of `source` write objects by the policies of the bucket and its key. */
  private allowWrites(scope: IConstruct, source: SourceFacts, paths: readonly string[]): IDependable[] {
    if (this.encryptionKey !== undefined) allowKeyUse(scope, this.encryptionKey, source);

    return allowBucketWrites(scope, this.construct, source, paths);
  }

  /** The prefix as the policy of the bucket can have it. */
  private prefixFor(scope: IConstruct): string | undefined {
    return Stack.of(scope) === Stack.of(this.construct) ? this.prefix : withoutTokens(this.prefix);
  }
}

/** For the policy of a bucket in another stack, which must not refer to the stack of the delivery: that would be circular. */
function withoutTokens(prefix: string | undefined): string | undefined {
  if (prefix === undefined || !Token.isUnresolved(prefix)) return prefix;

  return withTokensAs('*', prefix);
}
