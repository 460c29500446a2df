import type { Environment } from './handler';
import type { Stack } from './stack';

/** The stacks that exist, by name, in all accounts and Regions. Nested stacks are not among them. */
export class Stacks {
  private readonly stacks = new Map<string, Stack>();

  public find(name: string, environment: Environment): Stack | undefined {
    return this.stacks.get(keyOf(name, environment));
  }

  /** Returns whether a resource belongs to one of the stacks. */
  public owns(type: string, physicalId: string, { account, region }: Environment): boolean {
    return [...this.stacks.values()]
      .filter(({ environment }) => environment.account === account && environment.region === region)
      .flatMap(({ resources }) => [...resources.values()])
      .some(resource => resource.type === type && resource.physical.physicalId === physicalId);
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
