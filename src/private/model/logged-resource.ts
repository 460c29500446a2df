import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { arnAttributeOf, noteArnAttribute } from './arn-attribute';
import { arnFromPattern, checkArn, environmentOf } from './arns';
import { findKind, kindOfType, type ResourceKind } from './catalog';
import type { LogType } from '../../log-type';
import { arnOfAnyReference } from '../cdk/any-reference';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { fail } from '../cdk/messages';
import { printed } from '../cdk/print';
import { canBeOf, checkResourceArn, failForConstruct, kindOfArn } from '../rules/kind-mismatch';

/** How a user names the resource that logs. */
export interface LoggedResource {
  readonly logType: LogType;
  readonly resource?: IConstruct;
  readonly resourceArn?: string;
}

/** The ARN of the resource that logs: given, that of the construct, or the wildcard of a log type of the whole account. */
export function loggedResourceArn(scope: IConstruct, { logType, resource, resourceArn }: LoggedResource): string {
  if (logType._kind?.accountLevel === true) return accountLevelArn(scope, logType._kind, { logType, resource, resourceArn });

  if (resource !== undefined && resourceArn !== undefined) {
    fail(scope, `resource and resourceArn must not both be given, got '${resource.node.path}' and `
      + `'${printed(Stack.of(scope), resourceArn)}': leave one of them out`);
  }
  if (resource !== undefined) return arnOfConstruct(scope, resource, logType);
  if (resourceArn === undefined) {
    return fail(scope, `resource or resourceArn must be given for ${logType._label}, got neither${arnHint(logType)}`);
  }
  checkArn(scope, 'resourceArn', resourceArn);
  checkResourceArn(scope, logType, resourceArn);

  return resourceArn;
}

function accountLevelArn(scope: IConstruct, kind: ResourceKind, { logType, resource, resourceArn }: LoggedResource): string {
  const given = resource ? `resource '${resource.node.path}'` : resourceArn !== undefined && `resourceArn '${printed(Stack.of(scope), resourceArn)}'`;
  if (given !== false || kind.arnPattern === undefined) {
    return fail(scope, `resource and resourceArn must be left out for ${logType._label}, whose logs are those of the whole `
      + `account and Region, got ${given}: leave it out`);
  }

  return arnFromPattern(kind.arnPattern, environmentOf(scope), () => '*');
}

function arnHint(logType: LogType): string {
  const { resourceType, arnPattern } = logType._kind ?? {};
  if (resourceType !== undefined) return `: give the ${resourceType}`;

  return arnPattern === undefined ? ': give the construct, or its ARN' : `: give an ARN of the form '${arnPattern}'`;
}

/**
 * The ARN of a construct.
 *
 * What kind of resource it is, its CloudFormation type tells: reference members alone do not (`clusterRef` is that of
 * ECS, EKS, PCS and ten more). An imported construct has no CloudFormation resource, but an ARN.
 */
function arnOfConstruct(scope: IConstruct, resource: IConstruct, logType: LogType): string {
  const cfnResource = cfnResourceOf(resource);
  const expected = logType._kind;
  if (expected !== undefined && cfnResource !== undefined && cfnResource.cfnResourceType !== expected.resourceType) {
    const { cfnResourceType } = cfnResource;
    const found = findKind(other => other.resourceType === cfnResourceType);
    failForConstruct(scope, logType, expected, `${cfnResourceType} '${resource.node.path}'`, found);
  }

  const attribute = resource === cfnResource ? arnAttributeOf(cfnResource) : undefined;
  if (attribute !== undefined) return attribute;

  const kind = expected ?? (cfnResource && kindOfType(cfnResource.cfnResourceType));
  const type = kind?.resourceType ?? cfnResource?.cfnResourceType;
  const reference = type === undefined ? undefined : referenceOf(resource, type) ?? (cfnResource && referenceOf(cfnResource, type));
  const arn = type === undefined ? arnOfAnyReference(resource) : reference && arnOf(scope, reference, kind);
  if (arn === undefined) {
    if (expected !== undefined && cfnResource === undefined) failForConstruct(scope, logType, expected, `'${resource.node.path}'`);
    return fail(scope, `resource must be a construct with an ARN for ${logType._label}, got '${resource.node.path}': give resourceArn instead`);
  }
  if (expected !== undefined && cfnResource === undefined) checkImported(scope, logType, expected, arn);
  if (resource === cfnResource) noteArnAttribute(cfnResource, Object.keys(reference ?? {}).find(isArn) ?? '', arn);

  return arn;
}

/** The names and ARNs of a resource, as the interface of its type has them: `distributionRef` of a `Distribution`. */
function referenceOf(resource: object, resourceType: string): { readonly [part: string]: unknown } | undefined {
  const name = resourceType.split('::').pop() ?? '';
  const reference: unknown = Reflect.get(resource, `${lowerFirst(name)}Ref`);

  return typeof reference === 'object' && reference !== null ? { ...reference } : undefined;
}

function isArn(part: string): boolean {
  return part.endsWith('Arn');
}

function arnOf(scope: IConstruct, reference: { readonly [part: string]: unknown }, kind: ResourceKind | undefined): string | undefined {
  const arn = Object.entries(reference).find(([part]) => isArn(part))?.[1];
  if (typeof arn === 'string') return arn;
  if (kind?.arnPattern === undefined) return undefined;

  // Distributions, workflows and stages have no ARN in their references.
  const parts = Object.fromEntries(Object.entries(reference).filter(([, value]) => typeof value === 'string'));
  if (partNames(kind.arnPattern).some(part => !(part in parts))) return undefined;

  return arnFromPattern(kind.arnPattern, environmentOf(scope), part => String(parts[lowerFirst(part)]));
}

/** The names of the resource's own parts of an ARN, as its reference has them. */
function partNames(arnPattern: string): string[] {
  return [...arnPattern.matchAll(/\$\{([A-Z]\w*)\}/g)].map(match => lowerFirst(match[1]));
}

/** The last part of the ARN of `resource`, where the reference of its type has it as a value of its own. */
export function idOf(resource: IConstruct, kind: ResourceKind): string | undefined {
  const part = /\$\{(\w+)\}$/.exec(kind.arnPattern ?? '')?.[1];
  const reference = kind.resourceType && referenceOf(resource, kind.resourceType);
  const id = reference && part && reference[lowerFirst(part)];

  return typeof id === 'string' ? id : undefined;
}

/** Fails where what is known of the ARN of an imported construct shows another kind of resource. */
function checkImported(scope: IConstruct, logType: LogType, expected: ResourceKind, arn: string): void {
  if (canBeOf(expected, arn)) return;

  failForConstruct(scope, logType, expected, `'${printed(Stack.of(scope), arn)}'`, kindOfArn(arn));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
