import { join } from 'path';
import { readCatalog } from './catalog';
import registry from './data/create-only.json';
import { createOnlyProperties as specifiedProperties } from './specification';
import type { RegistryFacts } from '../registry/schemas';

/** The copy of CloudFormation's registry, which `npm run catalog:registry` writes. */
export const REGISTRY_FILE = join(__dirname, 'data', 'create-only.json');

/** The resource types of targets. */
export const TARGETS = ['AWS::KinesisFirehose::DeliveryStream', 'AWS::Logs::LogGroup', 'AWS::S3::Bucket'];

const TYPES: { readonly [type: string]: RegistryFacts } = registry.types as { readonly [type: string]: RegistryFacts };

/** Returns all types of logged resources and of targets. */
export function registryTypes(): string[] {
  return [...new Set([...readCatalog().flatMap(({ resourceType }) => resourceType ?? []), ...TARGETS])].sort();
}

/**
 * Returns the create-only properties of a type. CloudFormation's registry decides. The specification, which is out of
 * date for some types, is read for types that the registry does not have yet.
 */
export function createOnlyProperties(type: string): readonly string[] {
  return TYPES[type]?.createOnly ?? specifiedProperties(type);
}
