import { nearest } from '../../../src/private/rules/nearest';

const FIELDS = ['c-ip', 'c-port', 'cs(Host)', 'cs(Cookie)', 'cs-uri-stem', 'cs-uri-query', 's-ip', 'time-taken'];

describe('the nearest names', () => {
  test.each([
    ['a character changed', 'c_ip', 'c-ip'],
    ['a character added', 'c-portt', 'c-port'],
    ['a character missing', 'cs-uri-sem', 'cs-uri-stem'],
    ['capital letters', 'TIME-TAKEN', 'time-taken'],
    ['its parentheses missing', 'csCookie', 'cs(Cookie)'],
    ['nothing changed', 'cs(Host)', 'cs(Host)'],
  ])('begin with the one meant by a text with %s', (_, text, meant) => {
    expect(nearest(text, FIELDS)[0]).toBe(meant);
  });

  test('have the one that a short text is a part of', () => {
    expect(nearest('ip', FIELDS)).toEqual(['c-ip', 's-ip']);
  });

  test('come in order of likeness', () => {
    expect(nearest('abcdef', ['abcxyf', 'abcdef', 'abcdxf'])).toEqual(['abcdef', 'abcdxf', 'abcxyf']);
  });

  test('keep their order where they are equally alike', () => {
    expect(nearest('_-ip', ['s-ip', 'c-ip'])).toEqual(['s-ip', 'c-ip']);
  });

  test('are three at most', () => {
    expect(nearest('field', ['field1', 'field2', 'field3', 'field4'])).toEqual(['field1', 'field2', 'field3']);
  });

  test('are as many as are asked for', () => {
    expect(nearest('field', ['field1', 'field2', 'field3'], 1)).toEqual(['field1']);
  });

  test('are none where all are different', () => {
    expect(nearest('responseTime', FIELDS)).toEqual([]);
  });

  test('are none for a short text that has nothing of them', () => {
    expect(nearest('xy', ['ab', 'asn'])).toEqual([]);
  });

  test('are none without candidates', () => {
    expect(nearest('c-ip', [])).toEqual([]);
  });

  test('are spelt as the candidates are', () => {
    expect(nearest('cs(host)', FIELDS)).toContain('cs(Host)');
  });
});
