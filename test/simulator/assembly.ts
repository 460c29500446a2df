import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import type { StackInput } from './engine/cloud-formation';
import type { Environment } from './engine/handler';
import type { StackTags } from './engine/stack-tags';
import { textOf, valuesOf } from './engine/values';

/** The parts of a cloud assembly that the simulator reads. Every version of aws-cdk-lib has them. */
export interface AssemblyLike {
  readonly stacksRecursively: readonly StackArtifactLike[];
}

/** A stack of a cloud assembly. */
export interface StackArtifactLike {
  readonly id: string;
  readonly stackName: string;
  readonly environment: Environment;
  readonly template: unknown;
  readonly tags?: StackTags;
  /** Stacks, and manifests of assets. */
  readonly dependencies: readonly { readonly id: string }[];
}

/** The stacks of an assembly, each after those that it depends on, and the templates of nested stacks. */
export interface Assembly {
  readonly stacks: readonly StackInput[];
  /** By the names of their files in the bucket of assets. */
  readonly templates: ReadonlyMap<string, () => unknown>;
}

export function readAssembly(assembly: AssemblyLike, fallback: Environment): Assembly {
  const artifacts = inOrder(assembly.stacksRecursively);

  return {
    stacks: artifacts.map(({ stackName, environment, template, tags }) => ({
      stackName,
      template,
      tags,
      environment: known(environment, fallback),
    })),
    templates: new Map(artifacts.flatMap(({ dependencies }) => dependencies.flatMap(nestedTemplates))),
  };
}

function inOrder(artifacts: readonly StackArtifactLike[]): StackArtifactLike[] {
  const byId = new Map(artifacts.map(artifact => [artifact.id, artifact]));
  const result = new Set<StackArtifactLike>();
  const add = (artifact: StackArtifactLike): void => {
    if (result.has(artifact)) return;
    for (const { id } of artifact.dependencies) {
      const dependency = byId.get(id);
      if (dependency !== undefined) add(dependency);
    }
    result.add(artifact);
  };
  artifacts.forEach(add);

  return [...result];
}

function known({ account, region }: Environment, fallback: Environment): Environment {
  return {
    account: account === 'unknown-account' ? fallback.account : account,
    region: region === 'unknown-region' ? fallback.region : region,
  };
}

/** The templates among the assets of a manifest. */
function nestedTemplates(artifact: object): [string, () => unknown][] {
  const file = textOf(Reflect.get(artifact, 'file'));
  if (file === undefined || !file.endsWith('.assets.json')) return [];

  const { files } = valuesOf(JSON.parse(readFileSync(file, 'utf-8')));
  return Object.values(valuesOf(files)).flatMap(asset => {
    const path = textOf(valuesOf(valuesOf(asset).source).path);
    if (path === undefined || !path.endsWith('.nested.template.json')) return [];
    const read = (): unknown => JSON.parse(readFileSync(join(dirname(file), path), 'utf-8'));

    return Object.values(valuesOf(valuesOf(asset).destinations)).map((destination): [string, () => unknown] => {
      return [String(valuesOf(destination).objectKey).split('/').pop() ?? '', read];
    });
  });
}
