import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App } from 'aws-cdk-lib/core';
import * as flags from 'aws-cdk-lib/recommended-feature-flags.json';
import { startClock } from './clock';
import { type Build, buildOf, smallSizeOf } from './kinds';
import type { AppTiming, Kind, Way } from '../results';

const [task, kind, way, ...args] = process.argv.slice(2) as [string, Kind, Way, ...string[]];

function synthesise(build: Build, size: number, outdir: string): AppTiming {
  // The garbage of the previous app must not be collected during this one.
  globalThis.gc?.();

  const sitesClock = startClock();
  // The context that `cdk init` writes and the CDK CLI adds.
  const app = new App({ outdir, context: { ...flags, 'aws:cdk:enable-path-metadata': true } });
  const deliver = build(app, size);
  const sites = sitesClock();

  const deliveriesClock = startClock();
  deliver();
  const deliveries = deliveriesClock();

  const synthesisClock = startClock();
  app.synth();

  return { sites, deliveries, synthesis: synthesisClock() };
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** node synthesise.js measure <kind> <way> <size>... */
function measure(sizes: readonly number[]): AppTiming[] {
  const build = buildOf(kind, way);
  // Loads and compiles the measured code, and starts the validator.
  inTemporaryFolder(folder => synthesise(build, smallSizeOf(kind), folder));

  return sizes.map(size => inTemporaryFolder(folder => synthesise(build, size, folder)));
}

/** node synthesise.js keep <kind> <way> <folder>: keeps the assembly of a small app. */
function keep(folder: string): AppTiming {
  return synthesise(buildOf(kind, way), smallSizeOf(kind), folder);
}

const result = task === 'measure' ? measure(args.map(Number)) : keep(args[0]);

// The validator of aws-cdk-lib prints, too: the last line is the result.
process.stdout.write(`\n${JSON.stringify(result)}\n`);
