/** A bucket, log group or delivery stream that logs are delivered to. */
export interface TargetPlan {
  readonly type: 'S3' | 'CWL' | 'FH';
  readonly stack: number;
  readonly id: string;
  readonly named: boolean;
  readonly encrypted: boolean;
  /** Another version is a target that replaces the one before, where it has a name. */
  readonly version: number;
}

/** A delivery, by a destination of its own or a shared one. */
export interface DeliveryPlan {
  readonly target: number;
  readonly shared: boolean;
  readonly format?: string;
  /** In the format plain. */
  readonly delimiter?: string;
  readonly prefix?: string;
  readonly suffixPath?: string;
  readonly hive?: boolean;
  readonly withRecordFields: boolean;
}

/** A delivery source with its deliveries: each to another target. */
export interface SourcePlan {
  readonly kind: number;
  readonly logType: number;
  readonly stack: number;
  readonly id: string;
  readonly version: number;
  /** The scopes around the delivery source: moving it changes them. */
  readonly scopes: readonly string[];
  readonly constructId: string;
  readonly isSampled: boolean;
  readonly deliveries: readonly DeliveryPlan[];
}

/** An app: data, so that one thing of it can be changed at a time. */
export interface Plan {
  readonly stacks: number;
  readonly targets: readonly TargetPlan[];
  readonly sources: readonly SourcePlan[];
  /** The format of the shared destinations. */
  readonly sharedFormat?: string;
  /** The value of a tag of everything. */
  readonly team?: string;
}
