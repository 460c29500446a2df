import { CfnResource, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { CREATE_ONLY } from '../generated/create-only';

/** The CloudFormation resource of an L1 or L2; none for imported constructs, and for those that custom resources make. */
export function cfnResourceOf(construct: IConstruct): CfnResource | undefined {
  if (CfnResource.isCfnResource(construct)) {
    return /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(construct.cfnResourceType) ? undefined : construct;
  }
  const child = construct.node.defaultChild;

  return child === undefined ? undefined : cfnResourceOf(child);
}

/** The logical id of a resource, as it is when this is called. */
export function logicalIdOf(resource: CfnResource): string {
  return Stack.of(resource).resolve(resource.logicalId);
}

/** The values, as they are when this is called, of the properties with which CloudFormation replaces the resource. */
export function createOnlyValues(resource: CfnResource): { readonly [property: string]: unknown } {
  const names = new Set((CREATE_ONLY[resource.cfnResourceType] ?? []).map(name => name.toLowerCase()));
  const properties: unknown = Reflect.get(resource, 'cfnProperties');
  if (names.size === 0 || typeof properties !== 'object' || properties === null) return {};

  const stack = Stack.of(resource);
  const values = Object.entries(properties)
    .filter(([name]) => names.has(name.toLowerCase()))
    .map(([name, value]): [string, unknown] => [name, stack.resolve(value)])
    .filter(([, value]) => value !== undefined);

  return Object.fromEntries(values);
}
