import { CATALOG } from '../../generated/catalog';

/** The formats that a destination takes, or that AWS does not say. */
export type Formats = readonly string[] | 'unpublished';

/** The destinations of a log type, by the API's name of the destination type. */
export interface Destinations {
  readonly S3?: Formats;
  readonly CWL?: Formats;
  readonly FH?: Formats;
  readonly XRAY?: Formats;
}

/** What AWS publishes of one log type. */
export interface CatalogEntry {
  readonly destinations?: Destinations;
  readonly mandatoryFields?: readonly string[];
  readonly optionalFields?: readonly string[];
}

/** How to take a part out of an ARN, and how long it is at most. */
export interface GeneratedId {
  readonly splits: readonly (readonly [separator: string, index: number])[];
  readonly maxLength: number;
}

/** A kind of resource that logs. */
export interface ResourceKind {
  readonly resourceType?: string;
  readonly serviceTitle: string;
  readonly title: string;
  /** Parts in `${lowerCase}` are the environment's, those in `${UpperCase}` the resource's. */
  readonly arnPattern?: string;
  /** Whether AWS does not say that this is the ARN of the source, or documents others beside it. */
  readonly arnPatternInferred?: boolean;
  /** The variables of a suffix path, where AWS lists them. */
  readonly suffixVariables?: readonly string[];
  /** The only Region in which a delivery source of this kind can be. */
  readonly region?: string;
  /** Which part of its ARN is another one for each resource that is created. */
  readonly generatedId?: GeneratedId;
  /** Whether AWS leaves out the default prefix of S3 paths when it updates a delivery. */
  readonly updateDropsPrefix?: boolean;
  /** Whether AWS refuses a delivery source while it makes another one of the same resource. */
  readonly oneSourceAtATime?: boolean;
  /** Whether the log types belong to the account as a whole: `arnPattern` is then the ARN of their source. */
  readonly accountLevel?: boolean;
  readonly logTypes: { readonly [logType: string]: CatalogEntry };
}

export type Catalog = { readonly [kindName: string]: ResourceKind };

/** The kind with the class name `name` (without `LogType`). */
export function kindNamed(name: string): ResourceKind {
  return CATALOG[name];
}

/** A kind, and the name by which its class is called. */
export interface NamedKind {
  readonly name: string;
  readonly kind: ResourceKind;
}

/** The first kind that is one of those looked for. */
export function findKind(isLookedFor: (kind: ResourceKind) => boolean): NamedKind | undefined {
  const found = Object.entries(CATALOG).find(([, kind]) => isLookedFor(kind));

  return found && { name: found[0], kind: found[1] };
}

/** The kind whose CloudFormation type is `resourceType`. */
export function kindOfType(resourceType: string): ResourceKind | undefined {
  return findKind(kind => kind.resourceType === resourceType)?.kind;
}
