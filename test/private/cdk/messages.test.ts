import { quote } from '../../../src/private/cdk/messages';
import { textOf } from '../../support/values';

describe('a value in a message', () => {
  test.each([0, 150])('is quoted as it is, with %d characters', length => {
    expect(quote(textOf(length))).toBe(`'${textOf(length)}'`);
  });

  test('is quoted in part where it is longer', () => {
    expect(quote(textOf(151))).toBe(`'${textOf(150)}…'`);
  });
});
