/** The types of destinations, as the CloudWatch Logs API spells them. */
export type DestinationType = 'S3' | 'CWL' | 'FH' | 'XRAY';

/** The order in which destinations are documented. */
export const DESTINATION_TYPES: DestinationType[] = ['S3', 'CWL', 'FH', 'XRAY'];

/** The output formats of a destination, in AWS's spelling. */
export type Formats = readonly string[] | 'unpublished';

/** The destinations of a log type, each with the formats that the log type supports there. */
export type Destinations = { readonly [type in DestinationType]?: Formats };

/** The facts that AWS publishes about one log type of one kind of resource. */
export interface LogTypeFacts {
  readonly logType: string;
  /** The destinations. Undefined if AWS does not publish them. */
  readonly destinations?: Destinations;
  /** The mandatory record fields. Undefined if AWS does not publish them. */
  readonly mandatoryFields?: readonly string[];
  /** The other record fields. Undefined if AWS does not publish them. */
  readonly optionalFields?: readonly string[];
}

/**
 * A part of an ARN that differs for each created resource: the separators to split the ARN at, the piece to select, and
 * its maximum length (from CloudFormation's schema of the resource).
 *
 * Only for kinds whose schema limits the length. A longer part would make the name of the delivery source too long.
 */
export interface GeneratedId {
  readonly splits: readonly (readonly [separator: string, index: number])[];
  readonly maxLength: number;
}

/** The facts that AWS publishes about one kind of logged resource. */
export interface KindFacts {
  /** The CloudFormation type, or our own name for a kind without a type. */
  readonly key: string;
  readonly arnPattern?: string;
  readonly logTypes: readonly LogTypeFacts[];
}

/** Our text about a log type in its documentation. */
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
  /** The CloudFormation type, if there is one. */
  readonly resourceType?: string;
  readonly serviceTitle: string;
  /** True if AWS does not document `arnPattern` as the ARN of the source, or documents other ARNs as well. */
  readonly arnPatternInferred?: boolean;
  /** The pattern of other ARNs that may be sources. AWS documents that they deliver logs, but not the log types. */
  readonly possibleArnPattern?: string;
  /** The variables of a suffix path, if AWS lists them. */
  readonly suffixVariables?: readonly string[];
  /** The only Region in which its delivery sources can be. */
  readonly region?: string;
  /** True if its log types belong to the account as a whole and have a wildcard ARN. */
  readonly accountLevel: boolean;
  /** True if AWS drops the default prefix of S3 paths when it updates a delivery. */
  readonly updateDropsPrefix?: boolean;
  /** True if AWS refuses a delivery source while it creates another one for the same resource. */
  readonly oneSourceAtATime?: boolean;
  /** The part of its ARN that is new for each resource. */
  readonly generatedId?: GeneratedId;
  readonly title: string;
  readonly summary: string;
  readonly traps: readonly string[];
  readonly page: string;
  readonly logTypes: readonly LogTypeEntry[];
}

/** Returns a comparison by the text of items, with the same order on every machine. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : 1);
}
