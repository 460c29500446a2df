import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';

/** The resource behind a delivery destination: a bucket, a log group, a delivery stream or X-Ray. */
export interface Target {
  readonly type: DeliveryDestinationType;
  readonly outputFormat?: OutputFormat;
  /** The bucket, log group or delivery stream. */
  readonly construct?: IConstruct;
  /** The CloudFormation resource of `construct`, if this app creates it. */
  readonly resource?: CfnResource;
  /** The ARN of the bucket and prefix, log group or delivery stream. Undefined for X-Ray. */
  readonly resourceArn?: string;
  /** True if AWS adds its default prefix to the keys of objects: for S3 without a prefix. */
  readonly hasDefaultPrefix?: boolean;

  /** Prepares the target for a destination that uses it. Fails if nothing could be delivered. */
  bind(destination: IConstruct): void;

  /** Grants deliveries of `source` their permissions, and returns the constructs that contain them. */
  grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[];

  /** Grants deliveries of another account their permissions. Only the environment of these deliveries is known. */
  grantWritesFrom(destination: IConstruct, source: SourceFacts): void;

  /** Returns the constructs, besides permissions, that must be created before a delivery and deleted after it. */
  before(delivery: IConstruct): IDependable[];
}
