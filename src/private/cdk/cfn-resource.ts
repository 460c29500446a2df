import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from './memo';
import { resolve } from './tokens';

/** Returns the CloudFormation resource of an L1 or L2; undefined for imported constructs and for custom resources. */
export function cfnResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) return isCustom(construct.cfnResourceType) ? undefined : construct;
  const child = construct.node.defaultChild;

  return child === undefined ? undefined : cfnResourceOf(child);
}

function isCustom(resourceType: string): boolean {
  return resourceType.startsWith('Custom::') || resourceType === 'AWS::CloudFormation::CustomResource';
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

/** The logical ids that have been asked for, by stack. They are kept because many deliveries go to one bucket. */
const LOGICAL_IDS = new WeakMap<Stack, Map<CfnResource, string>>();

/** Returns the logical id of a resource, as it was when it was first asked for or last refreshed. */
export function logicalIdOf(resource: CfnResource): string {
  const { stack } = resource;
  const known = getOrCreate(LOGICAL_IDS, stack, () => new Map<CfnResource, string>());

  return getOrCreate(known, resource, () => currentLogicalId(resource));
}

/** Looks up the logical ids of resources again, which Aspects and users can have overridden. */
export function refreshLogicalIds(resources: ReadonlySet<CfnResource>): void {
  for (const resource of resources) {
    const known = LOGICAL_IDS.get(resource.stack);
    if (known?.has(resource) === true) known.set(resource, currentLogicalId(resource));
  }
}

/** Returns the logical id of a resource as it is now. */
export function currentLogicalId(resource: CfnResource): string {
  return String(resolve(resource, unresolvedLogicalId(resource)));
}

/** Returns the value of the token of the logical id. The search for tokens would take longer than everything else. */
function unresolvedLogicalId(resource: CfnResource): string {
  if (!(OVERRIDE in resource)) return resource.logicalId;
  const overridden: unknown = Reflect.get(resource, OVERRIDE);

  return typeof overridden === 'string' && overridden !== '' ? overridden : resource.stack.getLogicalId(resource);
}
