// Tested by test/order.test.ts, test/order-of-user.test.ts, test/removed.test.ts.
import { CfnResource, type Stack } from 'aws-cdk-lib/core';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { afterAspects } from './after-aspects';
import { existsWith, fewestConditionsFirst } from './conditions';
import { DeploymentGraph } from './deployment-graph';
import { isInTree } from './in-tree';
import { addToList, getOrCreate } from './memo';
import { stageOf } from './scopes';

/** A resource of this app, or the ARN of another one, that AWS updates when a source or delivery of it changes. */
export type Modified = CfnResource | string;

/** The chains of a stack. */
const CHAINS = new WeakMap<Stack, StackChains>();

/**
 * Makes `resource` depend on the resource before it in its stack that modifies any of `modified`. If a condition can
 * leave that resource out, `resource` also depends on the one before that.
 *
 * AWS refuses concurrent changes:
 * `ConflictException: Requested resource is currently being updated. Please try again later.` The order is the one that
 * the user's dependencies require. Otherwise those without a condition come first, and it is the order of definition.
 * Chains across stacks would make cycles, so each stack has its own chains.
 */
export function chain(resource: CfnResource, modified: readonly Modified[]): void {
  getOrCreate(CHAINS, resource.stack, () => new StackChains(resource.stack)).add(resource, modified);
}

/**
 * Marks `resource` as one that others can wait for, because its attributes have been read. The library does not notice
 * that attributes are read from the L1 itself.
 */
export function countAsReferred(resource: CfnResource): void {
  CHAINS.get(resource.stack)?.countAsReferred();
}

class StackChains {
  /** The members of each chain, in the order of definition. */
  private readonly chains = new Map<Modified, CfnResource[]>();
  /** All members, in the order of definition. */
  private readonly members = new Set<CfnResource>();
  private readonly linked = new Set<CfnResource>();
  /** The previous members of each member, if they are known. */
  private previous?: ReadonlyMap<CfnResource, ReadonlySet<CfnResource>>;
  private isSorting = false;
  private isReferred = false;

  constructor(private readonly stack: Stack) {
    // Dependencies can be added, and constructs removed, until Aspects have run.
    afterAspects(stageOf(stack), () => { this.previous = undefined; });
  }

  public add(resource: CfnResource, modified: readonly Modified[]): void {
    this.members.add(resource);
    this.previous = undefined;
    for (const thing of modified) {
      const chained = addToList(this.chains, thing, resource);
      if (chained.length > 1) {
        this.link(chained[0]);
        this.link(resource);
      }
    }
  }

  public countAsReferred(): void {
    this.isReferred = true;
  }

  /** Tests that something can wait for a member, or for one of `others`. */
  public hasDependents(others: readonly IConstruct[]): boolean {
    return this.isReferred || areWaitedFor(this.stack, [...this.members, ...others]);
  }

  /** Makes a member that is not alone depend on those before it. */
  private link(member: CfnResource): void {
    if (this.linked.has(member)) return;
    this.linked.add(member);
    member.node.addDependency(lateDependable(() => this.before(member)));
  }

  private before(resource: CfnResource): CfnResource[] {
    // The dependencies of the members are read to sort them, without those that follow from the order.
    if (this.isSorting) return [];
    this.isSorting = true;
    try {
      this.previous ??= this.findPrevious();
    } finally {
      this.isSorting = false;
    }

    return [...this.previous.get(resource) ?? []];
  }

  private findPrevious(): ReadonlyMap<CfnResource, ReadonlySet<CfnResource>> {
    const previous = new Map<CfnResource, Set<CfnResource>>();
    const sorted = this.sorted();
    const positions = new Map(sorted.map((member, position) => [member, position]));
    for (const chained of this.chains.values()) {
      const present = chained.length > 1 ? chained.filter(member => positions.has(member)) : [];
      present.sort((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0));
      present.forEach((_, place) => { addPrevious(previous, present, place); });
    }

    return previous;
  }

  private sorted(): CfnResource[] {
    // The fewer resources with a condition others wait for, the better: linters do not like such dependencies.
    const present = fewestConditionsFirst([...this.members].filter(isInTree));

    return this.hasDependents([]) ? new DeploymentGraph(this.stack).sort(present) : present;
  }
}

/** Links a member of a chain to those before it, back to the first one that exists whenever the member does. */
function addPrevious(previous: Map<CfnResource, Set<CfnResource>>, chained: readonly CfnResource[], place: number): void {
  const member = chained[place];
  const before = getOrCreate(previous, member, () => new Set());
  for (let index = place - 1; index >= 0; index--) {
    before.add(chained[index]);
    if (existsWith(chained[index], member)) return;
  }
}

/**
 * Tests that something in a stack can wait for one of its deliveries, or of `resources`. Only then can their order
 * differ from the order of definition. All members of chains count, because each waits for the previous ones. Most
 * stacks have no such dependency, and looking for one takes little time.
 */
export function hasDependents(stack: Stack, resources: readonly IConstruct[]): boolean {
  return CHAINS.get(stack)?.hasDependents(resources) ?? areWaitedFor(stack, resources);
}

function areWaitedFor(stack: Stack, resources: readonly IConstruct[]): boolean {
  const around = new Set<IConstruct>();
  for (const resource of resources) {
    let scope: IConstruct | undefined = resource;
    while (scope !== undefined && !around.has(scope)) {
      around.add(scope);
      scope = scope.node.scope;
    }
  }
  const waits = (construct: IConstruct): boolean => (
    construct.node.dependencies.some(other => around.has(other))
    || (CfnResource.isCfnResource(construct) && construct.obtainDependencies().some(other => around.has(other)))
    || construct.node.children.some(waits)
  );

  return waits(stack);
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
