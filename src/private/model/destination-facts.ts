// Tested by test/delivery-options.test.ts.
import type { IConstruct } from 'constructs';
import type { DeliveryDestinationType } from '../../delivery-destination-type';
import type { OutputFormat } from '../../output-format';

/** The names of the destination types in messages. */
export const DESTINATION_TITLES: { readonly [type in DeliveryDestinationType]: string } = {
  S3: 'Amazon S3',
  CWL: 'CloudWatch Logs',
  FH: 'Firehose',
  XRAY: 'X-Ray',
};

/** The facts of a destination that checks and permissions need. For an imported destination, the user gives them. */
export interface DestinationFacts {
  readonly type?: DeliveryDestinationType;
  readonly outputFormat?: OutputFormat;
  /** The bucket, log group or stream. */
  readonly construct?: IConstruct;
  /** The ARN of the bucket and prefix, log group or stream. */
  readonly resourceArn?: string;
  readonly managePermissions?: boolean;
  /** True for a bucket without a prefix: AWS then adds its default prefix. */
  readonly hasDefaultPrefix?: boolean;
  /** True for a destination that a helper such as `toS3()` has created for one delivery. */
  readonly isHelper?: boolean;
}
