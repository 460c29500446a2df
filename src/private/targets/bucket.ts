// Tested by test/destinations/s3.test.ts, test/permissions/s3.test.ts.
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { arnFor } from '../cdk/l1-arn';
import { oneConstructOf } from '../cdk/one-construct';
import { replaceTokens } from '../cdk/tokens';
import { objectPattern, objectPatterns, type S3PathOptions, trimSlashes } from '../model/s3-paths';
import type { SourceFacts } from '../model/source-facts';
import type { Target } from '../model/target';
import { grantBucketWrites, grantBucketWritesFrom } from '../permissions/bucket-policy';
import { isBucket } from '../permissions/bucket-statements';
import { grantKeyUse } from '../permissions/key-policy';
import { grantLateKeyUse } from '../permissions/late-bucket-key';
import { checkEncryption } from '../rules/bucket-encryption';
import { checkPrefix } from '../rules/s3-paths';
import { checkKeyStage } from '../rules/stages';

/** The options of a bucket as a target. */
export interface BucketTargetProps {
  readonly bucket: IBucketRef;
  readonly prefix?: string;
  readonly outputFormat?: OutputFormat;
  readonly encryptionKey?: IKeyRef;
  /**
   * The prefix that the bucket policy names: `prefix`, or a part of its beginning. A policy with the folder of each of
   * several hundred resources would be too long.
   */
  readonly grantedPrefix?: string;
  /** The deployed destination that is adopted: its prefix stays exactly as it is, including slashes at its ends. */
  readonly adoptedDestination?: object;
}

/** A bucket, or the objects below a prefix of it. */
export class BucketTarget implements Target {
  public readonly type = DeliveryDestinationType.S3;
  public readonly outputFormat?: OutputFormat;
  public readonly construct: IBucketRef;
  public readonly resource?: CfnResource;
  public readonly resourceArn: string;
  public readonly hasDefaultPrefix: boolean;

  private readonly prefix?: string;
  private readonly grantedPrefix?: string;
  private readonly encryptionKey?: IKeyRef;

  /** @param scope the scope of the destination */
  constructor(scope: IConstruct, props: BucketTargetProps) {
    const { bucket, prefix, outputFormat, encryptionKey, grantedPrefix, adoptedDestination } = props;
    this.outputFormat = outputFormat;
    this.construct = oneConstructOf(bucket, isBucketRef);
    this.resource = cfnResourceOf(bucket);
    this.prefix = adoptedDestination === undefined ? trimSlashes(prefix) : prefix;
    this.grantedPrefix = trimSlashes(grantedPrefix ?? prefix);
    this.hasDefaultPrefix = trimSlashes(prefix) === undefined;
    const arn = arnFor(scope, this.construct, this.construct.bucketRef.bucketArn);
    this.resourceArn = this.prefix === undefined ? arn : `${arn}/${this.prefix}`;
    this.encryptionKey = encryptionKey ?? encryptionKeyOf(this.construct);
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
      ...grantBucketWrites(delivery, this.construct, source, withLeadingSlash(path, this.prefix)),
      ...this.encryptionKey === undefined ? [] : [this.encryptionKey],
    ];
  }

  public grantWritesFrom(destination: IConstruct, source: SourceFacts): void {
    this.grantKey(destination, source);
    const paths = objectPatterns(source.account, this.prefixFor(destination))
      .flatMap(path => withLeadingSlash(path, this.prefix));
    grantBucketWritesFrom(destination, this.construct, source, paths);
  }

  public before(): IDependable[] {
    // Logs that arrive after the bucket has been emptied would prevent its deletion.
    const emptying = this.construct.node.tryFindChild('AutoDeleteObjectsCustomResource');

    return emptying === undefined ? [] : [emptying];
  }

  private grantKey(scope: IConstruct, source: SourceFacts): void {
    if (this.encryptionKey !== undefined) grantKeyUse(scope, this.encryptionKey, source);
    grantLateKeyUse(this.construct, { scope, source, key: this.encryptionKey });
  }

  /** Returns the granted prefix in a form that the policy of the bucket can contain. */
  private prefixFor(scope: IConstruct): string | undefined {
    return Stack.of(scope) === Stack.of(this.construct) ? this.grantedPrefix : wildcardTokens(this.grantedPrefix);
  }
}

/** Tests for a bucket, an L1, L2 or import. */
export function isBucketRef(construct: IConstruct): construct is IBucketRef {
  return 'bucketRef' in construct;
}

/** Returns the pattern, and the one for keys that start with the slash of an adopted prefix: AWS documents neither. */
function withLeadingSlash(pattern: string, prefix: string | undefined): string[] {
  return prefix?.startsWith('/') === true ? [pattern, `/${pattern}`] : [pattern];
}

/** Returns the key that an L2 knows. The key of an L1 is read after Aspects. */
function encryptionKeyOf(bucket: IBucketRef): IKeyRef | undefined {
  return isBucket(bucket) ? bucket.encryptionKey : undefined;
}

/**
 * Puts wildcards in place of tokens, because the policy of a bucket in another stack must not refer to the stack of the
 * delivery.
 */
function wildcardTokens(prefix: string | undefined): string | undefined {
  if (prefix === undefined || !Token.isUnresolved(prefix)) return prefix;

  return replaceTokens('*', prefix);
}
