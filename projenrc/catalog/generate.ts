import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { catalogFiles, PROJECT_ROOT } from './files';

for (const [path, content] of Object.entries(catalogFiles())) {
  const file = join(PROJECT_ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
