import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { remembered } from './memo';
import { resolved } from './resolved';
import { CREATE_ONLY } from '../generated/create-only';

/** The CloudFormation resource of an L1 or L2; none for imported constructs, and for those that custom resources make. */
export function cfnResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) {
    return /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(construct.cfnResourceType) ? undefined : construct;
  }
  const child = construct.node.defaultChild;

  return child === undefined ? undefined : cfnResourceOf(child);
}

/** The resources of a type that a stack has itself: those of stacks nested in it are theirs. */
export function resourcesIn(stack: Stack, resourceType: string): CfnResource[] {
  return stack.node.findAll()
    .filter(construct => CfnResource.isCfnResource(construct))
    .filter(resource => resource.cfnResourceType === resourceType && Stack.of(resource) === stack);
}

/** Where aws-cdk-lib keeps what `overrideLogicalId` was given: not public, and so only where it is there. */
const OVERRIDE = '_logicalIdOverride';

/** The logical ids that have been asked for, by stack: many deliveries go to one bucket. */
const LOGICAL_IDS = new WeakMap<Stack, Map<CfnResource, string>>();

/** The logical id of a resource, as it is when this is first called. */
export function logicalIdOf(resource: CfnResource): string {
  const { stack } = resource;
  const known = remembered(LOGICAL_IDS, stack, () => new Map<CfnResource, string>());

  return remembered(known, resource, () => String(resolved(resource, currentLogicalId(resource))));
}

/** What the token of the logical id stands for, without the search for tokens, which takes longer than everything else. */
function currentLogicalId(resource: CfnResource): string {
  if (!(OVERRIDE in resource)) return resource.logicalId;
  const overridden: unknown = Reflect.get(resource, OVERRIDE);

  return typeof overridden === 'string' && overridden !== '' ? overridden : resource.stack.getLogicalId(resource);
}

/**
 * The values, as they are when this is called, of the properties with which CloudFormation replaces the resource; of those
 * that are in another one, by their path.
 */
export function createOnlyValues(resource: CfnResource): { readonly [property: string]: unknown } {
  const paths = CREATE_ONLY[resource.cfnResourceType] ?? [];
  if (paths.length === 0) return {};

  const given = [overridesOf(resource), Object.fromEntries(entriesOf(resource, 'cfnProperties'))];
  const values = paths.map((path): [string, unknown] => {
    const found = given.map(properties => valueAt(resource, properties, path.split('.')));
    return [path.toLowerCase(), found.find(value => value !== undefined)];
  });

  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** L1s spell properties with a small first letter, escape hatches as CloudFormation does. */
function valueAt(resource: CfnResource, properties: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof properties !== 'object' || properties === null) return properties;
  if (Array.isArray(properties)) return properties.map(item => valueAt(resource, item, path));

  const [, value] = Object.entries(properties).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
  return valueAt(resource, resolved(resource, value), rest);
}

/** The properties that escape hatches override, as CloudFormation spells them. */
export function overridesOf(resource: CfnResource): { readonly [property: string]: unknown } {
  return Object.fromEntries(entriesOf(Reflect.get(resource, 'rawOverrides'), 'Properties'));
}

/** The entries of a member of an object, also of one that TypeScript keeps private; none where there is no such object. */
export function entriesOf(container: unknown, name: string): [string, unknown][] {
  const values: unknown = typeof container === 'object' && container !== null ? Reflect.get(container, name) : undefined;

  return typeof values === 'object' && values !== null ? Object.entries(values) : [];
}
