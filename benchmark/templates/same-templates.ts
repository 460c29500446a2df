import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { canonicalResources } from './canonical';
import { CDKS, type Cdk, type Way } from '../results';
import type { Workspace } from '../workspace';

/** Fails unless the library and the L1s written by hand make the same template: otherwise times say nothing. */
export function checkSameTemplates(workspace: Workspace): void {
  for (const cdk of CDKS) {
    const byHand = resourcesOf(workspace, cdk, 'handWritten');
    const byLibrary = resourcesOf(workspace, cdk, 'library');
    const onlyByHand = without(byHand, byLibrary);
    const onlyByLibrary = without(byLibrary, byHand);
    if (onlyByHand.length + onlyByLibrary.length === 0) continue;

    const differences = [
      ...firstOfEachType('by hand', onlyByHand),
      ...firstOfEachType('by the library', onlyByLibrary),
    ];
    throw new Error('benchmark/scenarios/deliveries/hand-written.ts must make the template that the library makes, got these '
      + `differences with the ${cdk} aws-cdk-lib, the first of each type:\n${differences.sort().join('\n')}`);
  }
}

function firstOfEachType(by: string, resources: readonly string[]): string[] {
  const byType = new Map<string, string[]>();
  for (const resource of resources) {
    const { Type } = JSON.parse(resource);
    byType.set(Type, [...byType.get(Type) ?? [], resource]);
  }

  return [...byType].map(([type, [first, ...others]]) => `${type}, ${1 + others.length} ${by}: ${first}`);
}

function resourcesOf(workspace: Workspace, cdk: Cdk, way: Way): string[] {
  const folder = workspace.newFolder();
  workspace.run(cdk, 'synthesise', ['keep', 'deliveries', way, folder]);

  return readdirSync(folder)
    .filter(file => file.endsWith('.template.json'))
    .flatMap(file => canonicalResources(JSON.parse(readFileSync(join(folder, file), 'utf-8'))));
}

/** What is left of `resources` when `others` are taken away, each once. */
function without(resources: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);

  return resources.filter(resource => {
    const count = counts.get(resource) ?? 0;
    counts.set(resource, count - 1);
    return count <= 0;
  });
}
