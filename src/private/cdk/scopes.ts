import { Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

// aws-cdk-lib and constructs make lists of all scopes to find one. Each delivery asks for several.

/** Returns the stage around `scope`, or the root of a tree without one. */
export function stageOf(scope: IConstruct): IConstruct {
  let around = scope.node.scope;
  while (around !== undefined && !Stage.isStage(around)) around = around.node.scope;

  return around ?? rootOf(scope);
}

/** Returns the root of the tree of `scope`: the app, or what stands in its place in a test. */
export function rootOf(scope: IConstruct): IConstruct {
  let root = scope;
  while (root.node.scope !== undefined) root = root.node.scope;

  return root;
}
