import { join } from 'path';
import { layoutViolations } from '../projenrc/structure/floors';
import { readSources } from '../projenrc/structure/sources';

// Put the file on a floor of projenrc/structure/layout.ts, and move imported code from higher floors down.
test('every file is on a floor, and imports only what is below', () => {
  expect(layoutViolations(readSources(join(__dirname, '..')))).toEqual([]);
});
