import { importsOf } from '../../projenrc/structure/imports';
import { parseSources } from '../../projenrc/structure/sources';

/** Returns the imports of `src/private/a.ts`, which is in the same folder as `b.ts`. */
function importsWith(text: string): object[] {
  return importsOf(parseSources({ 'src/private/a.ts': text, 'src/private/b.ts': '' }))
    .map(({ isTypesOnly, names }) => ({ isTypesOnly, names }));
}

test.each([
  ["import { x, y as z } from './b';", ['x', 'y']],
  ["import { x, type Y } from './b';", ['x', 'Y']],
  ["import x from './b';", ['default']],
  ["import './b';", []],
  ["import * as b from './b'; b.x(b.Y.z); let v: b.V;", ['x', 'Y', 'V']],
  ["export { x as y } from './b';", ['x']],
  ["export * from './b';", ['*']],
  ["import b = require('./b');", ['*']],
  ["const b = import('./b.js');", ['*']],
])('values: %s', (text, names) => {
  expect(importsWith(text)).toEqual([{ isTypesOnly: false, names }]);
});

test.each([
  ["import type { X } from './b';", ['X']],
  ["import { type X, type Y as Z } from './b';", ['X', 'Y']],
  ["export type { X } from './b';", ['X']],
  ["export type * from './b';", ['*']],
  ["let x: import('./b').X.Y;", ['X']],
])('types only: %s', (text, names) => {
  expect(importsWith(text)).toEqual([{ isTypesOnly: true, names }]);
});

test.each([
  ["import { join } from 'path';"],
  ["import { x } from './missing';"],
  ["// import { x } from './b';"],
  ['require(name());'],
  ['export const x = 1;'],
])('not of the source: %s', text => {
  expect(importsWith(text)).toEqual([]);
});
