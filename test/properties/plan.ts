import type * as delivery from '../../src';

/** A text that is known at synthesis, or a parameter with this default. */
export interface Text {
  readonly text: string;
  readonly isLate: boolean;
}

/** A format: a constant, or a value of `OutputFormat.of()`. */
export interface FormatPlan {
  readonly value: string;
  readonly isConstant: boolean;
}

export type Tags = { readonly [key: string]: string };

/** The ways to give the logged resource to a delivery source. Those after `nothing` are mistakes. */
export type Given = 'L1' | 'ARN' | 'parameter' | 'import' | 'nothing'
  | 'both' | 'neither' | 'other kind' | 'other imported kind' | 'construct without ARN';

/** A delivery source. */
export interface SourcePlan {
  /** The name of a constant: `CloudFrontLogType.ACCESS_LOGS`. */
  readonly logType: string;
  /** True if the log type is the constant. Otherwise it comes from `LogType.of()`. */
  readonly isConstant: boolean;
  /** Another value for `LogType.of()`. */
  readonly value?: string;
  readonly given: Given;
  readonly resourceArn?: string;
  /** The way in which an existing source is imported. Undefined for a new source. */
  readonly imported?: 'name' | 'ARN' | 'attributes';
  readonly importedArn?: string;
  readonly name?: Text;
  readonly configuration?: Tags;
  readonly tags: Tags;
  /** True if a key encrypts the logged resource. */
  readonly hasKey?: boolean;
  /** True if a second source has the same resource and log type: a mistake. */
  readonly twice?: boolean;
  /** True if the resource emits no logs of the log type: a mistake. */
  readonly isOff?: boolean;
}

/** The kinds of targets. Those after `key` are for some types only, and those after `generated` are mistakes. */
export type TargetKind = 'named' | 'imported' | 'key' | 'emptied' | 'secure' | 'other Region' | 'generated'
  | 'AWS managed key' | 'imported with AWS managed key' | 'Kinesis source' | 'other account' | 'token policy' | 'unnamed abroad' | 'class DELIVERY';

/** The ways in which a delivery gets its destination. */
export type How = 'helper' | 'construct' | 'imported' | 'imported by name' | 'L1';

/** A delivery destination, and its deliveries from all sources that can deliver to it. */
export interface DestinationPlan {
  readonly type: delivery.DeliveryDestinationType;
  readonly how: How;
  readonly target: TargetKind;
  readonly format?: FormatPlan;
  readonly prefix?: Text;
  readonly name?: Text;
  readonly importedArn?: string;
  readonly tags: Tags;
  readonly managePermissions?: boolean;
  readonly policyScope?: delivery.LogGroupPolicyScope;
  readonly allowedSources?: delivery.DeliverySourceEnvironment[];
  readonly enableTransactionSearch?: boolean;
  /** Options of its deliveries. */
  readonly recordFields: 'none' | 'some' | 'all' | 'late' | readonly string[];
  readonly fieldDelimiter?: Text;
  readonly suffixPath?: Text;
  readonly hive?: boolean;
  /** True if every delivery exists twice: a mistake. */
  readonly twice?: boolean;
  /** True if there is a second delivery construct: a mistake. */
  readonly again?: boolean;
  /** True if all sources deliver to it, including those that cannot: a mistake. */
  readonly fromAll?: boolean;
}

/** An app: data, so that one thing of it can be broken at a time, and so that it can be printed. */
export interface Plan {
  /** The Region of the stacks. Undefined if they have no environment. */
  readonly region?: 'us-east-1' | 'eu-west-1';
  /** True if the target is in a separate stack. */
  readonly isTargetApart: boolean;
  /** True if sources of one kind have one resource, with different log types. */
  readonly sharesResource: boolean;
  readonly sources: readonly SourcePlan[];
  readonly destinations: readonly DestinationPlan[];
}
