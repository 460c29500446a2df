import type { PolicyDocument } from '../policy';

export type DestinationType = 'S3' | 'CWL' | 'FH' | 'XRAY';

/** A delivery source. */
export interface Source {
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly resourceArn: string;
  readonly logType: string;
}

/** A delivery destination. */
export interface Destination {
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly type: DestinationType;
  /** The ARN of bucket and prefix, log group or delivery stream. Undefined for X-Ray. */
  readonly resourceArn?: string;
  readonly outputFormat?: string;
  readonly policy?: PolicyDocument;
}

/** The properties of a delivery that can be changed. */
export interface DeliverySettings {
  readonly recordFields?: readonly string[];
  readonly fieldDelimiter?: string;
  readonly suffixPath?: string;
  readonly hiveCompatiblePath?: boolean;
}

/** A delivery. */
export interface Delivery {
  readonly id: string;
  readonly arn: string;
  readonly source: Source;
  readonly destination: Destination;
  readonly settings: DeliverySettings;
  /** True if an update has moved its objects (switch `cloudFrontSuffixMoves`). */
  readonly isMoved: boolean;
}
