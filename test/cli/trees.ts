import type { App } from 'aws-cdk-lib/core';
import { LogMap } from '../../src';
import { readAssembly } from '../../src/cli/assembly';
import { toJson } from '../../src/private/log-map/json';
import { readLogMap } from '../../src/private/log-map/read';

/** Synthesises an app, and returns its map from the cloud assembly. */
export function mapOfAssembly(app: App): string {
  return toJson(readLogMap(readAssembly(app.synth({ skipValidation: true }).directory)));
}

/** Returns the maps of an app before and after its synthesis, and the one of its cloud assembly. */
export function maps(app: App): { readonly before: string; readonly assembly: string; readonly after: string } {
  const before = LogMap.of(app).toJson();
  const assembly = mapOfAssembly(app);

  return { before, assembly, after: LogMap.of(app).toJson() };
}

