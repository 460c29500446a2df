import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** The facts of a type in CloudFormation's registry that decide when and how a resource is replaced. */
export interface RegistryFacts {
  /** The paths of the create-only properties: `Name`, or `Settings.Type` for a nested one. */
  readonly createOnly: readonly string[];
  /** The paths of the properties whose change may replace the resource. */
  readonly conditional?: readonly string[];
  /** The order of replacement, unless it is "create, then delete". */
  readonly replacement?: 'delete_then_create';
}

/** The committed copy of the parts of CloudFormation's registry that the library needs. */
export interface Registry {
  /** The day of the schemas. */
  readonly schemaDate: string;
  readonly types: { readonly [type: string]: RegistryFacts };
}

interface Schema {
  readonly createOnlyProperties?: readonly string[];
  readonly conditionalCreateOnlyProperties?: readonly string[];
  readonly replacementStrategy?: string;
}

const FIRST_REGION = 'us-east-1.json';

/**
 * Reads the facts of types from the schemas of CloudFormation's registry, as cfn-lint has them: a file for each Region
 * maps a type to the hash in the name of its schema. Leaves out types that no Region has.
 *
 * @param folder the folder `cfnlint/data/schemas`
 */
export function readRegistry(folder: string, types: readonly string[]): Registry {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf-8'));
  const regions = readdirSync(join(folder, 'providers')).sort((a, b) => Number(b === FIRST_REGION) - Number(a === FIRST_REGION));
  const hashes = regions.map(region => read('providers', region) as { readonly [type: string]: string });
  const { schema_date: date } = read('version.json') as { readonly schema_date: string };
  const entries = [...types].sort().flatMap((type): [string, RegistryFacts][] => {
    const hash = hashes.find(ofRegion => ofRegion[type] !== undefined)?.[type];

    return hash === undefined ? [] : [[type, factsOf(read('resources', `${hash}.json`) as Schema)]];
  });

  return { schemaDate: date.slice(0, 'YYYY-MM-DD'.length), types: Object.fromEntries(entries) };
}

function factsOf({ createOnlyProperties, conditionalCreateOnlyProperties, replacementStrategy }: Schema): RegistryFacts {
  const conditional = paths(conditionalCreateOnlyProperties);

  return {
    createOnly: paths(createOnlyProperties),
    ...(conditional.length > 0 ? { conditional } : {}),
    ...(replacementStrategy === 'delete_then_create' ? { replacement: replacementStrategy } : {}),
  };
}

/** Returns `Settings.Type` for `/properties/Settings/Type`. The paths of items of lists lose their `*`. */
function paths(pointers: readonly string[] = []): string[] {
  return pointers.map(pointer => pointer.split('/').slice(2).filter(name => name !== '*').join('.')).sort();
}
