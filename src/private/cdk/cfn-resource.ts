import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from './memo';
import { resolve } from './tokens';

/** Returns the CloudFormation resource of an L1 or L2. Undefined for imported constructs and for custom resources. */
export function cfnResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) return isCustom(construct.cfnResourceType) ? undefined : construct;
  const child = construct.node.defaultChild;

  return child === undefined ? undefined : cfnResourceOf(child);
}

function isCustom(resourceType: string): boolean {
  return resourceType.startsWith('Custom::') || resourceType === 'AWS::CloudFormation::CustomResource';
}

/** Returns the L2 of an L1, or the L1 if it is alone. */
export function l2Of(resource: CfnResource): IConstruct {
  const { scope } = resource.node;

  return scope !== undefined && !Stack.isStack(scope) && scope.node.defaultChild === resource ? scope : resource;
}

/** Returns the resources below `scope` whose type passes `isOfType`, in the order of the tree. */
export function resourcesBelow(scope: IConstruct, isOfType: (resourceType: string) => boolean): CfnResource[] {
  const found: CfnResource[] = [];
  // One walk without intermediate lists: the apps that take long to synthesise have ten thousand constructs.
  const visit = (construct: IConstruct) => {
    if (CfnResource.isCfnResource(construct) && isOfType(construct.cfnResourceType)) found.push(construct);
    for (const child of construct.node.children) visit(child);
  };
  visit(scope);

  return found;
}

/** The member where aws-cdk-lib keeps the argument of `overrideLogicalId()`. It is not public, so it can be missing. */
const OVERRIDE = '_logicalIdOverride';

/** A logical ID, and the override that it was created from. */
interface KnownId {
  readonly logicalId: string;
  readonly override: unknown;
}

/** The requested logical IDs, by stack. They are kept because many deliveries can have the same bucket. */
const LOGICAL_IDS = new WeakMap<Stack, Map<CfnResource, KnownId>>();

/** Returns the logical ID of a resource, as it was when it was first requested or last refreshed. */
export function logicalIdOf(resource: CfnResource): string {
  // This is asked for many times for each delivery, so it makes no function for the answer that is known.
  const known = LOGICAL_IDS.get(resource.stack)?.get(resource) ?? remember(resource);

  return known.logicalId;
}

function remember(resource: CfnResource): KnownId {
  const known = lookUp(resource);
  getOrCreate(LOGICAL_IDS, resource.stack, () => new Map<CfnResource, KnownId>()).set(resource, known);

  return known;
}

function lookUp(resource: CfnResource): KnownId {
  return { logicalId: currentLogicalId(resource), override: Reflect.get(resource, OVERRIDE) };
}

/** Looks up the logical IDs of resources again. Aspects and users can have overridden them. */
export function refreshLogicalIds(resources: Iterable<CfnResource>): void {
  for (const resource of resources) {
    const all = LOGICAL_IDS.get(resource.stack);
    const known = all?.get(resource);
    if (known !== undefined && canHaveChanged(resource, known)) all?.set(resource, lookUp(resource));
  }
}

/** Tests that a logical ID can have changed. Creating it again takes longer than this test. */
function canHaveChanged(resource: CfnResource, { override }: KnownId): boolean {
  const renames: unknown = Reflect.get(Object(Reflect.get(resource.stack, '_logicalIds')), 'renames');
  const hasNoRenames = typeof renames === 'object' && renames !== null && Object.keys(renames).length === 0;

  return !hasNoRenames || !(OVERRIDE in resource) || Reflect.get(resource, OVERRIDE) !== override;
}

/** Returns the current logical ID of a resource. */
export function currentLogicalId(resource: CfnResource): string {
  return String(resolve(resource, unresolvedLogicalId(resource)));
}

/** Returns the value of the token of the logical id. The search for tokens would take longer than everything else. */
function unresolvedLogicalId(resource: CfnResource): string {
  if (!(OVERRIDE in resource)) return resource.logicalId;
  const overridden: unknown = Reflect.get(resource, OVERRIDE);

  return typeof overridden === 'string' && overridden !== '' ? overridden : resource.stack.getLogicalId(resource);
}
