import { readdirSync, readFileSync } from 'fs';
import { join, posix, sep } from 'path';
import * as ts from 'typescript';
import { SOURCE } from './layout';

/** Reads the source files of a project. The name of each is its path in the project, with `/` between folders. */
export function readSources(root: string): ts.SourceFile[] {
  const paths = readdirSync(join(root, SOURCE), { recursive: true, encoding: 'utf-8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map(path => posix.join(SOURCE, ...path.split(sep)));

  return parseSources(Object.fromEntries(paths.map(path => [path, readFileSync(join(root, path), 'utf-8')])));
}

/** Parses texts by their path, in the order of the paths. */
export function parseSources(texts: { readonly [path: string]: string }): ts.SourceFile[] {
  return Object.keys(texts).sort().map(path => ts.createSourceFile(path, texts[path], ts.ScriptTarget.Latest, true));
}

/** Lists a node and all nodes below it. */
export function nodesBelow(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, child => { children.push(child); });

  return [node, ...children.flatMap(nodesBelow)];
}
