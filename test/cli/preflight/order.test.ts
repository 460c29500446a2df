import type { Contents } from '../../../src/cli/assembly';
import { stacksInOrder } from '../../../src/cli/preflight/assembly';
import { StackPaths } from '../../../src/cli/stack-paths';

/** Returns a stack of an assembly that is deployed after others. */
function stack(name: string, dependencies?: readonly string[]): Contents {
  return { id: name, path: name, name, dependencies, template: {}, paths: new StackPaths({}) };
}

const namesOf = (contents: readonly Contents[]) => stacksInOrder(contents).map(({ stackName }) => stackName);

test('a stack comes after the stacks that it depends on', () => {
  expect(namesOf([stack('C', ['B']), stack('B', ['A']), stack('A', [])])).toEqual(['A', 'B', 'C']);
});

test('stacks without dependencies keep their order', () => {
  expect(namesOf([stack('B'), stack('A')])).toEqual(['B', 'A']);
});

test('artifacts that are no stacks, such as assets, have no place in the order', () => {
  expect(namesOf([stack('A', ['A.assets'])])).toEqual(['A']);
});

test('stacks that depend on each other come once', () => {
  expect(namesOf([stack('A', ['B']), stack('B', ['A'])])).toEqual(['B', 'A']);
});

test('nested stacks are found by the logical ID in the stack around', () => {
  const nested: Contents = {
    path: 'A/Nested', parent: { stackPath: 'A', logicalId: 'NestedId' }, template: { Resources: {} }, paths: new StackPaths({}),
  };
  const [{ nested: found }] = stacksInOrder([stack('A'), nested]);

  expect([...found].map(([logicalId, { template }]) => [logicalId, template])).toEqual([['NestedId', { Resources: {} }]]);
});
