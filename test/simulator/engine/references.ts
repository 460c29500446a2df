import { Refusal } from './refusal';
import type { Declaration } from './template';
import { isValues } from './values';

/** The dependencies of each resource, by logical ID. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The dependencies among `declarations`: by `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn`. */
export function dependencyGraph(declarations: readonly Declaration[]): Graph {
  const known = new Set(declarations.map(({ logicalId }) => logicalId));
  const graph = new Map(declarations.map(declaration => [declaration.logicalId, dependenciesOf(declaration, known)]));
  inOrder(graph);

  return graph;
}

/** Returns the same dependencies in reverse, for deletion. */
export function reversed(graph: Graph): Graph {
  const result = new Map([...graph.keys()].map(id => [id, new Set<string>()]));
  for (const [id, dependencies] of graph) {
    for (const dependency of dependencies) result.get(dependency)?.add(id);
  }

  return result;
}

function dependenciesOf(declaration: Declaration, known: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(declaration.dependsOn.filter(id => known.has(id)));
  collect(declaration.properties, id => {
    if (known.has(id)) found.add(id);
  });

  return found;
}

/** The logical ids and parameters that a value refers to, without the branches of `Fn::If` that are not taken. */
export function referencesIn(value: unknown, holds: (condition: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  collect(value, id => { found.add(id); }, holds);

  return found;
}

function collect(value: unknown, found: (logicalId: string) => void, holds?: (condition: string) => boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, holds);
    return;
  }
  if (!isValues(value)) return;

  for (const [name, argument] of Object.entries(value)) {
    if (name === 'Fn::If' && holds !== undefined && Array.isArray(argument)) {
      collect(argument[holds(String(argument[0])) ? 1 : 2], found, holds);
      continue;
    }
    if (name === 'Ref') found(String(argument));
    if (name === 'Fn::GetAtt') found(String(Array.isArray(argument) ? argument[0] : String(argument).split('.')[0]));
    if (name === 'Fn::Sub') collectFromText(Array.isArray(argument) ? argument[0] : argument, found);
    collect(argument, found, holds);
  }
}

function collectFromText(text: unknown, found: (logicalId: string) => void): void {
  for (const [, name] of String(text).matchAll(/\$\{([^!}][^}]*)\}/g)) found(name.split('.')[0]);
}

/**
 * Returns the logical IDs of a graph, each after its dependencies.
 *
 * @throws a `Refusal` if there is no such order
 */
export function inOrder(graph: Graph): readonly string[] {
  const waitsFor = new Map([...graph].map(([id, dependencies]) => [id, dependencies.size]));
  const dependants = reversed(graph);
  const free = [...waitsFor.keys()].filter(id => waitsFor.get(id) === 0);
  for (const id of free) {
    waitsFor.delete(id);
    for (const dependant of dependants.get(id) ?? []) {
      const left = (waitsFor.get(dependant) ?? 0) - 1;
      waitsFor.set(dependant, left);
      if (left === 0) free.push(dependant);
    }
  }
  if (waitsFor.size === 0) return free;

  throw new Refusal('ValidationError', `Circular dependency between resources: [${[...waitsFor.keys()].join(', ')}]`);
}
