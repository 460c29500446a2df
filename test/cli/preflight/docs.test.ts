import { readFileSync } from 'fs';
import { join } from 'path';
import { PREFLIGHT } from '../../../src/cli/preflight';
import { readOnlyPolicy } from '../../../src/cli/preflight/policy';
import { workflowParser } from '../../support/workflow-parser';

const GUIDE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'preflight.md'), 'utf-8');

/** Returns the examples of a language in the guide. */
function examples(language: string): string[] {
  return [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text);
}

test('the guide has the policy that the command prints', () => {
  expect(examples('json').map(text => JSON.parse(text))).toEqual([readOnlyPolicy()]);
});

test('the guide lists all options', () => {
  const [, table] = /\| Option \| Meaning \|\n(.*?)\n\n/s.exec(GUIDE) ?? [];

  expect([...table.matchAll(/^\| `--([\w-]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(
    Object.keys(PREFLIGHT.options).sort(),
  );
});

test('the workflow of the guide is a workflow', async () => {
  const [workflow] = examples('yaml');

  expect(await workflowParser()('preflight.yml', workflow)).toEqual([]);
});
