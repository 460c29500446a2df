import { addIfAbsent, addToList, getOrCreate } from '../../../src/private/cdk/memo';

describe('a value of a store', () => {
  test('is created once for each key', () => {
    const store = new Map<string, number>();
    let made = 0;
    const make = () => ++made;

    expect(['a', 'b', 'a'].map(key => getOrCreate(store, key, make))).toEqual([1, 2, 1]);
    expect([...store]).toEqual([['a', 1], ['b', 2]]);
  });

  test('is not created again if it is empty', () => {
    expect(getOrCreate(new Map([['a', '']]), 'a', () => 'made')).toBe('');
  });
});

test('a value is added to the list of its key', () => {
  const store = new Map<string, number[]>();

  expect([addToList(store, 'a', 1), addToList(store, 'b', 2)]).toEqual([[1], [2]]);
  expect(addToList(store, 'a', 3)).toEqual([1, 3]);
  expect([...store]).toEqual([['a', [1, 3]], ['b', [2]]]);
});

describe('a value that is added to the set of a key', () => {
  test('is new the first time', () => {
    const store = new WeakMap<object, Set<string>>();
    const [one, two] = [{}, {}];

    expect([addIfAbsent(store, one, 'a'), addIfAbsent(store, one, 'a')]).toEqual([true, false]);
    expect([addIfAbsent(store, one, 'b'), addIfAbsent(store, two, 'a')]).toEqual([true, true]);
  });
});
