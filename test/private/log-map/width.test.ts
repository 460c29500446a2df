import { shorten, widthOf } from '../../../src/private/log-map/width';

test.each([['orders', 6], ['', 0], ['日本', 4], ['é', 1], ['e\u0301', 1], ['🚀', 2], ['©', 1]])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ['Shop/Website', 12, 'Shop/Website'],
  ['Shop/Website', 11, 'Shop…ebsite'],
  ['Shop/Website', 2, '…e'],
  ['日本語のイベント', 9, '日…ント'],
])('%s is shortened to %i columns', (text, columns, expected) => {
  expect(shorten(text, columns)).toBe(expected);
  expect(widthOf(shorten(text, columns))).toBeLessThanOrEqual(columns);
});
