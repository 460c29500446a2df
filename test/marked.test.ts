import { markedIn, renderBetween } from '../projenrc/catalog/marked';

const MARKERS = ['<!-- BEGIN -->', '<!-- END -->'] as const;
const TEXT = ['before', ...MARKERS, 'after', ''].join('\n');

test('what is made between markers is found again', () => {
  const made = renderBetween('a.md', TEXT, MARKERS, ['one', '', 'two']);

  expect(markedIn('a.md', made, MARKERS)).toEqual(['<!-- BEGIN -->', '', 'one', '', 'two', '', '<!-- END -->']);
  expect(renderBetween('a.md', made, MARKERS, ['one', '', 'two'])).toBe(made);
});

test('fails for a text without the markers', () => {
  expect(() => markedIn('a.md', 'nothing', MARKERS)).toThrow(new Error('a.md must have one line <!-- BEGIN -->, got 0'));
});

test('fails for a text with one of the markers, or with a marker twice', () => {
  expect(() => renderBetween('a.md', MARKERS[0], MARKERS, [])).toThrow(new Error('a.md must have one line <!-- END -->, got 0'));
  expect(() => renderBetween('a.md', TEXT + TEXT, MARKERS, [])).toThrow(new Error('a.md must have one line <!-- BEGIN -->, got 2'));
});
