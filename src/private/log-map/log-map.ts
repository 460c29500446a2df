/** The deliveries of an app as data for every format. */
export interface LogMapData {
  /** The version of the format. It changes if a member changes its meaning or goes. */
  readonly version: 1;
  readonly deliveries: readonly MappedDelivery[];
}

/** A delivery, from the logged resource to the target. */
export interface MappedDelivery {
  /** The path of the delivery. */
  readonly path: string;
  /** The path of the stack of the delivery. */
  readonly stack: string;
  /** The account of the stack. Undefined if the deployment decides. */
  readonly account?: string;
  readonly region?: string;
  readonly resource: MappedResource;
  /** The log type. Undefined for a delivery source that is not in the app. */
  readonly logType?: string;
  readonly destination: MappedDestination;
}

/** A resource of the app with a path and a type, or another one with as much as is known of it. */
export interface MappedResource {
  /** The path of the construct. */
  readonly path?: string;
  /** The CloudFormation type. */
  readonly type?: string;
  /** The ARN of a resource that is not in the app. */
  readonly arn?: string;
  /** The name of a delivery source or destination that is not in the app. */
  readonly name?: string;
}

/** The target of a delivery. */
export interface MappedDestination extends MappedResource {
  /** The type as the CloudWatch Logs API spells it: `S3`, `CWL`, `FH` or `XRAY`. Undefined if it is not known. */
  readonly destinationType?: string;
  readonly outputFormat?: string;
  /** The prefix in a bucket. */
  readonly prefix?: string;
  /** The suffix path in a bucket. */
  readonly suffixPath?: string;
}
