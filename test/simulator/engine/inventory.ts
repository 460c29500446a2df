import type { Environment, PhysicalResource, ResourceHandler } from './handler';

/** The existing resources, created by a stack or not. Nested stacks are not included. */
export class Inventory {
  private readonly resources = new Map<string, PhysicalResource>();

  public find(type: string, physicalId: string, environment: Environment): PhysicalResource | undefined {
    return this.resources.get(keyOf(type, physicalId, environment));
  }

  /** Records in this inventory the resources that a handler creates, changes and deletes. */
  public watch(handler: Pick<ResourceHandler, 'create' | 'update' | 'delete'>): ResourceHandler {
    const note = (type: string, environment: Environment, resource: PhysicalResource): PhysicalResource => {
      this.resources.set(keyOf(type, resource.physicalId, environment), resource);
      return resource;
    };
    const forget = (key: string): boolean => this.resources.delete(key);

    return {
      *create(request) {
        return note(request.type, request.environment, yield* handler.create(request));
      },
      *update(request, before, resource) {
        return note(request.type, request.environment, yield* handler.update(request, before, resource));
      },
      *delete(request, resource) {
        yield* handler.delete(request, resource);
        forget(keyOf(request.type, resource.physicalId, request.environment));
      },
    };
  }
}

function keyOf(type: string, physicalId: string, { account, region }: Environment): string {
  return `${account}/${region}/${type}/${physicalId}`;
}
