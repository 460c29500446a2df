import { quoted } from '../../../src/private/cdk/messages';
import { textOf } from '../../support/fixtures';

describe('a value in a message', () => {
  test.each([0, 150])('is quoted as it is, with %d characters', length => {
    expect(quoted(textOf(length))).toBe(`'${textOf(length)}'`);
  });

  test('is quoted in part where it is longer', () => {
    expect(quoted(textOf(151))).toBe(`'${textOf(150)}…'`);
  });
});
