import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Annotations, App, Stack } from 'aws-cdk-lib/core';
import * as flags from 'aws-cdk-lib/recommended-feature-flags.json';
import { deliverByAgentCore } from './agent-core';
import { startClock } from './clock';
import { deliverByHand } from './hand-written';
import { deliverByLibrary } from './library';
import { addSite, type Site } from './site';
import type { AppTiming, Way } from '../results';

/** Every delivery takes four resources or five, and a stack can have 500. */
const DELIVERIES_PER_STACK = 100;

/**
 * What the library warns of in these apps, and whoever deploys them has dealt with. Of a warning that is left, and there is
 * none of L1s, aws-cdk-lib makes a report, for which it goes through the whole app once more.
 */
const ACKNOWLEDGED = [
  ['cdk-log-delivery:transactionSearch', 'it is on in the account'],
  ['cdk-log-delivery:xRayPolicyQuota', 'the stacks go to accounts of their own'],
] as const;

const DELIVER: { readonly [way in Way]: (site: Site) => void } = {
  handWritten: deliverByHand,
  library: deliverByLibrary,
  agentCore: deliverByAgentCore,
};

function synthesise(way: Way, count: number, outdir: string): AppTiming {
  // What an app before this one has left behind is not its to collect.
  globalThis.gc?.();

  const sitesClock = startClock();
  // The context is what `cdk init` writes and the CDK CLI adds.
  const app = new App({ outdir, context: { ...flags, 'aws:cdk:enable-path-metadata': true } });
  const stacks = stackSizes(count).map((size, index) => addSite(newStack(app, index), size));
  const sites = sitesClock();

  const deliveriesClock = startClock();
  stacks.forEach(DELIVER[way]);
  const deliveries = deliveriesClock();

  const synthesisClock = startClock();
  app.synth();

  return { sites, deliveries, synthesis: synthesisClock() };
}

function newStack(app: App, index: number): Stack {
  const stack = new Stack(app, `Stack${index}`);
  ACKNOWLEDGED.forEach(([id, reason]) => Annotations.of(stack).acknowledgeWarning(id, reason));

  return stack;
}

function stackSizes(count: number): number[] {
  const full = Array.from({ length: Math.floor(count / DELIVERIES_PER_STACK) }, () => DELIVERIES_PER_STACK);
  const rest = count % DELIVERIES_PER_STACK;

  return rest === 0 ? full : [...full, rest];
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** node synthesise.js measure <way> <deliveries>... */
function measure(way: Way, counts: readonly number[]): AppTiming[] {
  // Loads and compiles what is measured, and starts the validator.
  inTemporaryFolder(folder => synthesise(way, DELIVERIES_PER_STACK, folder));

  return counts.map(count => inTemporaryFolder(folder => synthesise(way, count, folder)));
}

/** node synthesise.js keep <way> <folder>: keeps the templates of one stack. */
function keep(way: Way, folder: string): AppTiming {
  return synthesise(way, DELIVERIES_PER_STACK, folder);
}

const [task, way, ...args] = process.argv.slice(2);
const result = task === 'measure' ? measure(way as Way, args.map(Number)) : keep(way as Way, args[0]);

// The validator of aws-cdk-lib prints, too: the last line is ours.
process.stdout.write(`\n${JSON.stringify(result)}\n`);
