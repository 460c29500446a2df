import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import { FACTS_FILE } from './specification-file';

/** The facts about a type of resource in AWS's resource specification. */
export interface TypeFacts {
  /** The parts of the value of `Ref`. */
  readonly ref: readonly string[];
  readonly primaryIdentifier: readonly string[];
  readonly properties: readonly string[];
  readonly arnTemplate?: string;
  readonly replacement: Replacement;
}

/** The properties, at any depth, of which a change replaces the resource. */
export interface Replacement {
  readonly [property: string]: Replacement | true;
}

type FactsOfTypes = { readonly [type: string]: TypeFacts };

/**
 * Returns the facts of every type, by its name.
 *
 * Reading the specification takes a second for each test file. The first one saves the facts for the others.
 */
export function factsOfAllTypes(): FactsOfTypes {
  if (existsSync(FACTS_FILE)) return JSON.parse(readFileSync(FACTS_FILE, 'utf-8'));

  const facts = readFacts();
  mkdirSync(dirname(FACTS_FILE), { recursive: true });
  // The file is renamed when it is complete, so that no other test file reads half of it.
  const unfinished = `${FACTS_FILE}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(facts));
  renameSync(unfinished, FACTS_FILE);

  return facts;
}

function readFacts(): FactsOfTypes {
  const database = loadAwsServiceSpecSync();

  return Object.fromEntries([...database.all('resource')].map(resource => [resource.cloudFormationType, factsOf(database, resource)]));
}

function factsOf(database: SpecDatabase, resource: Resource): TypeFacts {
  const primaryIdentifier = resource.primaryIdentifier ?? [];

  return {
    primaryIdentifier,
    ref: resource.cfnRefIdentifier ?? primaryIdentifier,
    properties: Object.keys(resource.properties),
    arnTemplate: resource.arnTemplate,
    replacement: { ...replacementOf(database, resource.properties, []), ...additionalReplacement(resource) },
  };
}

/** A property that "may" cause replacement does: the simulator does not know better. */
function replacementOf(db: SpecDatabase, properties: ResourceProperties, above: readonly string[]): Replacement {
  const result: { [property: string]: Replacement | true } = {};
  for (const [name, property] of Object.entries(properties)) {
    if (property.causesReplacement !== undefined && property.causesReplacement !== 'no') {
      result[name] = true;
      continue;
    }
    const id = definitionOf(property.type);
    if (id === undefined || above.includes(id)) continue;
    const below = replacementOf(db, db.get('typeDefinition', id).properties, [...above, id]);
    if (Object.keys(below).length > 0) result[name] = below;
  }

  return result;
}

function definitionOf(type: PropertyType): string | undefined {
  if (type.type === 'ref') return type.reference.$ref;
  if (type.type === 'array' || type.type === 'map') return definitionOf(type.element);

  return undefined;
}

/** Replacing properties that the types of properties do not show; parts of tags and the like (`*`) are left out. */
function additionalReplacement(resource: Resource): Replacement {
  return Object.fromEntries(
    (resource.additionalReplacementProperties ?? [])
      .filter(path => !path.includes('*'))
      .map(([first, ...rest]) => [
        first,
        rest.reduceRight<Replacement | true>((below, name) => ({ [name]: below }), true),
      ]),
  );
}
