// Tested by test/catalog.test.ts.
import { CATALOG } from '../../generated/catalog';

/** The output formats that a destination supports, or `unpublished` if AWS does not publish them. */
export type Formats = readonly string[] | 'unpublished';

/** The destinations of a log type, by the name of the destination type in the API. */
export interface Destinations {
  readonly S3?: Formats;
  readonly CWL?: Formats;
  readonly FH?: Formats;
  readonly XRAY?: Formats;
}

/** The facts that AWS publishes about one log type. */
export interface CatalogEntry {
  readonly destinations?: Destinations;
  readonly mandatoryFields?: readonly string[];
  readonly optionalFields?: readonly string[];
}

/** The steps that take a part out of an ARN, and the maximum length of the part. */
export interface GeneratedId {
  readonly splits: readonly (readonly [separator: string, index: number])[];
  readonly maxLength: number;
}

/** A kind of logged resource. */
export interface ResourceKind {
  readonly resourceType?: string;
  readonly serviceTitle: string;
  readonly title: string;
  /** The pattern of its ARNs. Parts in `${lowerCase}` are from the environment, in `${UpperCase}` from the resource. */
  readonly arnPattern?: string;
  /** True if AWS does not document `arnPattern` as the ARN of the source, or documents other ARNs as well. */
  readonly arnPatternInferred?: boolean;
  /** The pattern of other ARNs that may be sources. AWS says that they deliver logs, but does not publish the log types. */
  readonly possibleArnPattern?: string;
  /** The variables of a suffix path, if AWS lists them. */
  readonly suffixVariables?: readonly string[];
  /** The only Region in which a delivery source of this kind can be. */
  readonly region?: string;
  /** The part of the ARN that is different for each resource that is created. */
  readonly generatedId?: GeneratedId;
  /** True if AWS drops the default prefix of S3 paths when it updates a delivery. */
  readonly updateDropsPrefix?: boolean;
  /** True if AWS refuses a delivery source while it creates another one for the same resource. */
  readonly oneSourceAtATime?: boolean;
  /** True if the log types belong to the account as a whole: `arnPattern` is then the ARN of their source. */
  readonly accountLevel?: boolean;
  readonly logTypes: { readonly [logType: string]: CatalogEntry };
}

export type Catalog = { readonly [kindName: string]: ResourceKind };

/** Returns the kind with the class name `name` (without `LogType`). */
export function kindNamed(name: string): ResourceKind {
  return CATALOG[name];
}

/** A kind, and the name of its class (without `LogType`). */
export interface NamedKind {
  readonly name: string;
  readonly kind: ResourceKind;
}

/** Returns the first kind for which `isLookedFor` is true. */
export function findKind(isLookedFor: (kind: ResourceKind) => boolean): NamedKind | undefined {
  const found = Object.entries(CATALOG).find(([, kind]) => isLookedFor(kind));

  return found && { name: found[0], kind: found[1] };
}

/** The kinds by CloudFormation type. Made at the first use, because loading the library must be quick. */
let byType: ReadonlyMap<string | undefined, NamedKind> | undefined;

/** Returns the first kind whose CloudFormation type is `resourceType`. */
export function namedKindOfType(resourceType: string): NamedKind | undefined {
  byType ??= new Map(Object.entries(CATALOG).reverse().map(([name, kind]) => [kind.resourceType, { name, kind }]));

  return byType.get(resourceType);
}

/** Returns the first kind whose CloudFormation type is `resourceType`. */
export function kindOfType(resourceType: string): ResourceKind | undefined {
  return namedKindOfType(resourceType)?.kind;
}

/** Tests for a kind without a Region in its ARNs, whose resources can have a delivery source in each Region. */
export function hasSourceInEachRegion(kind: ResourceKind): boolean {
  return kind.region === undefined && /^arn:[^:]+:[^:]+::/.test(kind.arnPattern ?? '');
}
