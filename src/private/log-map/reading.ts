// Tested by test/log-map.test.ts, test/cli/assembly.test.ts.
/**
 * The templates of an app, which are read from the construct tree or from a cloud assembly. Everything else about a map
 * of its deliveries is the same for both.
 */
export interface AppReading {
  readonly stacks: readonly StackReading[];
}

/** The template of a stack. */
export interface StackReading {
  /** The path of the construct, which is different for each stack. */
  readonly path: string;
  /** The name. Unknown for a nested stack. */
  readonly name?: string;
  /** The account. Undefined if the deployment decides. */
  readonly account?: string;
  readonly region?: string;
  /** The place of the resource that creates a nested stack. */
  readonly parent?: ElementAddress;
  /** The resources by logical ID. */
  readonly resources: ReadonlyMap<string, ResourceReading>;
  /** The outputs by logical ID. */
  readonly outputs: ReadonlyMap<string, OutputReading>;
}

/** The place of a resource or parameter in the templates of an app. */
export interface ElementAddress {
  readonly stackPath: string;
  readonly logicalId: string;
}

/** A resource of a template. */
export interface ResourceReading {
  readonly stack: StackReading;
  /** The path of the L1. */
  readonly path: string;
  readonly type: string;
  /** Returns the value that a property has in the template. */
  readonly property: (name: string) => unknown;
}

/** An output of a template. */
export interface OutputReading {
  readonly value: unknown;
  readonly exportName?: unknown;
}

/** The character between the parts of an address. No path and no logical ID contains it. */
const SEPARATOR = '\0';

/** Returns a text for an element that a `Ref` or `Fn::GetAtt` can have instead of a logical ID of the same template. */
export function addressText({ stackPath, logicalId }: ElementAddress): string {
  return `${stackPath}${SEPARATOR}${logicalId}`;
}

/** Returns the place of an element that a template of the stack names. */
export function addressOf(stack: StackReading, id: string): ElementAddress {
  const [stackPath, logicalId] = id.split(SEPARATOR);

  return logicalId === undefined ? { stackPath: stack.path, logicalId: id } : { stackPath, logicalId };
}
