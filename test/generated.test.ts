import { readFileSync } from 'fs';
import { join } from 'path';
import { catalogFiles, PROJECT_ROOT } from '../projenrc/catalog/files';

test.each(Object.entries(catalogFiles()))('%s is what the specification and the corrections make', (path, content) => {
  expect(readFileSync(join(PROJECT_ROOT, path), 'utf-8')).toBe(content);
});
