import { merge } from '../../../src/private/deployer/permission';

describe('permissions', () => {
  test('for the same actions are merged, in whatever order the actions are', () => {
    expect(merge([
      { actions: ['a', 'b'], resources: ['2'] },
      { actions: ['b', 'a'], resources: ['1', '2'] },
    ])).toEqual([{ actions: ['a', 'b'], resources: ['1', '2'] }]);
  });

  test('for other actions are not merged', () => {
    expect(merge([{ actions: ['a', 'b'], resources: ['1'] }, { actions: ['a'], resources: ['1'] }])).toEqual([
      { actions: ['a'], resources: ['1'] },
      { actions: ['a', 'b'], resources: ['1'] },
    ]);
  });

  test('are the same for each order of the constructs', () => {
    const permissions = [
      { actions: ['b'], resources: ['2'] }, { actions: ['a'], resources: ['3'] }, { actions: ['b'], resources: ['1'] },
    ];

    expect(merge([...permissions].reverse())).toEqual(merge(permissions));
    expect(merge(permissions)).toEqual([{ actions: ['a'], resources: ['3'] }, { actions: ['b'], resources: ['1', '2'] }]);
  });

  test('can be none', () => {
    expect(merge([])).toEqual([]);
  });
});
