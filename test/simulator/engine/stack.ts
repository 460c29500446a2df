import type { Environment, PhysicalResource, ResourceRequest } from './handler';
import type { Graph } from './references';
import type { StackTags } from './stack-tags';
import type { Values } from './values';

/** A resource of a stack, as CloudFormation remembers it. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Values;
  readonly physical: PhysicalResource;
  readonly isRetained: boolean;
}

/** A stack that exists, or is being created. */
export class Stack {
  public resources: ReadonlyMap<string, StackResource> = new Map();
  public graph: Graph = new Map();
  public outputs: ReadonlyMap<string, unknown> = new Map();

  constructor(
    /** Also the prefix of the names of its resources. */
    public readonly name: string,
    /** The name in reports. For a nested stack, it starts with the names of the stacks around it. */
    public readonly path: string,
    public readonly environment: Environment,
    /** CloudFormation puts them on the resources. */
    public tags: StackTags = {},
  ) {}

  /** The request to a handler about a resource of this stack. */
  public requestFor({
    logicalId,
    type,
    properties,
  }: Pick<StackResource, 'logicalId' | 'type' | 'properties'>): ResourceRequest {
    return { logicalId, type, properties, stackName: this.name, environment: this.environment };
  }
}
