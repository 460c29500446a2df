import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { getOrCreate } from './memo';
import { resolve } from './tokens';

/** The CloudFormation resource of an L1 or L2; none for imported constructs, and for those that custom resources make. */
export function cfnResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) return isCustom(construct.cfnResourceType) ? undefined : construct;
  const child = construct.node.defaultChild;

  return child === undefined ? undefined : cfnResourceOf(child);
}

function isCustom(resourceType: string): boolean {
  return resourceType.startsWith('Custom::') || resourceType === 'AWS::CloudFormation::CustomResource';
}

/** The resources below `scope` that are of a type, in the order of the tree. */
export function resourcesBelow(scope: IConstruct, isOfType: (resourceType: string) => boolean): CfnResource[] {
  const found: CfnResource[] = [];
  // One walk without lists in between: the apps that take long to synthesise have ten thousand constructs.
  const visit = (construct: IConstruct) => {
    if (CfnResource.isCfnResource(construct) && isOfType(construct.cfnResourceType)) found.push(construct);
    for (const child of construct.node.children) visit(child);
  };
  visit(scope);

  return found;
}

/** Where aws-cdk-lib keeps what `overrideLogicalId` was given: not public, and so only where it is there. */
const OVERRIDE = '_logicalIdOverride';

/** The logical ids that have been asked for, by stack: many deliveries go to one bucket. */
const LOGICAL_IDS = new WeakMap<Stack, Map<CfnResource, string>>();

/** The logical id of a resource, as it is when this is first called. */
export function logicalIdOf(resource: CfnResource): string {
  const { stack } = resource;
  const known = getOrCreate(LOGICAL_IDS, stack, () => new Map<CfnResource, string>());

  return getOrCreate(known, resource, () => String(resolve(resource, currentLogicalId(resource))));
}

/** What the token of the logical id stands for, without the search for tokens, which takes longer than everything else. */
function currentLogicalId(resource: CfnResource): string {
  if (!(OVERRIDE in resource)) return resource.logicalId;
  const overridden: unknown = Reflect.get(resource, OVERRIDE);

  return typeof overridden === 'string' && overridden !== '' ? overridden : resource.stack.getLogicalId(resource);
}
