import type * as delivery from '../../src';

/** A text that is known at synthesis, or a parameter with this default. */
export interface Text {
  readonly text: string;
  readonly isLate: boolean;
}

/** A format: a constant, or one made by `OutputFormat.of()`. */
export interface FormatPlan {
  readonly value: string;
  readonly isConstant: boolean;
}

export type Tags = { readonly [key: string]: string };

/** How a delivery source is told what logs; those after `nothing` are mistakes. */
export type Given = 'L1' | 'ARN' | 'parameter' | 'import' | 'nothing'
  | 'both' | 'neither' | 'other kind' | 'other imported kind' | 'construct without ARN';

/** A delivery source. */
export interface SourcePlan {
  /** The name of a constant: `CloudFrontLogType.ACCESS_LOGS`. */
  readonly logType: string;
  /** Whether the log type is the constant, or made by `LogType.of()`. */
  readonly isConstant: boolean;
  /** Another value for `LogType.of()`. */
  readonly value?: string;
  readonly given: Given;
  readonly resourceArn?: string;
  /** Whether the source exists, and how it is imported. */
  readonly imported?: 'name' | 'ARN' | 'attributes';
  readonly importedArn?: string;
  readonly name?: Text;
  readonly configuration?: Tags;
  readonly tags: Tags;
  /** Whether a key encrypts what logs. */
  readonly hasKey?: boolean;
  /** Whether a second source has the same resource and log type: a mistake. */
  readonly twice?: boolean;
  /** Whether the resource logs nothing of the log type: a mistake. */
  readonly isOff?: boolean;
}

/** What is delivered to. Those after `key` are for some types only, and those after `generated` are mistakes. */
export type TargetKind = 'named' | 'imported' | 'key' | 'emptied' | 'secure' | 'other Region' | 'generated'
  | 'AWS managed key' | 'imported with AWS managed key' | 'Kinesis source' | 'other account' | 'token policy' | 'unnamed abroad' | 'class DELIVERY';

/** How a delivery gets its destination. */
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
  /** Whether every delivery is there twice: a mistake. */
  readonly twice?: boolean;
  /** Whether there is a second delivery construct: a mistake. */
  readonly again?: boolean;
  /** Whether all sources deliver to it, those that cannot too: a mistake. */
  readonly fromAll?: boolean;
}

/** An app: data, so that one thing of it can be broken at a time, and so that it can be printed. */
export interface Plan {
  /** Where the stacks go; undefined where they do not say. */
  readonly region?: 'us-east-1' | 'eu-west-1';
  /** Whether what is delivered to is in a stack of its own. */
  readonly isTargetApart: boolean;
  /** Whether sources of one kind are of one resource, with different log types. */
  readonly sharesResource: boolean;
  readonly sources: readonly SourcePlan[];
  readonly destinations: readonly DestinationPlan[];
}
