import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import { equal, isValues, valuesOf, type Values } from './values';

/** What AWS's resource specification says of a type of resource. */
export interface TypeFacts {
  /** What `Ref` returns. */
  readonly ref: readonly string[];
  readonly primaryIdentifier: readonly string[];
  readonly properties: ReadonlySet<string>;
  readonly arnTemplate?: string;
  readonly replacement: Replacement;
}

/** The properties, at any depth, of which a change replaces the resource. */
interface Replacement {
  readonly [property: string]: Replacement | true;
}

const KNOWN = new Map<string, TypeFacts | undefined>();
let database: SpecDatabase | undefined;

/** The facts of a type; undefined for custom resources and for types that AWS does not publish. */
export function factsOf(type: string): TypeFacts | undefined {
  if (!KNOWN.has(type)) KNOWN.set(type, readFacts(type));

  return KNOWN.get(type);
}

/** Whether CloudFormation makes a new resource to change the properties of a resource from `before` to `after`. */
export function needsReplacement(type: string, before: Values, after: Values): boolean {
  const facts = factsOf(type);

  return facts !== undefined && differs(facts.replacement, before, after);
}

function differs(replacement: Replacement, before: Values, after: Values): boolean {
  return Object.entries(replacement).some(([name, below]) => {
    if (equal(before[name], after[name])) return false;

    return below === true || differsBelow(below, before[name], after[name]);
  });
}

function differsBelow(replacement: Replacement, before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.some((item, index) => index < after.length && differsBelow(replacement, item, after[index]));
  }

  return (isValues(before) || isValues(after)) && differs(replacement, valuesOf(before), valuesOf(after));
}

function readFacts(type: string): TypeFacts | undefined {
  // Reading all of it takes half a second: once in a process, and only where it is needed.
  database ??= loadAwsServiceSpecSync();
  const [resource] = [...database.lookup('resource', 'cloudFormationType', 'equals', type)];
  if (resource === undefined) return undefined;

  const primaryIdentifier = resource.primaryIdentifier ?? [];
  return {
    primaryIdentifier,
    ref: resource.cfnRefIdentifier ?? primaryIdentifier,
    properties: new Set(Object.keys(resource.properties)),
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
