// Tested by test/order.test.ts, test/removed.test.ts.
import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { isInTree } from './in-tree';
import { getOrCreate } from './memo';

/** A resource of this app, or the ARN of another one, that AWS updates when a source or delivery of it changes. */
export type Modified = CfnResource | string;

/** The members of each chain, by stack and modified resource, in the order of definition. */
const CHAINS = new WeakMap<Stack, Map<Modified, CfnResource[]>>();

/** The position of a resource in a chain. */
interface ChainLink {
  readonly members: readonly CfnResource[];
  readonly index: number;
}

/**
 * Makes `resource` depend on the previous resource of its stack that modifies any of `modified`. Returns the resources
 * that it depends on.
 *
 * AWS refuses concurrent changes: `ConflictException: Requested resource is currently being updated. Please try again
 * later.` The order is the order of definition. Chains across stacks would make cycles, so each stack has its own.
 */
export function chain(resource: CfnResource, modified: readonly Modified[]): CfnResource[] {
  const chains = getOrCreate(CHAINS, resource.stack, () => new Map<Modified, CfnResource[]>());
  const links = modified.map((thing): ChainLink => {
    const members = getOrCreate(chains, thing, () => []);
    return { members, index: members.push(resource) - 1 };
  });
  if (links.every(({ index }) => index === 0)) return [];

  // Constructs can be removed from the app until the template is made.
  resource.node.addDependency(lateDependable(() => previous(links)));
  return previous(links);
}

/** Returns the previous resource of each chain. */
function previous(links: readonly ChainLink[]): CfnResource[] {
  return [...new Set(links.flatMap(link => previousOf(link) ?? []))];
}

function previousOf({ members, index }: ChainLink): CfnResource | undefined {
  for (let place = index - 1; place >= 0; place--) {
    if (isInTree(members[place])) return members[place];
  }

  return undefined;
}

/** Returns the resource behind a construct, or its ARN, which is the same for two imports of one resource. */
export function modifiedBy<T extends IConstruct | undefined>(construct: T, arn: (construct: T) => string): Modified {
  const resource = construct && (CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild);

  return CfnResource.isCfnResource(resource) ? resource : arn(construct);
}

/** Returns a dependable whose roots are found when the template is made, and not before. */
export function lateDependable(roots: () => IConstruct[]): IDependable {
  const dependable = {};
  Dependable.implement(dependable, {
    get dependencyRoots() {
      return roots();
    },
  });

  return dependable;
}
