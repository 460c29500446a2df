import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { Template } from './template';
import type { Cdk, Kind, Way } from '../results';
import type { Workspace } from '../workspace';

/** A small app of one kind, made in one way. */
export interface KeptApp {
  readonly templates: readonly Template[];
  /** The paths of all constructs. */
  readonly paths: readonly string[];
}

/** A construct in the file tree.json of a cloud assembly. */
interface TreeNode {
  readonly path: string;
  readonly children?: { readonly [id: string]: TreeNode };
}

export function keepApp(workspace: Workspace, cdk: Cdk, kind: Kind, way: Way): KeptApp {
  const folder = workspace.newFolder();
  workspace.run(cdk, 'synthesise', ['keep', kind, way, folder]);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf-8');

  return {
    templates: readdirSync(folder).filter(file => file.endsWith('.template.json')).map(file => JSON.parse(read(file))),
    paths: pathsOf(JSON.parse(read('tree.json')).tree),
  };
}

function pathsOf({ path, children = {} }: TreeNode): string[] {
  return [path, ...Object.values(children).flatMap(pathsOf)];
}
