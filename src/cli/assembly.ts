import { existsSync, readdirSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { CommandError } from './command';
import { StackPaths } from './stack-paths';
import type { AppReading, ElementAddress, OutputReading, ResourceReading, StackReading } from '../private/log-map/reading';

type Json = { readonly [name: string]: unknown };

/** The type of the resource that creates a nested stack. */
const NESTED_STACK = 'AWS::CloudFormation::Stack';

/**
 * Reads the templates of a cloud assembly: the folder that `cdk synth` writes, or the folder of a stage in it.
 *
 * The files are read as plain JSON, because the readers of the CDK refuse schemas that are newer than they are.
 */
export function readAssembly(folder: string): AppReading {
  return { stacks: readContents(folder).map(toStack) };
}

/** Reads the templates of a cloud assembly, without their resources. */
export function readContents(folder: string): Contents[] {
  if (!existsSync(folder)) {
    throw new CommandError(`the folder '${folder}' does not exist: run 'cdk synth' first, or name the folder that it writes`);
  }
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new CommandError(`the folder '${folder}' has no manifest.json: name the folder that 'cdk synth' writes`);
  }

  return contentsIn(folder);
}

function contentsIn(folder: string): Contents[] {
  const { artifacts } = readJson(folder, 'manifest.json');
  const templates = nestedTemplatesIn(folder);

  return Object.entries(objectOf(artifacts)).flatMap(([id, value]) => {
    const artifact = objectOf(value);
    const properties = objectOf(artifact.properties);
    if (artifact.type === 'cdk:cloud-assembly') return contentsIn(join(folder, String(properties.directoryName)));
    if (artifact.type !== 'aws:cloudformation:stack') return [];

    return withNested(rootStack(folder, id, artifact), templates);
  });
}

/** The contents of a stack before its resources are read. */
export interface Contents extends Pick<StackReading, 'path' | 'name' | 'account' | 'region' | 'parent'> {
  /** The ID of the artifact, and the IDs of the artifacts that are deployed before it. None for a nested stack. */
  readonly id?: string;
  readonly dependencies?: readonly string[];
  readonly template: Json;
  readonly paths: StackPaths;
}

function rootStack(folder: string, id: string, artifact: Json): Contents {
  const properties = objectOf(artifact.properties);
  const path = String(artifact.displayName ?? id);
  const [, account, region] = /^aws:\/\/([^/]*)\/([^/]*)$/.exec(String(artifact.environment)) ?? [];
  const metadata = typeof artifact.additionalMetadataFile === 'string'
    ? readJson(folder, artifact.additionalMetadataFile)
    : objectOf(artifact.metadata);

  return {
    id,
    dependencies: Object.values(objectOf(artifact.dependencies)).map(String),
    path,
    name: String(properties.stackName ?? id),
    account: account === 'unknown-account' ? undefined : account,
    region: region === 'unknown-region' ? undefined : region,
    template: readJson(folder, String(properties.templateFile)),
    paths: new StackPaths(metadata),
  };
}

/** Returns a stack, and the stacks nested in it. */
function withNested(contents: Contents, templates: ReadonlyMap<string, () => Json>): Contents[] {
  const stack = toStack(contents);
  const nested = [...stack.resources].filter(([, { type }]) => type === NESTED_STACK).flatMap(([logicalId, resource]) => {
    const template = templateOf(resource, templates);
    if (template === undefined) return [];
    const { account, region, paths } = contents;
    const path = resource.path.replace(/\.NestedStack\/[^/]+$/, '');
    const parent: ElementAddress = { stackPath: stack.path, logicalId };

    return withNested({ path, account, region, parent, template, paths }, templates);
  });

  return [contents, ...nested];
}

function toStack({ path, name, account, region, parent, template, paths }: Contents): StackReading {
  const resources = new Map<string, ResourceReading>();
  const outputs = Object.entries(objectOf(template.Outputs)).map(([id, value]): [string, OutputReading] => {
    const output = objectOf(value);
    return [id, { value: output.Value, exportName: objectOf(output.Export).Name }];
  });
  const stack: StackReading = { path, name, account, region, parent, resources, outputs: new Map(outputs) };
  for (const [logicalId, value] of Object.entries(objectOf(template.Resources))) {
    const resource = objectOf(value);
    const properties = objectOf(resource.Properties);
    resources.set(logicalId, {
      stack,
      path: paths.of(path, logicalId) ?? pathInTemplate(resource) ?? `${path}/${logicalId}`,
      type: String(resource.Type),
      property: property => properties[property],
    });
  }

  return stack;
}

/** Returns the path that the CDK CLI asks for in the templates. Apps write it only for the CLI. */
function pathInTemplate(resource: Json): string | undefined {
  const path = objectOf(resource.Metadata)['aws:cdk:path'];

  return typeof path === 'string' ? path : undefined;
}

/** Returns the template of a nested stack: the asset whose hash its URL has. */
function templateOf(resource: ResourceReading, templates: ReadonlyMap<string, () => Json>): Json | undefined {
  const url = JSON.stringify([resource.property('TemplateURL')]);
  const [, read] = [...templates].find(([key]) => url.includes(key)) ?? [];

  return read?.();
}

/** Returns the templates among the assets of a folder, by their keys in the bucket of assets. */
function nestedTemplatesIn(folder: string): ReadonlyMap<string, () => Json> {
  const manifests = readdirSync(folder).filter(file => file.endsWith('.assets.json'));

  return new Map(manifests.flatMap(file => Object.values(objectOf(readJson(folder, file).files)).flatMap(value => {
    const asset = objectOf(value);
    const { path } = objectOf(asset.source);
    if (typeof path !== 'string' || !path.endsWith('.template.json')) return [];

    return Object.values(objectOf(asset.destinations))
      .map(destination => [String(objectOf(destination).objectKey), () => readJson(folder, path)] as const);
  })));
}

function readJson(folder: string, file: string): Json {
  const path = resolve(folder, file);
  try {
    return objectOf(JSON.parse(readFileSync(path, 'utf-8')));
  } catch {
    throw new CommandError(`the file '${join(folder, file)}' is missing or is not JSON: run 'cdk synth' again`);
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
