import { join } from 'path';
import { buildSync } from 'esbuild';

/** Returns the errors that GitHub reports for a workflow before it runs it. Empty for a valid workflow. */
type Check = (name: string, content: string) => Promise<string[]>;

// The package is for bundlers: Node.js 20 does not import its JSON.
const SOURCE = `
  import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';

  export async function check(name, content) {
    const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    if (value !== undefined) await convertWorkflowTemplate(context, value);

    return context.errors.getErrors().map(({ message }) => message);
  }
`;

/** GitHub's own parser of workflows. */
export function workflowParser(): Check {
  const { outputFiles: [{ text }] } = buildSync({
    stdin: { contents: SOURCE, resolveDir: join(__dirname, '..', '..') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const bundle: { exports: { check?: Check } } = { exports: {} };
  new Function('module', 'exports', 'require', text)(bundle, bundle.exports, require);
  const { check } = bundle.exports;
  if (check === undefined) throw new Error('the bundle has no check()');

  return check;
}
