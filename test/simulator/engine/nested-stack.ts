import { Deployment } from './deployment';
import type { PhysicalResource, ResourceHandler, ResourceRequest } from './handler';
import type { Operation } from './operation';
import { partitionOf } from './partition';
import { Refusal } from './refusal';
import { Stack } from './stack';
import { deleteStack } from './stack-deletion';
import { checkStackTags, stackTagsOf } from './stack-tags';
import { readTemplate } from './template';
import { textOf, valuesOf } from './values';
import type { World } from './world';

/**
 * Handles nested stacks: resources replaced in them are deleted when the outermost stack has succeeded, and everything
 * is rolled back with it.
 */
export class NestedStackHandler implements ResourceHandler {
  private readonly stacks = new Map<string, Stack>();
  private readonly paths = new Map<string, string>();
  private readonly deployments = new Map<string, Deployment>();

  constructor(private readonly world: World) {}

  public *create(request: ResourceRequest): Operation<PhysicalResource> {
    const name = `${request.stackName}-${request.logicalId}-${this.world.provider.uniqueText(12)}`;
    const { account, region } = request.environment;
    const arn = `arn:${partitionOf(region).name}:cloudformation:${region}:${account}:stack/${name}`;
    const id = `${arn}/${this.world.provider.uniqueText(8)}`;
    const path = `${this.paths.get(request.stackName) ?? request.stackName}/${request.logicalId}`;
    const stack = new Stack(name, path, request.environment);
    this.paths.set(name, path);
    this.stacks.set(id, stack);
    yield* this.deploy(request, id, stack);

    return this.physical(id, stack);
  }

  public *update(request: ResourceRequest, _before: unknown, resource: PhysicalResource): Operation<PhysicalResource> {
    const stack = this.stackOf(resource);
    yield* this.deploy(request, resource.physicalId, stack);

    return this.physical(resource.physicalId, stack);
  }

  public *delete(request: ResourceRequest, resource: PhysicalResource): Operation<void> {
    const isDeleted = yield* deleteStack(this.world, this.stackOf(resource));
    if (isDeleted) return;

    throw new Refusal(
      'InternalFailure',
      `Embedded stack ${resource.physicalId} was not successfully deleted.`,
      request.logicalId,
    );
  }

  public *rollBack(resource: PhysicalResource): Operation<void> {
    yield* this.deployments.get(resource.physicalId)?.rollBack() ?? [];
  }

  public *cleanUp(resource: PhysicalResource): Operation<void> {
    yield* this.deployments.get(resource.physicalId)?.cleanUp() ?? [];
  }

  private *deploy({ properties }: ResourceRequest, id: string, stack: Stack): Operation<void> {
    yield;
    const parameters = Object.entries(valuesOf(properties.Parameters)).map(([name, value]): [string, string] => {
      return [name, Array.isArray(value) ? value.join(',') : (textOf(value) ?? '')];
    });
    const template = readTemplate(this.world.provider.templateAt(String(properties.TemplateURL)));
    const tags = stackTagsOf(properties);
    checkStackTags(tags);
    const deployment = new Deployment(this.world, stack, template, new Map(parameters), tags);
    this.deployments.set(id, deployment);
    if (yield* deployment.bring()) return;

    yield* deployment.rollBack();
    throw new Refusal('InternalFailure', `Embedded stack ${id} was not successfully deployed.`);
  }

  private stackOf({ physicalId }: PhysicalResource): Stack {
    const stack = this.stacks.get(physicalId);
    if (stack === undefined) throw new Refusal('ValidationError', `Stack with id ${physicalId} does not exist`);

    return stack;
  }

  private physical(physicalId: string, stack: Stack): PhysicalResource {
    const outputs = stack.outputs;

    return { physicalId, attribute: name => outputs.get(name.replace(/^Outputs\./, '')) };
  }
}
