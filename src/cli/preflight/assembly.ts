// Tested by test/cli/preflight/command.test.ts, test/cli/preflight/order.test.ts.
import type { Values } from './values';
import type { Contents } from '../assembly';

/** A stack of a cloud assembly. */
export interface AssemblyStack {
  readonly stackName: string;
  /** Undefined if the stack is deployed to the account of the credentials. */
  readonly account?: string;
  /** Undefined if the stack is deployed to the Region of the configuration. */
  readonly region?: string;
  readonly template: Values;
  /** The nested stacks by their logical ids. */
  readonly nested: ReadonlyMap<string, NestedStack>;
  /** Returns the path of the construct behind a resource. */
  readonly constructPath: (logicalId: string) => string | undefined;
}

/** A nested stack of a cloud assembly. */
export type NestedStack = Pick<AssemblyStack, 'template' | 'nested' | 'constructPath'>;

/** Returns the stacks of an app in the order of their deployment: each after those that it depends on. */
export function stacksInOrder(contents: readonly Contents[]): AssemblyStack[] {
  const roots = contents.filter(({ parent }) => parent === undefined);
  const byId = new Map(roots.map(root => [root.id, root]));
  const result = new Set<Contents>();
  const add = (root: Contents, around: readonly Contents[]): void => {
    if (around.includes(root)) return;
    for (const id of root.dependencies ?? []) {
      const before = byId.get(id);
      if (before !== undefined) add(before, [...around, root]);
    }
    result.add(root);
  };
  roots.forEach(root => {
    add(root, []);
  });

  return [...result].map(root => ({
    ...nestedStack(root, contents),
    stackName: root.name ?? '',
    account: root.account,
    region: root.region,
  }));
}

function nestedStack({ path, template, paths }: Contents, all: readonly Contents[]): NestedStack {
  const nested = all.flatMap(contents =>
    contents.parent?.stackPath === path ? [[contents.parent.logicalId, contents] as const] : [],
  );

  return {
    template,
    nested: new Map(nested.map(([logicalId, contents]) => [logicalId, nestedStack(contents, all)])),
    constructPath: logicalId => paths.of(path, logicalId)?.replace(/\/(Resource|Default)$/, ''),
  };
}
