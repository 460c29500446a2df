import { Refusal } from './refusal';

interface Exported {
  readonly stack: string;
  readonly value: unknown;
}

/** The exports and imports of one stack. */
export interface StackExports {
  readonly values: ReadonlyMap<string, unknown>;
  readonly imports: ReadonlySet<string>;
}

/**
 * The exports of the stacks in one account and Region, and who imports them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
 */
export class Exports {
  private readonly exported = new Map<string, Exported>();
  private readonly importers = new Map<string, ReadonlySet<string>>();

  public valueOf(name: string): unknown {
    const found = this.exported.get(name);
    if (found === undefined) throw new Refusal('ValidationError', `No export named ${name} found.`);

    return found.value;
  }

  /** The exports of a stack. */
  public of(stack: string): ReadonlyMap<string, unknown> {
    return new Map(
      [...this.exported].filter(([, exported]) => exported.stack === stack).map(([name, { value }]) => [name, value]),
    );
  }

  /** Fails if an export of `stack` that others import is missing in `names`. */
  public checkRemoved(stack: string, names: ReadonlySet<string>): void {
    for (const name of this.of(stack).keys()) {
      if (!names.has(name)) this.failIfInUse(name, 'deleted');
    }
  }

  /** Sets the exports of a stack to `values`. */
  public set(stack: string, values: ReadonlyMap<string, unknown>): void {
    for (const [name, value] of values) {
      const existing = this.exported.get(name);
      if (existing !== undefined && existing.stack !== stack) {
        throw new Refusal(
          'ValidationError',
          `Export with name ${name} is already exported by stack ${existing.stack}.`,
        );
      }
      if (existing !== undefined && existing.value !== value) this.failIfInUse(name, 'updated');
    }
    for (const name of this.of(stack).keys()) this.exported.delete(name);
    for (const [name, value] of values) this.exported.set(name, { stack, value });
  }

  /** Restores the exports and imports of a stack. */
  public restore(stack: string, { values, imports }: StackExports): void {
    for (const name of this.of(stack).keys()) this.exported.delete(name);
    for (const [name, value] of values) this.exported.set(name, { stack, value });
    this.setImports(stack, imports);
  }

  /** Returns the exports and imports of a stack. */
  public snapshot(stack: string): StackExports {
    return { values: this.of(stack), imports: this.importers.get(stack) ?? new Set() };
  }

  /** Records the imports of a stack. A deleted stack has none. */
  public setImports(stack: string, names: ReadonlySet<string>): void {
    this.importers.set(stack, names);
  }

  private failIfInUse(name: string, what: 'deleted' | 'updated'): void {
    const users = [...this.importers].filter(([, names]) => names.has(name)).map(([stack]) => stack);
    if (users.length === 0) return;

    throw new Refusal('ValidationError', `Export ${name} cannot be ${what} as it is in use by ${users.join(', ')}`);
  }
}
