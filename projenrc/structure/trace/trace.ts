import { spawnSync } from 'child_process';
import { join, resolve } from 'path';
import type { Pass } from './recorder';

/** The calls that passed on a value, by the titles that the sample gives. */
export type Trace = { readonly [title: string]: readonly Pass[] };

/** Runs a sample with the source of a project in a separate process, and returns its trace. */
export function trace(root: string, sample: string): Trace {
  const compiler = require.resolve('ts-node/register/transpile-only');
  const args = ['--require', compiler, join(__dirname, 'run-sample.ts'), resolve(root), resolve(sample)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf-8',
    maxBuffer: Infinity,
    env: { ...process.env, TS_NODE_PROJECT: join(__dirname, '..', '..', 'tsconfig.json') },
  });
  if (status !== 0) throw new Error(`the sample ${sample} failed with the source of ${root}:\n${stderr}`);

  return JSON.parse(stdout) as Trace;
}
