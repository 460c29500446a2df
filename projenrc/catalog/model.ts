/** Where logs can be delivered to, as the CloudWatch Logs API spells it. */
export type DestinationType = 'S3' | 'CWL' | 'FH' | 'XRAY';

/** The order in which destinations are documented. */
export const DESTINATION_TYPES: DestinationType[] = ['S3', 'CWL', 'FH', 'XRAY'];

/** The output formats of a destination, in AWS's spelling. */
export type Formats = readonly string[] | 'unpublished';

/** The destinations that a log type can go to, each with the formats that it can take there. */
export type Destinations = { readonly [type in DestinationType]?: Formats };

/** What AWS says of one log type of one kind of resource. */
export interface LogTypeFacts {
  readonly logType: string;
  /** `undefined` where AWS publishes no destinations. */
  readonly destinations?: Destinations;
  /** `undefined` where AWS does not say which record fields are mandatory. */
  readonly mandatoryFields?: readonly string[];
  /** The other record fields; `undefined` where AWS publishes none. */
  readonly optionalFields?: readonly string[];
}

/**
 * A part of its ARN that is another one for each resource that is created: where it is, by what to split the ARN and which
 * piece to take, and how long it is at most (CloudFormation's schema of the resource).
 *
 * Only for kinds whose schema bounds the part: a longer one would make the name of the delivery source too long.
 */
export interface GeneratedId {
  readonly splits: readonly (readonly [separator: string, index: number])[];
  readonly maxLength: number;
}

/** What AWS says of one kind of resource that logs. */
export interface KindFacts {
  /** The CloudFormation type, or a name of our own where there is none. */
  readonly key: string;
  readonly arnPattern?: string;
  readonly logTypes: readonly LogTypeFacts[];
}

/** What we say of a log type in its documentation. */
export interface LogTypeText {
  readonly summary: string;
  readonly traps: readonly string[];
  readonly page: string;
}

export interface LogTypeEntry extends LogTypeFacts, LogTypeText {}

/** A kind of resource, with everything that is printed about it. */
export interface Kind extends KindFacts {
  /** The start of the names of the classes, for example `CloudFront` of `CloudFrontLogType`. */
  readonly name: string;
  /** The CloudFormation type, where there is one. */
  readonly resourceType?: string;
  readonly serviceTitle: string;
  /** Whether AWS does not say that `arnPattern` is the ARN of the source, or documents others beside it. */
  readonly arnPatternInferred?: boolean;
  /** The pattern of other ARNs that may be sources: AWS says that they deliver logs, but not which log types. */
  readonly possibleArnPattern?: string;
  /** The variables of a suffix path, where AWS lists them. */
  readonly suffixVariables?: readonly string[];
  /** The only Region in which its delivery sources can be. */
  readonly region?: string;
  /** Whether its log types belong to the account as a whole and take a wildcard ARN. */
  readonly accountLevel: boolean;
  /** Whether AWS leaves out the default prefix of S3 paths when it updates a delivery. */
  readonly updateDropsPrefix?: boolean;
  /** Whether AWS refuses a delivery source while it makes another one of the same resource. */
  readonly oneSourceAtATime?: boolean;
  /** Which part of its ARN is new for each resource. */
  readonly generatedId?: GeneratedId;
  readonly title: string;
  readonly summary: string;
  readonly traps: readonly string[];
  readonly page: string;
  readonly logTypes: readonly LogTypeEntry[];
}

/** The string for which `a` sorts before `b`, the same on every machine. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : 1);
}
