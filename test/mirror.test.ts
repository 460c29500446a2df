import { existsSync } from 'fs';
import { join } from 'path';
import { mirrorViolations } from '../projenrc/structure/mirror';
import { readSources } from '../projenrc/structure/sources';

const ROOT = join(__dirname, '..');

// Write the mirrored test, or name the tests in the first line of the file.
test('every source file has its mirrored test, or names its tests', () => {
  expect(mirrorViolations(readSources(ROOT), path => existsSync(join(ROOT, path)))).toEqual([]);
});
