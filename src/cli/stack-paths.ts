// Tested by test/cli/assembly.test.ts.
/** The entry of the metadata of a construct that has its logical ID. */
const LOGICAL_ID = 'aws:cdk:logicalId';

/** The path of the resource of a nested stack, below the path of the stack. */
const NESTED = /^(?<stack>.+)\.NestedStack\/[^/]+\.NestedStackResource$/;

/** The constructs of a stack and of the stacks nested in it, from the metadata of a cloud assembly. */
export class StackPaths {
  private readonly byId = new Map<string, string[]>();
  private readonly nested: readonly string[];

  /** @param metadata the entries by the paths of constructs, with a slash in front */
  constructor(metadata: { readonly [path: string]: unknown }) {
    const paths = Object.entries(metadata).map(([path, entries]) => [path.slice(1), entries] as const);
    this.nested = paths.flatMap(([path]) => NESTED.exec(path)?.groups?.stack ?? []);
    for (const [path, entries] of paths) {
      for (const { type, data } of Array.isArray(entries) ? entries : []) {
        if (type === LOGICAL_ID) this.byId.set(String(data), [...this.byId.get(String(data)) ?? [], path]);
      }
    }
  }

  /** Returns the path of an element of a stack. A stack and the stacks nested in it can have the same logical IDs. */
  public of(stackPath: string, logicalId: string): string | undefined {
    return this.byId.get(logicalId)?.find(path => path.startsWith(`${stackPath}/`) && !this.isNested(path, stackPath));
  }

  private isNested(path: string, stackPath: string): boolean {
    return this.nested.some(nested => nested.startsWith(`${stackPath}/`) && path.startsWith(`${nested}/`));
  }
}
