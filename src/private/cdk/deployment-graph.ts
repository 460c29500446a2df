// Tested by test/order-of-user.test.ts, test/permissions/late-policies.test.ts.
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { givenProperties, overridesOf } from './cfn-properties';
import { resourcesBelow } from './cfn-resource';
import { getOrCreate } from './memo';
import { nestedStackOf, stacksAround } from './nested-stacks';
import { targetsOf } from './referenced-resources';

/** A point in the deployment of a stack, and the points that must come before it. */
interface Vertex {
  readonly resource?: CfnResource;
  /** The vertices that must come before. They are looked up at the first request. */
  readonly before: () => Vertex[];
}

/**
 * Resources whose references follow the order, so these references cannot decide the order. They are left out if they
 * would make a cycle.
 */
const ENDS = new WeakSet<CfnResource>();

/** Marks a resource as one whose references follow the order of the others. */
export function countAsEnd(resource: CfnResource): void {
  ENDS.add(resource);
}

/**
 * The order in which the resources of a stack must be created: by the dependencies of constructs and resources, and by
 * the references in properties.
 *
 * A dependency of two constructs applies to all resources below them, so it is one vertex here instead of one edge for
 * each pair. Resources of a nested stack are created together.
 */
export class DeploymentGraph {
  private readonly resources = new Map<CfnResource, Vertex>();
  private readonly scopes = new Map<IConstruct, Vertex>();
  private readonly groups = new Map<IConstruct, Vertex>();
  private readonly nested = new Map<Stack, Vertex>();

  constructor(private readonly stack: Stack) {}

  /** Returns resources of the stack in an order in which they can be created. Keeps the given order where it can. */
  public sort(resources: readonly CfnResource[]): CfnResource[] {
    const members = new Set(resources);
    const sorted: CfnResource[] = [];
    visitAfterwards(resources.map(resource => this.ofResource(resource)), ({ resource }) => {
      if (resource !== undefined && members.has(resource)) sorted.push(resource);
    });

    return sorted;
  }

  /** Returns the members of `resources` that are created after a resource whose references follow the order. */
  public afterEnds(resources: readonly CfnResource[]): Set<CfnResource> {
    const after = new Set<Vertex>();
    const vertices = resources.map(resource => this.ofResource(resource));
    visitAfterwards(vertices, vertex => {
      const { resource } = vertex;
      const isEnd = resource !== undefined && ENDS.has(resource);
      if (isEnd || vertex.before().some(other => after.has(other))) after.add(vertex);
    });

    return new Set(resources.filter((_, index) => after.has(vertices[index])));
  }

  private ofResource(resource: CfnResource): Vertex {
    return getOrCreate(this.resources, resource, () => newVertex(() => this.beforeResource(resource), resource));
  }

  private beforeResource(resource: CfnResource): Vertex[] {
    if (ENDS.has(resource)) return [];

    const dependencies = resource.obtainDependencies().filter(other => CfnResource.isCfnResource(other));
    const others = [...dependencies, ...referencesOf(resource)].flatMap(other => this.inStack(other) ?? []);
    const nested = nestedStackOf(resource);
    return [this.ofScope(resource), ...nested === undefined ? [] : [this.ofNestedStack(nested)], ...others];
  }

  /** Returns the vertex for the dependencies of a construct and of the constructs around it. */
  private ofScope(scope: IConstruct): Vertex {
    return getOrCreate(this.scopes, scope, () => newVertex(() => {
      const { scope: outer, dependencies } = scope.node;
      const groups = dependencies.map(other => this.ofGroup(other));

      return outer === undefined || outer === this.stack ? groups : [this.ofScope(outer), ...groups];
    }));
  }

  /** Returns the vertex for all resources of a construct. */
  private ofGroup(scope: IConstruct): Vertex {
    const { children } = scope.node;
    const isOne = CfnResource.isCfnResource(scope) && children.length === 0 && scope.stack === this.stack;

    return isOne ? this.ofResource(scope) : getOrCreate(this.groups, scope, () => newVertex(() => {
      if (Stack.of(scope) !== this.stack) return this.inStack(scope) ?? [];
      const groups = children.map(child => this.ofGroup(child));

      return CfnResource.isCfnResource(scope) ? [this.ofResource(scope), ...groups] : groups;
    }));
  }

  /** Returns the vertex for all resources of a nested stack. */
  private ofNestedStack(stack: Stack): Vertex {
    return getOrCreate(this.nested, stack, () => newVertex(() => resourcesBelow(stack, () => true)
      .flatMap(resource => this.beforeResource(resource))));
  }

  /** Returns the vertex of a construct of the stack itself, or of the nested stack that contains it. */
  private inStack(construct: IConstruct): Vertex[] | undefined {
    const around = stacksAround(Stack.of(construct));
    const place = around.indexOf(this.stack);
    if (place < 0) return undefined;
    if (place > 0) return [this.ofNestedStack(around[place - 1])];

    return [CfnResource.isCfnResource(construct) ? this.ofResource(construct) : this.ofGroup(construct)];
  }
}

function newVertex(find: () => Vertex[], resource?: CfnResource): Vertex {
  let before: Vertex[] | undefined;

  return {
    resource,
    before: () => {
      before ??= find();
      return before;
    },
  };
}

/**
 * Visits each vertex once, after the vertices that must come before it. It is not recursive, because chains are long.
 */
function visitAfterwards(vertices: readonly Vertex[], visit: (vertex: Vertex) => void): void {
  const seen = new Set<Vertex>();
  const path: { readonly vertex: Vertex; readonly before: readonly Vertex[]; next: number }[] = [];
  const enter = (vertex: Vertex) => {
    if (seen.has(vertex)) return;
    seen.add(vertex);
    path.push({ vertex, before: vertex.before(), next: 0 });
  };

  for (const start of vertices) {
    enter(start);
    while (path.length > 0) {
      const last = path[path.length - 1];
      if (last.next < last.before.length) {
        enter(last.before[last.next++]);
      } else {
        visit(last.vertex);
        path.pop();
      }
    }
  }
}

/** Returns the constructs that the properties of a resource refer to. */
function referencesOf(resource: CfnResource): IConstruct[] {
  // A document is read last, because nothing can be added to its statements after that.
  const properties = givenProperties(resource).filter(([name]) => !isPolicy(resource, name)).map(([, value]) => value);

  return targetsOf(resource, [...properties, ...Object.values(overridesOf(resource))]);
}

function isPolicy({ cfnResourceType }: CfnResource, property: string): boolean {
  return cfnResourceType === 'AWS::S3::BucketPolicy' && property === 'policyDocument';
}
