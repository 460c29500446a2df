import { Deployment } from './deployment';
import type { Environment } from './handler';
import type { Operation } from './operation';
import { Refusal } from './refusal';
import { Stack } from './stack';
import { deleteStack } from './stack-deletion';
import { readTemplate } from './template';
import type { World } from './world';

/** A template to deploy, and where. */
export interface StackInput {
  readonly stackName: string;
  readonly environment: Environment;
  readonly template: unknown;
  readonly parameters?: { readonly [name: string]: string };
}

/** Deploys and deletes stacks. */
export class CloudFormation {
  constructor(private readonly world: World) {}

  /** Creates or updates a stack; on refusal everything is rolled back. What happens is in the world's recorder. */
  public *deploy({ stackName, environment, template, parameters = {} }: StackInput): Operation<boolean> {
    const stack = this.find(stackName, environment) ?? new Stack(stackName, stackName, environment);
    const deployment = this.begin(stack, template, new Map(Object.entries(parameters)));
    if (deployment === undefined) return false;
    if (yield* deployment.bring()) {
      this.world.stacks.add(stack);
      yield* deployment.cleanUp();
      return true;
    }
    yield* deployment.rollBack();

    return false;
  }

  /** Deletes a stack. What could not be deleted stays in it. */
  public *destroy(stackName: string, environment: Environment): Operation<boolean> {
    const stack = this.find(stackName, environment);
    if (stack === undefined) return true;

    const isDeleted = yield* deleteStack(this.world, stack);
    if (isDeleted) this.world.stacks.remove(stack);

    return isDeleted;
  }

  public find(stackName: string, environment: Environment): Stack | undefined {
    return this.world.stacks.find(stackName, environment);
  }

  private begin(stack: Stack, template: unknown, parameters: ReadonlyMap<string, string>): Deployment | undefined {
    try {
      return new Deployment(this.world, stack, readTemplate(template), parameters);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.world.recorder.refuse(stack.path, error);
      return undefined;
    }
  }
}
