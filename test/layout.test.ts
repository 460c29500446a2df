import { join } from 'path';
import { VIOLATIONS } from './layout-violations';
import { layoutViolations } from '../projenrc/structure/floors';
import { readSources } from '../projenrc/structure/sources';

const found = layoutViolations(readSources(join(__dirname, '..')));

// Put the file on a floor of projenrc/structure/layout.ts, and move down what is imported from above.
test('no file breaks the layout, apart from those listed', () => {
  expect(found.filter(violation => !VIOLATIONS.includes(violation))).toEqual([]);
});

test('the list of violations has none that is gone', () => {
  expect(VIOLATIONS.filter(violation => !found.includes(violation))).toEqual([]);
});

test('the list of violations is sorted', () => {
  expect(VIOLATIONS).toEqual([...VIOLATIONS].sort());
});
