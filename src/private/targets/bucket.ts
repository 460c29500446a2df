// Tested by test/destinations/s3.test.ts, test/permissions/s3.test.ts.
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { replaceTokens } from '../cdk/tokens';
import { objectPattern, objectPatterns, type S3PathOptions, trimSlashes } from '../model/s3-paths';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { grantBucketWrites, grantBucketWritesFrom } from '../permissions/bucket-policy';
import { grantKeyUse } from '../permissions/key-policy';
import { grantLateKeyUse } from '../permissions/late-bucket-key';
import { checkEncryption } from '../rules/bucket-encryption';
import { checkPrefix } from '../rules/s3-paths';
import { checkKeyStage } from '../rules/stages';

/** The options of a bucket as a target. */
export interface BucketTargetProps {
  readonly bucket: IBucket;
  readonly prefix?: string;
  readonly outputFormat?: OutputFormat;
  readonly encryptionKey?: IKey;
}

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

  constructor({ bucket, prefix, outputFormat, encryptionKey }: BucketTargetProps) {
    this.outputFormat = outputFormat;
    this.construct = bucket;
    this.resource = cfnResourceOf(bucket);
    this.prefix = trimSlashes(prefix);
    this.hasDefaultPrefix = this.prefix === undefined;
    this.resourceArn = this.prefix === undefined ? bucket.bucketArn : `${bucket.bucketArn}/${this.prefix}`;
    this.encryptionKey = encryptionKey ?? bucket.encryptionKey;
  }

  public bind(destination: IConstruct): void {
    checkPrefix(destination, this.prefix);
    checkEncryption(destination, { bucket: this.construct, resource: this.resource, key: this.encryptionKey });
  }

  public grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[] {
    checkKeyStage(delivery, this.encryptionKey);
    const path = objectPattern(source.account, this.prefixFor(delivery), options.hiveCompatiblePath);

    this.grantKey(delivery, source);

    return [
      ...grantBucketWrites(delivery, this.construct, source, [path]),
      ...this.encryptionKey === undefined ? [] : [this.encryptionKey],
    ];
  }

  public grantWritesFrom(destination: IConstruct, source: SourceFacts): void {
    this.grantKey(destination, source);
    const paths = objectPatterns(source.account, this.prefixFor(destination));
    grantBucketWritesFrom(destination, this.construct, source, paths);
  }

  public before(): IDependable[] {
    // Logs that arrive after the bucket has been emptied would prevent its deletion.
    const emptying = this.construct.node.tryFindChild('AutoDeleteObjectsCustomResource');

    return emptying === undefined ? [] : [emptying];
  }

  private grantKey(scope: IConstruct, source: SourceFacts): void {
    if (this.encryptionKey !== undefined) grantKeyUse(scope, this.encryptionKey, source);
    grantLateKeyUse(scope, this.construct, source);
  }

  /** Returns the prefix in a form that the policy of the bucket can contain. */
  private prefixFor(scope: IConstruct): string | undefined {
    return Stack.of(scope) === Stack.of(this.construct) ? this.prefix : wildcardTokens(this.prefix);
  }
}

/**
 * Puts wildcards in place of tokens, because the policy of a bucket in another stack must not refer to the stack of the
 * delivery.
 */
function wildcardTokens(prefix: string | undefined): string | undefined {
  if (prefix === undefined || !Token.isUnresolved(prefix)) return prefix;

  return replaceTokens('*', prefix);
}
