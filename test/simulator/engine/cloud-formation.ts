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
  private readonly stacks = new Map<string, Stack>();

  constructor(private readonly world: World) {}

  /** Creates or updates a stack; on refusal everything is rolled back. What happens is in the world's recorder. */
  public *deploy({ stackName, environment, template, parameters = {} }: StackInput): Operation<boolean> {
    const key = keyOf(stackName, environment);
    const stack = this.stacks.get(key) ?? new Stack(stackName, stackName, environment);
    const deployment = this.begin(stack, template, new Map(Object.entries(parameters)));
    if (deployment === undefined) return false;
    if (yield* deployment.bring()) {
      this.stacks.set(key, stack);
      yield* deployment.cleanUp();
      return true;
    }
    yield* deployment.rollBack();

    return false;
  }

  /** Deletes a stack. What could not be deleted stays in it. */
  public *destroy(stackName: string, environment: Environment): Operation<boolean> {
    const key = keyOf(stackName, environment);
    const stack = this.stacks.get(key);
    if (stack === undefined) return true;

    const isDeleted = yield* deleteStack(this.world, stack);
    if (isDeleted) this.stacks.delete(key);

    return isDeleted;
  }

  public find(stackName: string, environment: Environment): Stack | undefined {
    return this.stacks.get(keyOf(stackName, environment));
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

function keyOf(stackName: string, { account, region }: Environment): string {
  return `${account}/${region}/${stackName}`;
}
