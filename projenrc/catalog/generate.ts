import { mkdirSync, rmSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { catalogFiles, PROJECT_ROOT } from './files';
import { SERVICES } from '../services/pages';

const files = catalogFiles();

// Pages of services that have been renamed or are no longer there.
rmSync(join(PROJECT_ROOT, SERVICES), { recursive: true, force: true });
for (const [path, content] of Object.entries(files)) {
  const file = join(PROJECT_ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
