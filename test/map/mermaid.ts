import { spawnSync } from 'child_process';
import { join } from 'path';

/** Returns the message of Mermaid's parser for each flowchart: empty for one without errors. */
export function parseMermaid(texts: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'parse-mermaid.mjs')], {
    input: JSON.stringify(texts), encoding: 'utf-8', env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(stderr);

  return JSON.parse(stdout);
}
