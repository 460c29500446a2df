// Tested by test/cli/preflight/agreement.test.ts.
import { listOf, textOf, type Values, valuesOf } from './values';

/** An account and Region. */
export interface Environment {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** A resource of a template. */
export interface Declaration {
  readonly type: string;
  readonly properties: Values;
  readonly condition?: string;
}

/** A stack or nested stack: its template, and the resources that it has in the account. */
export interface Unit {
  /** The name of the stack, followed by the logical ids of nested stacks: `App/Nested`. */
  readonly path: string;
  /** The name of the stack in the account. Undefined for a nested stack that is not deployed. */
  readonly stackName: string | undefined;
  readonly environment: Environment;
  readonly template: Values;
  readonly resources: ReadonlyMap<string, Declaration>;
  /** The physical ids in the account by logical ids. Empty if the stack is not deployed. */
  readonly deployed: ReadonlyMap<string, DeployedResource>;
  /** The stack around a nested stack, and its logical id there. */
  readonly parent?: { readonly unit: Unit; readonly logicalId: string };
  /** Returns the path of the construct behind a resource. */
  readonly constructPath: (logicalId: string) => string | undefined;
}

/** A resource that exists. */
export interface DeployedResource {
  readonly type: string;
  readonly physicalId: string;
}

/** A resource of a unit. */
export interface Place {
  readonly unit: Unit;
  readonly logicalId: string;
}

/** Returns a text that identifies a resource of the app. */
export function keyOf({
  unit: {
    path,
    environment: { region },
  },
  logicalId,
}: Place): string {
  return `${region} ${path} ${logicalId}`;
}

/** Returns the resources of a template. */
export function declarationsOf(template: Values): ReadonlyMap<string, Declaration> {
  return new Map(
    Object.entries(valuesOf(template.Resources)).map(([logicalId, resource]) => {
      const { Type, Properties, Condition } = valuesOf(resource);
      return [logicalId, { type: textOf(Type) ?? '', properties: valuesOf(Properties), condition: textOf(Condition) }];
    }),
  );
}

/** Returns the resources in an answer of `list-stack-resources`, without those that have been deleted. */
export function deployedResources(answer: unknown): ReadonlyMap<string, DeployedResource> {
  const summaries = listOf(valuesOf(answer).StackResourceSummaries)
    .map(valuesOf)
    .filter(
      ({ ResourceStatus, PhysicalResourceId }) => ResourceStatus !== 'DELETE_COMPLETE' && Boolean(PhysicalResourceId),
    );

  return new Map(
    summaries.map(({ LogicalResourceId, PhysicalResourceId, ResourceType }) => [
      String(LogicalResourceId),
      { type: String(ResourceType), physicalId: String(PhysicalResourceId) },
    ]),
  );
}
