import { Deployment } from './deployment';
import type { Environment } from './handler';
import type { Operation } from './operation';
import type { Action } from './recorder';
import { Refusal } from './refusal';
import { importResources, type PhysicalIds } from './resource-import';
import { Stack } from './stack';
import { deleteStack } from './stack-deletion';
import { refactorStacks, type Move } from './stack-refactor';
import { checkStackTags, type StackTags } from './stack-tags';
import { readTemplate } from './template';
import type { World } from './world';

/** A template to deploy, and its stack. */
export interface StackInput {
  readonly stackName: string;
  readonly environment: Environment;
  readonly template: unknown;
  readonly parameters?: { readonly [name: string]: string };
  readonly tags?: StackTags;
}

/** Deploys and deletes stacks. */
export class CloudFormation {
  constructor(private readonly world: World) {}

  /** Creates or updates a stack, and rolls everything back on refusal. The events are in the world's recorder. */
  public *deploy({ stackName, environment, template, parameters = {}, tags = {} }: StackInput): Operation<boolean> {
    const stack = this.find(stackName, environment) ?? new Stack(stackName, stackName, environment);
    const deployment = this.attempt(stackName, () => {
      checkStackTags(tags);
      return new Deployment(this.world, stack, readTemplate(template), new Map(Object.entries(parameters)), tags);
    });
    if (deployment === undefined) return false;
    if (yield* deployment.bring()) {
      this.world.stacks.add(stack);
      yield* deployment.cleanUp();
      return true;
    }
    yield* deployment.rollBack();

    return false;
  }

  /** Deletes a stack. Resources that could not be deleted stay in it. */
  public *destroy(stackName: string, environment: Environment): Operation<boolean> {
    const stack = this.find(stackName, environment);
    if (stack === undefined) return true;

    const isDeleted = yield* deleteStack(this.world, stack);
    if (isDeleted) this.world.stacks.remove(stack);

    return isDeleted;
  }

  /** Imports existing resources into a new or existing stack. Returns true on success. */
  public import(
    { stackName, environment, template, parameters = {}, tags = {} }: StackInput,
    physicalIds: PhysicalIds,
  ): boolean {
    const stack = this.find(stackName, environment) ?? new Stack(stackName, stackName, environment, tags);
    const done = this.attempt(stackName, () => {
      importResources(this.world, stack, readTemplate(template), new Map(Object.entries(parameters)), physicalIds);
      this.world.stacks.add(stack);
      return stack;
    });
    for (const logicalId of done === undefined ? [] : physicalIds.keys()) this.note(stack, logicalId, 'import');

    return done !== undefined;
  }

  /** Moves resources between stacks, which may be new. Returns whether that has succeeded. */
  public refactor(inputs: readonly StackInput[], moves: readonly Move[]): boolean {
    const done = this.attempt(inputs.map(({ stackName }) => stackName).join(', '), () => {
      const parts = inputs.map(({ stackName, environment, template, parameters = {}, tags = {} }) => ({
        stack: this.find(stackName, environment) ?? new Stack(stackName, stackName, environment, tags),
        template: readTemplate(template),
        parameters: new Map(Object.entries(parameters)),
      }));
      refactorStacks(this.world, parts, moves);
      return parts.map(({ stack }) => stack);
    });
    for (const stack of done ?? []) {
      this.world.stacks.add(stack);
      for (const { to } of moves) if (to.stack === stack.name) this.note(stack, to.logicalId, 'move');
    }

    return done !== undefined;
  }

  public find(stackName: string, environment: Environment): Stack | undefined {
    return this.world.stacks.find(stackName, environment);
  }

  private attempt<T>(stackName: string, step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.world.recorder.refuse(stackName, error);
      return undefined;
    }
  }

  private note({ path: stack, resources }: Stack, logicalId: string, action: Action): void {
    const type = resources.get(logicalId)?.type ?? '';
    this.world.recorder.events.push({ stack, logicalId, type, action, phase: 'deploy', status: 'done' });
  }
}
