import { ActiveTemplate, stackResource } from './active-template';
import type { PhysicalResource } from './handler';
import { inOrder } from './references';
import { Refusal } from './refusal';
import { factsOf } from './specification';
import type { Stack, StackResource } from './stack';
import type { Declaration, Template } from './template';
import { equal, textOf, type Values } from './values';
import type { World } from './world';

/** The physical ids of the resources to import, by logical id. */
export type PhysicalIds = ReadonlyMap<string, string>;

/**
 * Imports existing resources into a stack, as `cdk import` does. Resources of the template that are neither in the
 * stack nor imported are left to the next deployment. AWS compares no properties: a resource stays unchanged, and the
 * stack stores its properties in the template.
 *
 * @throws a `Refusal`, and leaves the stack unchanged
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources-manually.html
 */
export function importResources(
  world: World,
  stack: Stack,
  template: Template,
  parameters: ReadonlyMap<string, string>,
  physicalIds: PhysicalIds,
): void {
  checkLogicalIds(stack, template, physicalIds);
  const resources = template.resources.filter(({ logicalId }) => {
    return stack.resources.has(logicalId) || physicalIds.has(logicalId);
  });
  const current = new Map<string, StackResource>();
  const active = new ActiveTemplate(world, stack, { ...template, resources }, parameters, current);
  for (const logicalId of inOrder(active.graph)) {
    const declaration = active.declarations.get(logicalId);
    if (declaration === undefined) continue;
    const properties = active.propertiesOf(declaration);
    const before = stack.resources.get(logicalId);
    const physical = before?.physical ?? find(world, stack, declaration, properties, physicalIds.get(logicalId) ?? '');
    current.set(logicalId, stackResource(declaration, properties, physical));
  }
  checkUnchanged(stack, current);

  stack.resources = current;
  stack.graph = active.graph;
}

/** Fails for logical ids that cannot be imported, with CloudFormation's messages. */
function checkLogicalIds(stack: Stack, { resources }: Template, physicalIds: PhysicalIds): void {
  const declared = new Set(resources.map(({ logicalId }) => logicalId));
  const unknown = [...physicalIds.keys()].filter(logicalId => !declared.has(logicalId));
  if (unknown.length > 0) {
    throw new Refusal(
      'ValidationError',
      `The logical resource ids [${unknown.join(', ')}] provided in ResourceToImport do not exist in the template.`,
    );
  }

  const known = [...physicalIds.keys()].filter(logicalId => stack.resources.has(logicalId));
  if (known.length > 0) throw alreadyInStack(known.join(', '));
}

function find(
  world: World,
  { environment }: Stack,
  declaration: Declaration,
  properties: Values,
  physicalId: string,
): PhysicalResource {
  const { logicalId, type } = declaration;
  const found = world.inventory.find(type, physicalId, environment);
  if (found === undefined) {
    throw new Refusal('NotFound', `Resource of type '${type}' with identifier '${physicalId}' was not found.`);
  }
  if (world.stacks.owns(type, physicalId, environment)) throw alreadyInStack(logicalId);
  checkIdentifier(declaration, properties, physicalId);

  return found;
}

/** Fails for a name in the template that is not the physical id. No public report confirms these words. */
function checkIdentifier({ logicalId, type }: Declaration, properties: Values, physicalId: string): void {
  const { primaryIdentifier = [] } = factsOf(type) ?? {};
  const values = primaryIdentifier.map(name => textOf(properties[name]));
  if (values.length === 0 || values.includes(undefined) || values.join('|') === physicalId) return;

  throw new Refusal(
    'ValidationError',
    `The Identifier [${primaryIdentifier.join(', ')}] for resource [${logicalId}] does not match the identifier ` +
      'value defined in the template',
  );
}

function alreadyInStack(logicalIds: string): Refusal {
  return new Refusal(
    'ValidationError',
    `Resources [${logicalIds}] passed in ResourceToImport are already in a stack and cannot be imported.`,
  );
}

/** Fails for any other change, with the message of `cdk import`. CloudFormation refuses such templates, too. */
function checkUnchanged(stack: Stack, current: ReadonlyMap<string, StackResource>): void {
  const changed = [...stack.resources.values()].filter(({ logicalId, type, properties }) => {
    const after = current.get(logicalId);
    return after === undefined || after.type !== type || !equal(after.properties, properties);
  });
  if (changed.length === 0) return;

  throw new Refusal(
    'ValidationError',
    'No resource updates or deletes are allowed on import operation. Make sure to resolve pending changes to ' +
      'existing resources, before attempting an import. Updated/deleted resources: ' +
      `${changed.map(({ logicalId }) => logicalId).join(', ')} (--force to override)`,
  );
}
