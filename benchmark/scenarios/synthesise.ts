import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App } from 'aws-cdk-lib/core';
import * as flags from 'aws-cdk-lib/recommended-feature-flags.json';
import { startClock } from './clock';
import { type Build, buildOf, isValidated, smallSizeOf } from './kinds';
import type { AppTiming, Kind, Way } from '../results';

/** The tasks of a process, by name. */
const TASKS: { readonly [task: string]: (args: readonly string[]) => unknown } = {
  measure: sizes => measure(sizes.map(Number)),
  keep: ([folder]) => keep(folder),
  peak: ([size]) => peakMemory(Number(size)),
};

/** node synthesise.js <task> <kind> <way> <argument>... */
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

function leaveOutValidation(): void {
  process.env.CDK_VALIDATION = 'false';
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes apps of several sizes. */
function measure(sizes: readonly number[]): AppTiming[] {
  const build = buildOf(kind, way);
  // Loads and compiles the measured code, and starts the validator.
  inTemporaryFolder(folder => synthesise(build, smallSizeOf(kind), folder));

  return sizes.map(size => inTemporaryFolder(folder => synthesise(build, size, folder)));
}

/** Makes a small app, and keeps its assembly. */
function keep(folder: string): void {
  // The tests of the library validate templates.
  leaveOutValidation();
  synthesise(buildOf(kind, way), smallSizeOf(kind), folder);
}

/** Makes one app, and returns the peak memory of the process, in bytes. */
function peakMemory(size: number): number {
  inTemporaryFolder(folder => synthesise(buildOf(kind, way), size, folder));

  return process.resourceUsage().maxRSS * 1024;
}

if (!isValidated(kind)) leaveOutValidation();

// The validator of aws-cdk-lib prints, too: the last line is the result.
process.stdout.write(`\n${JSON.stringify(TASKS[task](args) ?? null)}\n`);
