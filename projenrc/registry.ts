import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { REGISTRY_FILE, registryTypes } from './catalog/create-only';
import { readRegistry } from './registry/schemas';
import { unpackWheel } from './wheel';

/** Writes `projenrc/catalog/data/create-only.json` from the newest schemas of CloudFormation's registry in cfn-lint. */
const folder = mkdtempSync(join(tmpdir(), 'registry-'));
try {
  unpackWheel(folder, 'cfn-lint');
  const registry = readRegistry(join(folder, 'cfnlint', 'data', 'schemas'), registryTypes());
  writeFileSync(REGISTRY_FILE, `${JSON.stringify(registry, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
