import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct, IDependable } from 'constructs';
import type { S3PathOptions } from './s3-paths';
import type { SourceFacts } from './source-facts';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';

/** What a delivery destination stands for: a bucket, log group or stream, or X-Ray. */
export interface Target {
  readonly type: DeliveryDestinationType;
  readonly outputFormat?: OutputFormat;
  /** The bucket, log group or stream. */
  readonly construct?: IConstruct;
  /** Its CloudFormation resource, where this app creates it. */
  readonly resource?: CfnResource;
  /** The ARN of the bucket and prefix, log group or stream; undefined for X-Ray. */
  readonly resourceArn?: string;
  /** Whether objects are written below the path that AWS puts there by default: S3 without a prefix. */
  readonly hasDefaultPrefix?: boolean;

  /** Called with each destination that stands for this target. Fails where nothing could be delivered. */
  bind(destination: IConstruct): void;

  /** Writes the permissions of deliveries of `source`, and returns what holds them. */
  grantWrites(delivery: IConstruct, source: SourceFacts, options: S3PathOptions): IDependable[];

  /** Writes the permissions of deliveries of another account, of which nothing else is known. */
  grantWritesFrom(destination: IConstruct, source: SourceFacts): void;

  /** What a delivery has to be created after, and deleted before, besides its permissions. */
  before(delivery: IConstruct): IDependable[];
}
