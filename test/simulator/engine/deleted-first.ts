import type { Operation } from './operation';
import type { Change } from './recorder';
import { Refusal } from './refusal';
import { DELETED_FIRST } from './registry';
import type { Stack, StackResource } from './stack';
import type { Declaration } from './template';
import type { World } from './world';

/** The resources that a deployment deletes before it creates their successors. */
export class DeletedFirst {
  private readonly resources: StackResource[] = [];

  constructor(
    private readonly world: World,
    private readonly stack: Stack,
  ) {}

  public includes(resource: StackResource): boolean {
    return this.resources.includes(resource);
  }

  /** Deletes a resource that is to be replaced, if its type asks for it. Returns whether it does. */
  public *delete(resource: StackResource, { updateReplacePolicy }: Declaration): Operation<boolean> {
    if (!DELETED_FIRST.has(resource.type) || updateReplacePolicy === 'Retain') return false;

    yield* this.world.handlerOf(resource.type).delete(this.stack.requestFor(resource), resource.physical);
    this.resources.push(resource);
    return true;
  }

  /**
   * Creates the resources again after the deployment has been rolled back. They have new physical IDs: resources that
   * refer to them keep the old ones.
   */
  public *createAgain(): Operation<void> {
    for (const resource of this.resources) {
      const { logicalId, type } = resource;
      const change: Change = { stack: this.stack.path, logicalId, type, action: 'create', phase: 'rollback' };
      try {
        const physical = yield* this.world.handlerOf(type).create(this.stack.requestFor(resource));
        this.stack.resources = new Map(this.stack.resources).set(logicalId, { ...resource, physical });
        this.world.recorder.events.push({ ...change, status: 'done' });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.world.recorder.refuse(this.stack.path, error, change);
      }
    }
  }
}
