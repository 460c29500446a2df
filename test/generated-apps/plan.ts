/** A logical id that a user sets after the resource has been used. */
export interface LogicalIdPlan {
  readonly by: 'overrideLogicalId' | 'renameLogicalId';
  readonly id: string;
}

/** A condition of a logged resource or target, and the moment at which the user sets it: the priority of an Aspect is a number. */
export interface ConditionPlan {
  readonly holds: boolean;
  readonly moment: 'before' | 'after' | number;
}

/** A dependency of the user's between two targets or sources of one stack, by their ranks. */
export interface DependencyPlan {
  readonly from: number;
  readonly on: number;
  readonly by: 'construct' | 'aspect' | 'resource' | 'token';
}

/** A bucket, log group or delivery stream that logs are delivered to. */
export interface TargetPlan {
  readonly type: 'S3' | 'CWL' | 'FH';
  readonly stack: number;
  readonly id: string;
  /** The place among all targets and sources in an order in which they can be created. */
  readonly rank: number;
  readonly named: boolean;
  readonly encrypted: boolean;
  /** Encrypted by an alias of the key. */
  readonly byAlias: boolean;
  /** The version. Another version is a target that replaces the one before, if it has a name. */
  readonly version: number;
  readonly logicalId?: LogicalIdPlan;
  /** The way in which an app refers to a target that it does not create, by its place in `IMPORTS`. */
  readonly imported?: number;
  /** The stack of the shared destination, which stays there if the target moves. */
  readonly destinationStack: number;
  /** The shared destination is an L1 that leaves its type out. */
  readonly handWritten: boolean;
  /** The way in which a log group gets or loses its name after it has been used: the priority of an Aspect is a number. */
  readonly lateName?: 'override' | 'deletion' | number;
  /** The bucket is an L1, and so is its policy, defined before or after the deliveries. */
  readonly policy?: 'before' | 'after';
}

/** A delivery, with a separate or a shared destination. */
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
  /** The value of the condition of the delivery, if it has one. */
  readonly holds?: boolean;
}

/** A delivery source with its deliveries: each to another target. */
export interface SourcePlan {
  readonly kind: number;
  readonly logType: number;
  readonly stack: number;
  readonly id: string;
  /** The place among all targets and sources in an order in which they can be created. */
  readonly rank: number;
  readonly version: number;
  /** The value of the condition of the source, if it has one. */
  readonly holds?: boolean;
  /** The way in which the logged resource is given, by its place in `waysOf()`. */
  readonly way: number;
  readonly logicalId?: LogicalIdPlan;
  /** The source is an L1 that a user has written: `Delivery` delivers from it. */
  readonly handWritten: boolean;
  /** The name, if the user gives it. */
  readonly name?: string;
  /** The scopes around the delivery source: moving it changes them. */
  readonly scopes: readonly string[];
  readonly constructId: string;
  readonly isSampled: boolean;
  readonly deliveries: readonly DeliveryPlan[];
}

/**
 * Deliveries outside of the library, all as L1s: of a separate event bus, or of another log type of a logged resource.
 */
export interface BesidePlan {
  readonly id: string;
  readonly stack: number;
  /** The destination leaves its type out. */
  readonly untyped: boolean;
  readonly logged?: { readonly id: string; readonly logType: number };
}

/** An event bus or a bucket that existed. */
export interface AdoptedPlan {
  readonly type: 'bus' | 'bucket';
  readonly stack: number;
  readonly name: string;
}

/** Settings that change how templates are rendered, and nothing that they mean. */
export interface SettingsPlan {
  /** The stacks have an account and a Region. */
  readonly env: boolean;
  readonly partitionLiterals: boolean;
  readonly recommendedFlags: boolean;
  /** References between stacks are `Fn::GetStackOutput`. */
  readonly weakReferences: boolean;
}

/** An app: data, so that one thing of it can be changed at a time. */
export interface Plan {
  readonly settings: SettingsPlan;
  readonly stacks: number;
  readonly targets: readonly TargetPlan[];
  readonly sources: readonly SourcePlan[];
  readonly beside: readonly BesidePlan[];
  /** The conditions of logged resources and targets, by their ids. */
  readonly conditions: { readonly [id: string]: ConditionPlan };
  readonly dependencies?: readonly DependencyPlan[];
  /** The priority of an Aspect that sets a key of the app for all buckets that logs are delivered to. */
  readonly lateKey?: number;
  /** The policies of buckets are read between the deliveries. */
  readonly readsPolicies?: boolean;
  /** Resources that existed, and that stacks have imported: sources and destinations still refer to them as before. */
  readonly adopted?: readonly AdoptedPlan[];
  /** The format of the shared destinations. */
  readonly sharedFormat?: string;
  /** The value of a tag of everything. */
  readonly team?: string;
}
