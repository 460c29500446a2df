import type { Environment } from './handler';
import type { Stack } from './stack';

/** The stacks that exist, by name, in all accounts and Regions. Nested stacks are not among them. */
export class Stacks {
  private readonly stacks = new Map<string, Stack>();

  public get all(): Stack[] {
    return [...this.stacks.values()];
  }

  public find(name: string, environment: Environment): Stack | undefined {
    return this.stacks.get(keyOf(name, environment));
  }

  public add(stack: Stack): void {
    this.stacks.set(keyOf(stack.name, stack.environment), stack);
  }

  public remove({ name, environment }: Stack): void {
    this.stacks.delete(keyOf(name, environment));
  }
}

function keyOf(name: string, { account, region }: Environment): string {
  return `${account}/${region}/${name}`;
}
