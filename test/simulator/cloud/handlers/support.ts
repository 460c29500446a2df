import type { ResourceRequest } from '../../engine/handler';
import { Refusal } from '../../engine/refusal';
import { listOf, textOf, valuesOf, type Values } from '../../engine/values';
import type { Cloud } from '../cloud';

/** Returns the name that CloudFormation generates for a resource without one: `<stack>-<logical id>-<random>`. */
export function generatedName(cloud: Cloud, { stackName, logicalId }: ResourceRequest, maximum = 255): string {
  const random = cloud.uniqueText(12);
  const readable = `${stackName}-${logicalId}`.slice(0, maximum - random.length - 1);

  return `${readable}-${random}`;
}

/** A property that must be text. */
export function required(properties: Values, name: string): string {
  const value = textOf(properties[name]);
  if (value === undefined) {
    throw new Refusal('ValidationException', `Model validation failed: required key [${name}] not found`);
  }

  return value;
}

/** `Tags` of a resource, as a map. */
export function tagsOf(properties: Values): ReadonlyMap<string, string> {
  return new Map(
    listOf(properties.Tags)
      .map(valuesOf)
      .map(({ Key, Value }) => [String(Key), String(Value)]),
  );
}

/** Returns CloudFormation's message for a name that already exists. */
export function alreadyExists(type: string, identifier: string): Refusal {
  return new Refusal('AlreadyExists', `Resource of type '${type}' with identifier '${identifier}' already exists.`);
}
