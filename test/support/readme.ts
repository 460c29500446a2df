import { readFileSync } from 'fs';
import * as ts from 'typescript';
import * as delivery from '../../src';

/** The text of README.md. */
export const README = readFileSync('README.md', 'utf8');

/** Returns the code blocks of a language in the section of README.md with a heading. */
export function codeIn(heading: string, language = 'ts'): string[] {
  const [, section = ''] = README.split(`\n## ${heading}\n`);
  const [text] = section.split(/^## /m);

  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\b.*\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code);
}

/** Runs an example with `self` as `this` and with given values. Returns its exports. */
export function run(example: string, self: unknown, given: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } {
  const { outputText } = ts.transpileModule(example, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const exported = {};
  new Function('require', 'exports', ...Object.keys(given), outputText).call(self, requireFrom, exported, ...Object.values(given));

  return exported;
}

function requireFrom(id: string): unknown {
  return id === 'cdk-log-delivery' ? delivery : jest.requireActual(id);
}
