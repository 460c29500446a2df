import { RECORDER } from './instrument';

/** A call that passes a watched value on. */
export interface Pass {
  /** The name of the function that is called. */
  readonly name: string;
  readonly to: string;
  /** The file of the innermost function that runs. None for a call that no instrumented function has caused. */
  readonly from?: string;
  /** True if the value itself is the first argument. */
  readonly isFirst: boolean;
  /** The steps from an argument to the value: 0 for the value itself, 1 for an object that has it as a property. */
  readonly steps: number;
}

/** Records the calls that pass on a value, while something runs. Instrumented code reports its calls to it. */
export class Recorder {
  private readonly files: string[] = [];
  private passes: Pass[] = [];
  private watched: unknown;

  /** Runs something, and returns the calls that passed a value on meanwhile. */
  public record(value: object, run: () => void): readonly Pass[] {
    this.passes = [];
    this.watched = value;
    run();
    this.watched = undefined;

    return this.passes;
  }

  /** Reports that a function starts. */
  public enter(to: string, name: string, args: ArrayLike<unknown>): void {
    const { watched } = this;
    const steps = watched === undefined ? undefined : stepsTo(watched, Array.from(args));
    if (steps !== undefined) {
      this.passes.push({ name, to, from: this.files.at(-1), isFirst: args[0] === watched, steps });
    }
    this.files.push(to);
  }

  /** Reports that the function which started last has ended. */
  public exit(): void {
    this.files.pop();
  }
}

/**
 * Counts the steps from the nearest of some values to another value, through their own properties. After the first step
 * it follows only plain objects, arrays and objects of instrumented classes: objects of aws-cdk-lib know the tree of
 * constructs, so every value can be reached from them.
 */
function stepsTo(wanted: unknown, values: readonly unknown[]): number | undefined {
  const seen = new Set<unknown>();
  let level = values;
  for (let steps = 0; level.length > 0; steps++) {
    if (level.includes(wanted)) return steps;
    const open = level.filter(value => !seen.has(value) && (steps === 0 || isFollowed(value)));
    open.forEach(value => seen.add(value));
    level = open.flatMap(ownValues);
  }

  return undefined;
}

/** Lists the values of the properties that an object has itself. Runs no getter. */
function ownValues(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];

  return Reflect.ownKeys(value).map(key => Reflect.getOwnPropertyDescriptor(value, key)?.value as unknown);
}

function isFollowed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype || Array.isArray(value)) return true;

  return isInstrumented(value.constructor);
}

/** Returns true for a class whose code reports to the recorder. */
function isInstrumented(type: unknown): boolean {
  return typeof type === 'function' && Function.prototype.toString.call(type).includes(`${RECORDER}.`);
}
