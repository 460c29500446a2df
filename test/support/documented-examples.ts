/** Returns the TypeScript examples of a document in Markdown. */
export function examplesIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
}

/** Returns an example as a file: its imports and declarations, and a stack with the rest. */
export function asFile(example: string): string {
  const isTopLevel = (line: string) => /^(import|declare) /.test(line);
  const lines = example.split('\n');

  return [
    "import { Stack as ExampleBase } from 'aws-cdk-lib/core';",
    "import type { Construct as ExampleScope } from 'constructs';",
    ...lines.filter(isTopLevel),
    'export class Example extends ExampleBase {',
    '  constructor(scope: ExampleScope, id: string) {',
    '    super(scope, id);',
    ...lines.filter(line => !isTopLevel(line)),
    '  }',
    '}',
    '',
  ].join('\n');
}
