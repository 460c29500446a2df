import type { StackArtifactLike } from '../simulator/assembly';

/** Renames the logical ids of a template, and all references to them, as for a stack refactoring. */
export function withLogicalIds<T extends StackArtifactLike>(artifact: T, names: ReadonlyMap<string, string>): StackArtifactLike {
  const { id, stackName, environment, dependencies } = artifact;

  return { id, stackName, environment, dependencies, template: renamed(artifact.template, names) };
}

/** Renames the logical ids in a part of a template. */
export function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(item => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, renamedEntry(key, item, names)]));
}

function renamedEntry(key: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (key === 'Ref') return newName(value, names);
  if (key === 'DependsOn') return [value].flat().map(item => newName(item, names));
  if (key === 'Fn::GetAtt' && Array.isArray(value)) return [newName(value[0], names), ...value.slice(1)];
  if (key === 'Fn::Sub' && typeof value === 'string') return newText(value, names);

  return renamed(value, names);
}

function newName(value: unknown, names: ReadonlyMap<string, string>): unknown {
  return names.get(String(value)) ?? value;
}

function newText(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{(\w+)/g, (_, name: string) => `\${${names.get(name) ?? name}`);
}
