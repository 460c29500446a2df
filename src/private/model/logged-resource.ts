// Tested by test/private/model/logged-resource-imported.test.ts, test/private/model/logged-resource-l2.test.ts.
import { CfnResource, Reference, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { arnFromPattern, environmentOf, resourceParts } from './arns';
import { kindOfType, type ResourceKind } from './catalog';
import { type KnownEnvironment, knownEnvironment } from './environments';
import { genericReference } from './generic-reference';
import type { LogType } from '../../log-type';
import { arnOfAnyReference } from '../cdk/any-reference';
import { lowerFirst } from '../cdk/cfn-properties';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { getOrCreate } from '../cdk/memo';
import { referencesIn, type ResourceReference } from '../cdk/referenced-resources';

/** The properties that name a logged resource. */
export interface GivenResource {
  readonly logType: LogType;
  readonly resource?: IConstruct;
  readonly resourceArn?: string;
}

/** The resource that emits the logs, found once for each delivery source. */
export interface LoggedResource {
  readonly logType: LogType;
  readonly arn: string;
  readonly environment: KnownEnvironment;
  /** The property that named the resource. */
  readonly property: 'resource' | 'resourceArn';
  /** The construct that the user has given. */
  readonly construct?: IConstruct;
  /** The CloudFormation resource of a construct of this app. */
  readonly cfnResource?: CfnResource;
}

/** A logged resource that this app creates. */
export interface ManagedResource extends LoggedResource {
  readonly construct: IConstruct;
  readonly cfnResource: CfnResource;
}

/** A logged resource before it is checked: its ARN can be missing. */
export type FoundResource = Omit<LoggedResource, 'arn'> & Partial<Pick<LoggedResource, 'arn'>>;

/** Tests for a logged resource that this app creates. */
export function isManaged(logged: LoggedResource): logged is ManagedResource {
  return logged.cfnResource !== undefined;
}

/**
 * Returns the logged resource. Its ARN is the given one, the ARN of the construct, or the wildcard of an account-level
 * log type. A given ARN that refers to a resource of the app is that resource.
 */
export function findLoggedResource(
  scope: IConstruct,
  { logType, resource, resourceArn }: GivenResource,
): FoundResource {
  const construct = resource ?? (resourceArn === undefined ? undefined : constructBehind(scope, logType, resourceArn));
  const cfnResource = construct && cfnResourceOf(construct);
  const arn = accountLevelArn(scope, logType)
    ?? (construct && arnOfConstruct(scope, construct, cfnResource, logType))
    ?? resourceArn;

  return {
    logType,
    arn,
    environment: knownEnvironment(arn, construct, cfnResource),
    property: resource === undefined ? 'resourceArn' : 'resource',
    construct,
    cfnResource,
  };
}

/** Returns the construct that a given ARN refers to. */
function constructBehind(scope: IConstruct, logType: LogType, arn: string): IConstruct | undefined {
  const { value, _kind, resourceType } = logType;
  // For a kind without a type, CloudFormation may have added a type after this release.
  if (!Token.isUnresolved(arn) || (_kind !== undefined && resourceType === undefined)) return undefined;
  const resource = resourceBehind(scope, arn, { logType: value, resourceType });

  return resource && l2Of(resource);
}

/** The log type of a source, and the type of its resource if it is known. */
interface Expected {
  readonly logType: unknown;
  readonly resourceType?: string;
}

/**
 * Returns the resource of this app that an ARN belongs to.
 *
 * An ARN that consists of one reference belongs to the resource of the reference, of any kind, if the attribute is the
 * ARN of the resource: a resource can also have the ARNs of others as attributes. In other ARNs, such as the ARN of an
 * API stage, which also refers to the API, the resource of the expected kind counts.
 */
export function resourceBehind(scope: IConstruct, arn: unknown, expected: Expected): CfnResource | undefined {
  const references = referencesIn(scope, arn);
  const [whole] = references.filter(({ isWhole }) => isWhole);
  if (whole !== undefined) return isOwnArn(whole) ? whole.resource : undefined;

  const ofKind = new Set(references.map(({ resource }) => resource).filter(resource => isExpected(resource, expected)));
  return ofKind.size === 1 ? [...ofKind][0] : undefined;
}

/** Tests for a resource of the expected type, or else of one that has the log type. */
function isExpected({ cfnResourceType }: CfnResource, { logType, resourceType }: Expected): boolean {
  if (resourceType !== undefined) return cfnResourceType === resourceType;

  return String(logType) in (kindOfType(cfnResourceType)?.logTypes ?? {});
}

/**
 * Tests for a reference to the ARN of a resource of a kind that emits logs. Many types whose `Ref` is the ARN also have
 * the ARN as an attribute, such as `MemoryArn`.
 */
function isOwnArn({ resource, attribute }: ResourceReference): boolean {
  const { cfnResourceType } = resource;
  if (kindOfType(cfnResourceType) === undefined) return false;

  return arnAttributeOf(resource) === attribute
    || (attribute.endsWith('Arn') && cfnResourceType.endsWith(attribute.slice(0, -'Arn'.length)));
}

/** Returns the attribute that the reference of an L1 has for its ARN. */
function arnAttributeOf(resource: CfnResource): string | undefined {
  const reference = kindOfType(resource.cfnResourceType) && referenceOfL1(resource, resource.cfnResourceType);
  const arn = reference && arnIn(reference);
  const token = typeof arn === 'string' ? Tokenization.reverseString(arn).firstToken : undefined;

  return token !== undefined && Reference.isReference(token) ? token.displayName : undefined;
}

function accountLevelArn(scope: IConstruct, { _kind }: LogType): string | undefined {
  return _kind?.accountLevel === true && _kind.arnPattern !== undefined
    ? arnFromPattern(_kind.arnPattern, environmentOf(scope), () => '*')
    : undefined;
}

/**
 * Returns the ARN of a construct.
 *
 * The CloudFormation type decides which kind of resource it is. Reference members alone do not: ECS, EKS, PCS and ten
 * more have a `clusterRef`. An imported construct has an ARN, but no CloudFormation resource.
 */
function arnOfConstruct(
  scope: IConstruct,
  resource: IConstruct,
  cfnResource: CfnResource | undefined,
  { _kind }: LogType,
): string | undefined {
  const kind = _kind ?? (cfnResource && kindOfType(cfnResource.cfnResourceType));
  const type = kind?.resourceType ?? cfnResource?.cfnResourceType;
  if (type === undefined) return arnOfAnyReference(resource);
  const attribute = cfnResource?.cfnResourceType === type ? ARN_ATTRIBUTES.get(resource.constructor) : undefined;
  if (attribute !== undefined) return String(Reflect.get(resource, attribute));
  const reference = referenceOf(resource, type) ?? (cfnResource && referenceOfL1(cfnResource, type));
  if (reference !== undefined) rememberArnAttribute(resource, reference);

  return reference && arnOf(scope, reference, kind);
}

/**
 * The attributes with the ARNs of L1s, by class. Reading the attribute creates one token. A reference also creates the
 * tokens of its other parts.
 */
const ARN_ATTRIBUTES = new WeakMap<object, string>();

function rememberArnAttribute(resource: IConstruct, reference: { readonly [part: string]: unknown }): void {
  const part = arnPartOf(reference);
  if (part === undefined || !CfnResource.isCfnResource(resource)) return;
  const attribute = `attr${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  const arn: unknown = Reflect.get(resource, attribute);
  if (typeof arn === 'string' && arn === reference[part]) ARN_ATTRIBUTES.set(resource.constructor, attribute);
}

/** Returns the reference of an L1. A generic `CfnResource` of the type has none, so one is built for it. */
function referenceOfL1(resource: CfnResource, resourceType: string): { readonly [part: string]: unknown } | undefined {
  return referenceOf(resource, resourceType)
    ?? (resource.cfnResourceType === resourceType ? genericReference(resource) : undefined);
}

/** The members with the references of resources, by type. */
const REFERENCE_NAMES = new Map<string, string>();

/** Returns the names and ARNs in the reference of a resource, such as `distributionRef` of a `Distribution`. */
function referenceOf(resource: object, resourceType: string): { readonly [part: string]: unknown } | undefined {
  const name = getOrCreate(REFERENCE_NAMES, resourceType, () => `${lowerFirst(resourceType.split('::').pop() ?? '')}Ref`);
  const reference: unknown = Reflect.get(resource, name);

  return isReference(reference) ? reference : undefined;
}

function isReference(value: unknown): value is { readonly [part: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function arnIn(reference: { readonly [part: string]: unknown }): unknown {
  const part = arnPartOf(reference);

  return part === undefined ? undefined : reference[part];
}

/** Returns the name of the part with the ARN. */
function arnPartOf(reference: { readonly [part: string]: unknown }): string | undefined {
  for (const part in reference) if (part.endsWith('Arn')) return part;

  return undefined;
}

function arnOf(
  scope: IConstruct,
  reference: { readonly [part: string]: unknown },
  kind: ResourceKind | undefined,
): string | undefined {
  const arn = arnIn(reference);
  if (typeof arn === 'string') return arn;
  if (kind?.arnPattern === undefined) return undefined;

  // Distributions, workflows and stages have no ARN in their references.
  const parts = Object.fromEntries(Object.entries(reference).filter(([, value]) => typeof value === 'string'));
  if (resourceParts(kind.arnPattern).some(part => !(lowerFirst(part) in parts))) return undefined;

  return arnFromPattern(kind.arnPattern, environmentOf(scope), part => String(parts[lowerFirst(part)]));
}

/** Returns the last part of the ARN of `resource`, if the reference of its type has it as a separate value. */
export function idOf(resource: IConstruct, kind: ResourceKind): string | undefined {
  const part = /\$\{(\w+)\}$/.exec(kind.arnPattern ?? '')?.[1];
  const reference = kind.resourceType && referenceOf(resource, kind.resourceType);
  const id = reference && part && reference[lowerFirst(part)];

  return typeof id === 'string' ? id : undefined;
}
