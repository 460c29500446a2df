import { join } from 'path';
import type { Stack } from 'aws-cdk-lib/core';
import * as ts from 'typescript';
import { examplesOf, readGuides } from '../../projenrc/guides/examples';
import * as delivery from '../../src';

const ROOT = join(__dirname, '..', '..');

/** The constructs that an example takes as given, by their names. */
export type Given = { readonly [name: string]: unknown };

function load(id: string): unknown {
  return id === 'cdk-log-delivery' ? delivery : jest.requireActual(id);
}

/**
 * Runs the examples below a heading of a guide in a stack, as a user would who copies them into the constructor.
 *
 * The page is what is tested: the examples have no second version in the tests.
 */
export function runGuide(page: string, heading: string, stack: Stack, given: Given = {}): void {
  const examples = readGuides(ROOT)
    .filter(({ path }) => path === `docs/${page}.md`)
    .flatMap(guide => examplesOf(ROOT, guide))
    .filter(example => example.heading === heading);
  if (examples.length === 0) throw new Error(`docs/${page}.md has no example below '${heading}'`);

  for (const { complete } of examples) {
    const { outputText } = ts.transpileModule(complete, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exported: { example?: (this: Stack) => void } = {};
    new Function('require', 'exports', ...Object.keys(given), outputText)(load, exported, ...Object.values(given));
    exported.example?.call(stack);
  }
}
