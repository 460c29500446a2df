import { Exports } from './exports';
import type { Environment, ResourceHandler } from './handler';
import { Inventory } from './inventory';
import { NestedStackHandler } from './nested-stack';
import type { Random } from './random';
import { NESTED_STACK, Recorder } from './recorder';
import { Stacks } from './stacks';

/** The functions of the cloud that the engine needs. */
export interface Provider {
  /** The properties that are create-only under some conditions always are. */
  readonly isConditionalCreateOnly?: boolean;
  /** The tags of a stack are on its resources. Default: true. */
  readonly stackTagsReach?: boolean;
  /** A dependency on a resource that a condition leaves out is refused. */
  readonly absentDependencyRefused?: boolean;
  handlerOf(type: string): ResourceHandler;
  /** The template of a nested stack. */
  templateAt(url: string): unknown;
  /** Returns the value of a parameter of the Systems Manager parameter store. Undefined if there is none. */
  ssmParameter(environment: Environment, name: string): string | undefined;
  /** Different at every call. */
  uniqueText(length: number): string;
}

/** The data that the deployments of all stacks share. */
export class World {
  /** The recorder of the running deployment. */
  public recorder = new Recorder();
  public readonly stacks = new Stacks();
  public readonly inventory = new Inventory();

  private readonly exports = new Map<string, Exports>();
  private readonly nestedStacks: NestedStackHandler;

  constructor(
    public readonly provider: Provider,
    public readonly random: Random,
  ) {
    this.nestedStacks = new NestedStackHandler(this);
  }

  public handlerOf(type: string): ResourceHandler {
    if (type === NESTED_STACK) return this.nestedStacks;

    return this.inventory.watch(this.provider.handlerOf(type));
  }

  public exportsOf({ account, region }: Environment): Exports {
    const key = `${account}/${region}`;
    const known = this.exports.get(key) ?? new Exports();
    this.exports.set(key, known);

    return known;
  }
}
